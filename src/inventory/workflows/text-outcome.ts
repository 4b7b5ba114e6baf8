import type { Value } from '../../facts/value.ts'
import { isNull } from '../../yaml/fields.ts'
import type { YamlNode, YamlScalar } from '../../yaml/node.ts'
import { asValue, computed, joined, type Outcome } from '../outcome.ts'
import type { SourcePlaces } from '../source-places.ts'
import { evaluateExpression, type Names } from './evaluate-expression.ts'
import { expressionsIn } from './expressions-in.ts'
import { scalarText } from './scalar-text.ts'

/** What the expressions of a file are read with. */
export interface Context {
  readonly places: SourcePlaces
  readonly names: Names
}

/** A scalar as its text with the expressions in it filled in. */
export function textOutcome(scalar: YamlScalar, { places, names }: Context): Outcome {
  const isSwitch = scalar.style === 'plain' && /^(?:true|false)$/.test(scalar.value)
  if (isSwitch)
    return [{ kind: 'known', value: scalar.value, isSwitch, place: places.place(scalar), via: places.via(scalar) }]
  if (isNull(scalar)) return [{ kind: 'known', value: '', place: places.place(scalar), via: places.via(scalar) }]
  const embedded = scalar.value.includes('${{')
  if (!embedded) return [{ kind: 'known', value: scalar.value, place: places.place(scalar), via: places.via(scalar) }]
  const mapped = scalarText(places.text, scalar)
  const place = (start: number, end: number) => {
    const range = mapped.range(start, end)
    return places.at(range.start, range.end)
  }
  const parts: Outcome[] = []
  let at = 0
  const literal = (start: number, end: number): void => {
    if (end > start)
      parts.push([{ kind: 'known', value: mapped.text.slice(start, end), place: place(start, end), via: [] }])
  }
  for (const { start, end, expression } of expressionsIn(mapped.text)) {
    literal(at, start)
    parts.push(evaluateExpression(expression, { names, place }))
    at = end
  }
  literal(at, mapped.text.length)
  const [only] = parts
  return parts.length === 1 && only ? only : joined(parts, places.place(scalar))
}

/** The value of a node with its expressions filled in; what is no text is not known. */
export function textValue(node: YamlNode, context: Context): Value<string> {
  const { places } = context
  const outcome = node.kind === 'scalar' ? textOutcome(node, context) : computed('the value is not a text')
  const raw = node.kind === 'scalar' ? node.value : `(${node.kind})`
  const value = asValue(outcome, { raw, place: places.place(node) })
  if (value.kind !== 'known' || value.value !== raw) return value
  const { raw: _, ...written } = value
  return written
}
