import type { YamlScalar } from '../../yaml/node.ts'
import { holeCharacter } from './hole-character.ts'
import { holesWithin } from './overlapping.ts'
import type { Stretch, Template } from './template.ts'

/** A part of a scalar's text: what the file says there, or what a template fills in, at its offsets. */
export interface TemplatePart extends Stretch {
  readonly text: string
  /** Of an expression, what is between its delimiters. */
  readonly expression?: Stretch
}

/** The text of a scalar with the expressions of its template in the place of what masks them. */
export function unmasked(template: Template, node: Stretch, text: string): string {
  return partsOf(template, node, text)
    .map(({ text: part }) => part)
    .join('')
}

/** The text of a scalar, of which an expression is written as `${expression}`. */
export function namedText(template: Template, node: YamlScalar): string {
  return partsOf(template, node, node.value)
    .map(({ text, expression }) =>
      expression ? `\${${template.text.slice(expression.start, expression.end).replace(/\s+/g, ' ')}}` : text,
    )
    .join('')
}

/** Cuts the text of a scalar at what masks its expressions. A mask is as long as the expression that it stands for. */
export function partsOf(template: Template, node: Stretch, text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let at = 0
  let offset = node.start
  for (const { start, end, code } of holesWithin(template, node)) {
    const hole = text.indexOf(holeCharacter, at)
    if (hole === -1) break
    if (hole > at) parts.push({ text: text.slice(at, hole), start: offset, end: start })
    parts.push({ text: template.text.slice(start, end), start, end, expression: code })
    at = hole + (end - start)
    offset = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), start: offset, end: node.end })
  return parts
}
