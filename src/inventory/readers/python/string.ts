import type { SyntaxNode } from '@lezer/common'
import type { PythonExpression } from '../python-file.ts'
import { type StringParts, stringParts, stringText } from './string-text.ts'

/** A string literal, whose place leaves out the quotes, or what a formatted one joins. */
export function readString(
  node: SyntaxNode,
  text: string,
  at: (node: SyntaxNode) => PythonExpression,
): PythonExpression {
  const around = stringParts(text.slice(node.from, node.to))
  if (around === undefined || around.isBytes) return { kind: 'other', start: node.from, end: node.to }
  const start = node.from + around.open
  const end = node.to - around.close
  if (node.name === 'String') return literal(text, { start, end }, around)
  const parts: PythonExpression[] = []
  let done = start
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'FormatReplacement') continue
    if (child.from > done) parts.push(formatted(text, { start: done, end: child.from }, around))
    parts.push(replacement(child, at))
    done = child.to
  }
  if (end > done) parts.push(formatted(text, { start: done, end }, around))
  return { kind: 'joined', start: node.from, end: node.to, parts }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const literal = (text: string, span: Stretch, around: StringParts): PythonExpression => ({
  kind: 'scalar',
  ...span,
  value: stringText(text.slice(span.start, span.end), around),
})

/** Text between replacements, in which braces are doubled. */
const formatted = (text: string, span: Stretch, around: StringParts): PythonExpression => ({
  kind: 'scalar',
  ...span,
  value: stringText(text.slice(span.start, span.end), around).replace(/(\{|\})\1/g, '$1'),
})

/** `{name}`; one with a format of its own is not followed. */
function replacement(node: SyntaxNode, at: (node: SyntaxNode) => PythonExpression): PythonExpression {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child && children.length < 4; child = child.nextSibling) children.push(child)
  const [, value, close] = children
  return children.length === 3 && value && close?.name === '}' && !value.type.isError
    ? at(value)
    : { kind: 'other', start: node.from + 1, end: Math.max(node.from + 1, node.to - 1) }
}
