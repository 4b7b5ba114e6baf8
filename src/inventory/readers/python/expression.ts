import type { SyntaxNode } from '@lezer/common'
import type { PythonEntry, PythonExpression, PythonSpan } from '../python-file.ts'
import { readCall } from './call.ts'
import { readString } from './string.ts'

/** What an expression nests deeper than this is not followed. */
const maxDepth = 24

/** A longer list is not followed. */
const maxItems = 500

const other = ({ from, to }: SyntaxNode): PythonExpression => ({ kind: 'other', start: from, end: to })

/** An expression of the tree as data. */
export function readExpression(node: SyntaxNode, text: string, depth = 0): PythonExpression {
  if (depth > maxDepth) return other(node)
  const span = { start: node.from, end: node.to }
  const at = (each: SyntaxNode): PythonExpression => readExpression(each, text, depth + 1)
  switch (node.name) {
    case 'String':
    case 'FormatString':
      return readString(node, text, at)
    case 'ContinuedString': {
      const parts = childrenOf(node)
      return parts === undefined ? other(node) : { kind: 'joined', ...span, parts: parts.map(at) }
    }
    case 'Number':
      return numberOf(text.slice(node.from, node.to), span)
    case 'Boolean':
      return { kind: 'scalar', ...span, value: text.slice(node.from, node.to) === 'True' }
    case 'None':
      return { kind: 'scalar', ...span, value: null }
    case 'VariableName':
      return { kind: 'name', ...span, name: text.slice(node.from, node.to) }
    case 'AwaitExpression':
      return node.lastChild && node.lastChild.name !== 'await' ? at(node.lastChild) : other(node)
    case 'ParenthesizedExpression':
      return inside(node, at)
    case 'MemberExpression':
      return memberOf(node, text, at)
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression':
      return listOf(node, at)
    case 'DictionaryExpression':
      return dictOf(node, at)
    case 'ConditionalExpression':
      return conditionalOf(node, at)
    case 'BinaryExpression':
      return binaryOf(node, text, at)
    case 'CallExpression':
      return readCall(node, text, at) ?? other(node)
    default:
      return other(node)
  }
}

/** The children that are no punctuation; undefined where they are too many or one is broken. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] | undefined {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.type.isError || children.length > 4 * maxItems) return undefined
    if (child.name !== 'Comment') children.push(child)
  }
  return children
}

function numberOf(source: string, span: PythonSpan): PythonExpression {
  const digits = source.replaceAll('_', '')
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(digits)
    ? { kind: 'scalar', ...span, value: Number(digits) }
    : { kind: 'other', ...span }
}

type Read = (node: SyntaxNode) => PythonExpression

/** What stands in parentheses, which its own place leaves out. */
function inside(node: SyntaxNode, at: Read): PythonExpression {
  const children = childrenOf(node)
  return children?.length === 3 && children[1] ? at(children[1]) : other(node)
}

function memberOf(node: SyntaxNode, text: string, at: Read): PythonExpression {
  const [of, mark, name, ...rest] = childrenOf(node) ?? []
  const span = { start: node.from, end: node.to }
  if (!of || !mark || !name) return other(node)
  if (mark.name === '.') return { kind: 'attribute', ...span, of: at(of), name: text.slice(name.from, name.to) }
  return mark.name === '[' && rest.length === 1 && name.name !== ':'
    ? { kind: 'item', ...span, of: at(of), key: at(name) }
    : other(node)
}

const marks: ReadonlySet<string> = new Set(['(', ')', '[', ']', '{', '}', ',', ':'])

function listOf(node: SyntaxNode, at: Read): PythonExpression {
  const children = childrenOf(node)?.filter(({ name }) => !marks.has(name))
  if (children === undefined || children.length > maxItems || children.some(({ name }) => name === '*'))
    return other(node)
  return { kind: 'list', start: node.from, end: node.to, items: children.map(at) }
}

function dictOf(node: SyntaxNode, at: Read): PythonExpression {
  const children = childrenOf(node)?.filter(({ name }) => !marks.has(name))
  if (children === undefined || children.length > 2 * maxItems) return other(node)
  const entries: PythonEntry[] = []
  for (let index = 0; index < children.length; index += 2) {
    const [key, value] = children.slice(index, index + 2)
    if (!key || !value) return other(node)
    entries.push(key.name === '**' ? { value: at(value) } : { key: at(key), value: at(value) })
  }
  return { kind: 'dict', start: node.from, end: node.to, entries }
}

function conditionalOf(node: SyntaxNode, at: Read): PythonExpression {
  const [first, , , , second] = childrenOf(node) ?? []
  return first && second
    ? { kind: 'either', by: 'condition', start: node.from, end: node.to, first: at(first), second: at(second) }
    : other(node)
}

function binaryOf(node: SyntaxNode, text: string, at: Read): PythonExpression {
  const [left, operator, right] = childrenOf(node) ?? []
  if (!left || !operator || !right) return other(node)
  const span = { start: node.from, end: node.to }
  switch (text.slice(operator.from, operator.to)) {
    case '+':
      return { kind: 'joined', ...span, parts: [at(left), at(right)] }
    case '%': {
      const filling = at(right)
      const values = right.name === 'TupleExpression' && filling.kind === 'list' ? filling.items : [filling]
      return { kind: 'filled', ...span, text: at(left), values }
    }
    case 'or':
      return { kind: 'either', by: 'or', ...span, first: at(left), second: at(right) }
    default:
      return { kind: 'other', ...span }
  }
}
