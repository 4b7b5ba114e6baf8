import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  Scalar,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
} from 'yaml'
import { mayBeDeep } from './may-be-deep.ts'
import type { ParsedYaml, YamlDocument, YamlOptions, YamlProblem, YamlScalar } from './node.ts'
import { blockRange } from './scalar-range.ts'
import { createTreeBuilder, maxDepth, type TreeBuilder } from './tree-builder.ts'

const maxLength = 262_144

/**
 * Reads what the fast parser rejects, document by document: the whole ones are given, the broken ones are problems.
 * Slow on large and hostile text, so it takes at most 256 Ki characters.
 */
export function parseTolerant(text: string, options: YamlOptions = {}): ParsedYaml {
  if (text.length > maxLength)
    return rejected(`longer than ${maxLength} characters and not plain enough to read quickly`)
  if (text.includes('\u0000')) return rejected('holds a NUL character', text.indexOf('\u0000'))
  if (mayBeDeep(text)) return rejected(`nested deeper than ${maxDepth} levels`)
  try {
    return documentsOf(text, options)
  } catch {
    return rejected('the text is too involved for the parser')
  }
}

function documentsOf(text: string, asked: YamlOptions): ParsedYaml {
  const documents: YamlDocument[] = []
  const problems: YamlProblem[] = []
  const options = { uniqueKeys: false, prettyErrors: false, schema: 'failsafe', logLevel: 'silent' } as const
  const parsed: readonly Document.Parsed[] = [...parseAllDocuments(text, options)]
  const errors = firstErrors(parsed)
  for (const [index, document] of parsed.entries()) {
    const error = errors.get(index)
    if (error) {
      const [start = 0, end = 0] = error.pos.map(each => Math.min(each, text.length))
      problems.push({ kind: 'broken', message: withoutQuotes(error.message), start, end, document: index })
      continue
    }
    const { root, duplicates, broken } = treeOf(document, text, createTreeBuilder(index, asked))
    if (!broken) documents.push({ index, root })
    for (const problem of broken ? [broken] : duplicates) problems.push(problem)
  }
  return { kind: 'documents', documents, problems }
}

/** The first error of each document. The parser files one that opens a document under the document before it. */
function firstErrors(parsed: readonly Document.Parsed[]): ReadonlyMap<number, YAMLParseError> {
  const first = new Map<number, YAMLParseError>()
  const starts = parsed.map(document => document.range[0])
  for (const [index, { errors }] of parsed.entries())
    for (const error of errors) {
      const owner = Math.max(
        index,
        starts.findLastIndex(start => start < error.pos[0]),
      )
      if (!first.has(owner)) first.set(owner, error)
    }
  return first
}

function treeOf(document: Document.Parsed, text: string, builder: TreeBuilder) {
  if (document.contents && !isAbsent(document.contents)) visit(document.contents, builder, { text, depth: 1 })
  return builder.result()
}

interface Visit {
  readonly text: string
  readonly depth: number
}

function visit(node: ParsedNode | null, builder: TreeBuilder, at: Visit): void {
  if (isAlias(node)) builder.alias(node.source, node.range[0], node.range[0] + node.source.length + 1)
  else if (isScalar(node)) builder.scalar(scalarOf(node, at.text, builder.position()), node.anchor)
  else if (isMap(node) || isSeq(node)) visitCollection(node, builder, at)
  else builder.scalar(absent(builder.position()), undefined)
}

function visitCollection(node: YAMLMap.Parsed | YAMLSeq.Parsed, builder: TreeBuilder, { text, depth }: Visit): void {
  const inner = { text, depth: depth + 1 }
  builder.open(isMap(node) ? 'mapping' : 'sequence', node.range[0], node.anchor)
  if (depth <= maxDepth) {
    const children = isSeq(node) ? node.items : node.items.flatMap(({ key, value }) => [key, value])
    for (const child of children) visit(child, builder, inner)
  }
  builder.close()
}

function scalarOf(node: Scalar.Parsed, text: string, position: number): YamlScalar {
  const value = node.source
  const [start, end] = node.range
  if (isAbsent(node)) return absent(position)
  if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE)
    return { kind: 'scalar', value, style: 'quoted', start: start + 1, end: end - 1 }
  if (node.type === Scalar.PLAIN || node.type === undefined)
    return { kind: 'scalar', value, style: 'plain', start, end }
  const line = text.indexOf('\n', start)
  return { kind: 'scalar', value, style: 'block', ...blockRange(text, line === -1 ? end : line + 1, end) }
}

const isAbsent = (node: ParsedNode): boolean =>
  isScalar(node) && node.source === '' && (node.type === Scalar.PLAIN || node.type === undefined)

const absent = (position: number): YamlScalar => ({
  kind: 'scalar',
  value: '',
  style: 'plain',
  start: position,
  end: position,
})

/** The parser's messages quote the text after a colon or a quotation mark, and the text may be a secret. */
const withoutQuotes = (message: string): string => (/^[^:"'`\n]*/.exec(message)?.[0] ?? '').trim().slice(0, 200)

function rejected(message: string, start = 0): ParsedYaml {
  return { kind: 'rejected', problem: { kind: 'broken', message, start, end: start, document: 0 } }
}
