import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'
import { cut } from './shell/cut-text.ts'
import type { Word } from './word.ts'

/** The part of a word behind a sign in it, as `value` of `--channel=value`, without quotes around it. */
export function wordAfter(word: Word, sign: string): Word | undefined {
  const at = word.raw.indexOf(sign)
  const inValue = word.value.kind === 'unknown' ? at : startOf(word.value, sign)
  if (at === -1 || inValue === undefined) return undefined
  const written = word.raw.slice(at + sign.length)
  const { text: raw, moved } = unquoted(written)
  const start = at + sign.length + moved
  const place = placeIn(word, start, start + raw.length)
  const value = inValue === -1 ? word.value : cutValue(word.value, inValue + sign.length, { word, place, raw })
  const { at: whole } = word
  return whole ? { value, raw, place, at: (from, to) => whole(start + from, start + to) } : { value, raw, place }
}

/** The place of a stretch of a word as written. */
export function placeIn(word: Word, start: number, end: number): Place {
  return word.at ? word.at(start, end) : within(word.place, start, end, word.raw)
}

function startOf(value: Exclude<Value<string>, { readonly kind: 'unknown' }>, sign: string): number | undefined {
  const texts = value.kind === 'known' ? [value.value] : value.values.map(each => each.value)
  const starts = new Set(texts.map(text => text.indexOf(sign)))
  const [start = -1] = starts
  return starts.size === 1 && start !== -1 ? start : undefined
}

function cutValue(
  value: Value<string>,
  start: number,
  { word, place, raw }: { readonly word: Word; readonly place: Place; readonly raw: string },
): Value<string> {
  if (value.kind === 'unknown') return { ...value, raw, place }
  const isLiteral = value.kind === 'known' && value.raw === undefined
  if (isLiteral) return { kind: 'known', value: value.value.slice(start), place, via: value.via }
  const all = cut(value, start, Number.MAX_SAFE_INTEGER, (each, from, to) => within(each, from, to))
  const moved = <T extends { readonly via: readonly Place[] }>(each: T): T => ({
    ...each,
    via: each.via.map((hop, index) => (index === 0 && same(hop, word.place) ? place : hop)),
  })
  if (all.kind === 'unknown') return all
  return all.kind === 'known' ? { ...moved(all), raw } : { ...all, values: all.values.map(moved), raw }
}

const same = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column

/** The part of a place, where it is on one line and what stands there is the text; else the whole. */
export function within(place: Place, from: number, to: number, raw?: string): Place {
  const width = place.endColumn - place.column
  if (place.line !== place.endLine || to > width || (raw !== undefined && raw.length !== width)) return place
  return { ...place, column: place.column + from, endColumn: place.column + to }
}

function unquoted(text: string): { readonly text: string; readonly moved: number } {
  const sign = text[0]
  if ((sign !== '"' && sign !== "'") || text.length < 2 || text.at(-1) !== sign) return { text, moved: 0 }
  const inner = text.slice(1, -1)
  return inner.includes(sign) ? { text, moved: 0 } : { text: inner, moved: 1 }
}
