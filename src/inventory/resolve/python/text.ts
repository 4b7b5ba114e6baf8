import type { TextPart } from '../../../facts/value.ts'
import { type Datum, follow, type Outcome, some, unknown } from './outcome.ts'

interface Text {
  readonly text: string
  readonly parts: readonly TextPart[]
}

/** One text of several: a formatted string, strings side by side, `a + b`. */
export function join(outcomes: readonly Outcome[]): Outcome {
  let all: Outcome = some({ kind: 'scalar', value: '', place: nowhere, parts: [] })
  for (const outcome of outcomes) all = follow(all, left => follow(outcome, right => both(asText(left), asText(right))))
  return all
}

const nowhere = { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** A longer text is not put together. */
const maxLength = 10_000

function both(left: Text | undefined, right: Text | undefined): Outcome {
  if (!left || !right) return unknown('it is put together from what is no text')
  const text = left.text + right.text
  const parts = [...left.parts, ...right.parts]
  const place = parts.at(-1)?.place ?? nowhere
  return text.length > maxLength ? unknown('the text is too long') : some({ kind: 'scalar', value: text, place, parts })
}

function asText(datum: Datum): Text | undefined {
  if (datum.kind !== 'scalar' || datum.value === null || typeof datum.value === 'boolean') return undefined
  const text = String(datum.value)
  return { text, parts: datum.parts ?? [{ text, place: datum.place }] }
}

/** `"%s/stable" % track` and `"{}/{risk}".format(track, risk=...)`: the text with its holes, and what fills them. */
export function fill(text: Outcome, values: readonly Outcome[]): Outcome {
  return follow(text, datum => {
    if (datum.kind !== 'scalar' || typeof datum.value !== 'string') return unknown('the expression is not followed')
    const pieces = datum.value.split(/(%[sd]|%%)/)
    const holes = pieces.filter(piece => piece === '%s' || piece === '%d').length
    if (holes !== values.length || pieces.some((piece, index) => index % 2 === 0 && piece.includes('%')))
      return unknown('how the text is filled is not followed')
    let next = 0
    return join(
      pieces.map((piece, index) => {
        if (index % 2 === 0 || piece === '%%')
          return some({ kind: 'scalar', value: piece === '%%' ? '%' : piece, place: datum.place })
        const value = values[next]
        next += 1
        return value ?? unknown('nothing fills it')
      }),
    )
  })
}

/** `str.format`, with fields that are numbered, named or in order, without formats of their own. */
export function format(text: Outcome, positional: readonly Outcome[], named: ReadonlyMap<string, Outcome>): Outcome {
  return follow(text, datum => {
    if (datum.kind !== 'scalar' || typeof datum.value !== 'string') return unknown('the expression is not followed')
    const pieces = datum.value.split(/(\{\w{0,80}\}|\{\{|\}\})/)
    let next = 0
    return join(
      pieces.map((piece, index) => {
        const known = (value: string): Outcome => some({ kind: 'scalar', value, place: datum.place })
        if (index % 2 === 0)
          return /[{}]/.test(piece) ? unknown('how the text is filled is not followed') : known(piece)
        if (piece === '{{' || piece === '}}') return known(piece.slice(1))
        const field = piece.slice(1, -1)
        if (field === '') next += 1
        const value = field === '' ? positional[next - 1] : (named.get(field) ?? positional[Number(field)])
        return value ?? unknown('nothing fills it')
      }),
    )
  })
}
