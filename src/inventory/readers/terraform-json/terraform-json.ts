import { parseExpression, parseTemplateText } from '../../../hcl/parse-expression.ts'
import type { Attribute, Block, Body, Expression, Label, ObjectItem, Span } from '../../../hcl/syntax.ts'
import { createLocator } from '../../../text/place.ts'
import { isNull, itemsOf, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../../yaml/node.ts'
import type { YamlReader } from '../reader.ts'
import { roleOf } from '../terraform-file.ts'
import { terraformWords } from '../terraform-words.ts'

/** How many labels the blocks of a top-level key have in Terraform's JSON syntax (developer.hashicorp.com/terraform/language/syntax/json). */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ['check', 1],
  ['data', 2],
  ['ephemeral', 2],
  ['import', 0],
  ['locals', 0],
  ['module', 1],
  ['moved', 0],
  ['output', 1],
  ['provider', 1],
  ['removed', 0],
  ['resource', 2],
  ['run', 1],
  ['terraform', 0],
  ['variable', 1],
  ['variables', 0],
])

/** Keys whose text is an expression by itself, not a template. */
const bare: ReadonlySet<string> = new Set(['type', 'provider', 'providers', 'depends_on', 'ignore_changes'])

const maxDepth = 100

/** Terraform in its JSON syntax: the same blocks and attributes as in its native one. */
export const terraformJson: YamlReader = {
  name: 'terraform-json',
  syntax: 'yaml',
  candidates: path => /\.(?:tf|tfvars|tftest)\.json$/.test(path),
  words: terraformWords,
  isWholeModule: true,
  read(file, documents) {
    const locator = createLocator(file)
    const role = roleOf(file.path)
    const root = documents[0]?.root
    const pairs = pairsOf(root)
    const values = pairs.map(pair => attributeOf(pair, file.text))
    const body: Body =
      role === 'variables'
        ? { attributes: values, blocks: [], start: 0, end: file.text.length }
        : { attributes: [], blocks: pairs.flatMap(pair => blocksOf(pair, file.text)), start: 0, end: file.text.length }
    return {
      facts: [],
      terraform: {
        path: file.path,
        role,
        body,
        source: ({ start, end }) => file.text.slice(start, end),
        place: ({ start, end }) => locator.place(start, end),
      },
      unread:
        root === undefined || root.kind === 'mapping'
          ? []
          : [{ place: locator.place(root.start, root.end), reason: 'not Terraform: the JSON is no object' }],
    }
  },
}

function blocksOf({ key, value }: YamlPair, text: string): readonly Block[] {
  const count = labelCounts.get(key.value)
  return count === undefined ? [] : labelled(value, { type: key, labels: [], left: count, text })
}

interface Labelled {
  readonly type: YamlScalar
  readonly labels: readonly YamlScalar[]
  readonly left: number
  readonly text: string
}

/** A list stands for several blocks of the same labels. */
function labelled(node: YamlNode, made: Labelled): readonly Block[] {
  if (node.kind === 'sequence')
    return itemsOf(node).flatMap(item => (item.kind === 'mapping' ? labelled(item, made) : []))
  if (node.kind !== 'mapping') return []
  if (made.left > 0)
    return pairsOf(node).flatMap(({ key, value }) =>
      labelled(value, { ...made, labels: [...made.labels, key], left: made.left - 1 }),
    )
  const anchor = made.labels.at(-1) ?? made.type
  const body: Body = {
    attributes: pairsOf(node).map(pair => attributeOf(pair, made.text)),
    blocks: [],
    start: node.start,
    end: node.end,
  }
  const labels = made.labels.map((label): Label => ({ text: label.value, start: label.start, end: label.end }))
  const head = { start: anchor.start, end: anchor.end }
  return [{ type: made.type.value, labels, head, start: anchor.start, end: node.end, body }]
}

function attributeOf({ key, value }: YamlPair, text: string): Attribute {
  const nameSpan = { start: key.start, end: key.end }
  let parsed: Expression | undefined
  return {
    name: key.value,
    nameSpan,
    value: { start: value.start, end: value.end },
    start: key.start,
    end: value.end,
    expression: () => {
      parsed ??= expressionOf(value, { text, isBare: bare.has(key.value), depth: 0 })
      return parsed
    },
  }
}

interface Reading {
  readonly text: string
  readonly isBare: boolean
  readonly depth: number
}

function expressionOf(node: YamlNode, reading: Reading): Expression {
  const span = { start: node.start, end: node.end }
  if (reading.depth > maxDepth) return { kind: 'unreadable', message: `nested deeper than ${maxDepth}`, ...span }
  const inner = { ...reading, depth: reading.depth + 1 }
  if (node.kind === 'sequence')
    return { kind: 'list', items: node.items.map(item => expressionOf(item, inner)), ...span }
  if (node.kind === 'mapping') {
    const items = node.pairs.map(
      ({ key, value }): ObjectItem => ({ key: textOf(key, inner), value: expressionOf(value, inner) }),
    )
    return { kind: 'object', items, ...span }
  }
  return node.style === 'plain' ? plainOf(node, span) : textOf(node, reading)
}

function plainOf(node: YamlScalar, span: Span): Expression {
  const literal = (value: number | boolean | null): Expression => ({ kind: 'literal', value, text: span, ...span })
  if (isNull(node)) return literal(null)
  if (node.value === 'true' || node.value === 'false') return literal(node.value === 'true')
  return Number.isFinite(Number(node.value))
    ? literal(Number(node.value))
    : { kind: 'literal', value: node.value, text: span, ...span }
}

/**
 * A text is a template. With escapes it is shorter than what the file holds, and its parts stand a little before where the
 * file has them, on the same line.
 */
function textOf(node: YamlScalar, { text, isBare }: Reading): Expression {
  const span = { start: node.start, end: node.end }
  if (!isBare && !/[$%]\{/.test(node.value)) return { kind: 'literal', value: node.value, text: span, ...span }
  const isAsWritten = node.value.length === node.end - node.start
  const source = isAsWritten ? text : text.slice(0, node.start) + node.value
  const parse = isBare ? parseExpression : parseTemplateText
  return { ...parse(source, node.start, node.start + node.value.length), ...span }
}
