import type { TextPart } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import { partsOf, type Text, type Written } from './texts.ts'

type Placed = (place: Place, from: number, to: number) => Place

/** A stretch of a text, with where that stretch is written. */
export function cut(text: Text, start: number, end: number, placed: Placed): Text {
  if (text.kind === 'unknown') return text
  const of = (written: Written): Written => cutWritten(written, start, end, placed)
  if (text.kind === 'known') return { ...of(text), kind: 'known', ...(text.raw === undefined ? {} : { raw: text.raw }) }
  return { ...text, values: text.values.map(each => ({ ...of(each), from: each.from })) }
}

function cutWritten(written: Written, start: number, end: number, placed: Placed): Written {
  const parts: TextPart[] = []
  let at = 0
  for (const part of partsOf(written)) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, part.text.length)
    if (from < to) parts.push({ text: part.text.slice(from, to), place: placed(part.place, from, to) })
    at += part.text.length
  }
  const place = parts.at(-1)?.place ?? written.place
  return { value: written.value.slice(start, end), place, via: written.via, ...(parts.length > 1 ? { parts } : {}) }
}
