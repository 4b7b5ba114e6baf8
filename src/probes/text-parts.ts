import { isRisk } from '../channels/risk.ts'
import type { TextPart } from '../facts/value.ts'
import type { Place } from '../text/place.ts'

/** The part of a text that holds all from one offset to another, and where it begins. */
export function partAround(
  parts: readonly TextPart[],
  [from, to]: readonly [number, number],
): { readonly part: TextPart; readonly start: number } | undefined {
  let start = 0
  for (const part of parts) {
    const end = start + part.text.length
    if (part.text !== '' && start <= from && to <= end) return { part, start }
    start = end
  }
  return undefined
}

/** Which part of a channel a finding is about. */
export type ChannelAspect = 'track' | 'risk' | 'branch'

/** The place of the part of a channel's text that holds what a finding is about; that of the text where none holds it. */
export function aspectPlace(
  text: string,
  { place, parts }: { readonly place: Place; readonly parts?: readonly TextPart[] | undefined },
  aspect: ChannelAspect,
): Place {
  if (parts === undefined) return place
  const range = rangeOf(text, aspect)
  return (range && partAround(parts, range)?.part.place) ?? place
}

/** A channel is `[track/]risk[/branch]`; a bare track is one without a risk. */
function rangeOf(text: string, aspect: ChannelAspect): readonly [number, number] | undefined {
  const words = text.split('/', 4)
  const risk = [1, 0].find(index => isRisk(words[index] ?? '')) ?? words.length
  const index = aspect === 'risk' ? risk : aspect === 'branch' ? risk + 1 : risk === 0 ? -1 : 0
  const word = words[index]
  if (word === undefined || word === '') return undefined
  const start = words.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0)
  return [start, start + word.length]
}

export function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.path === b.path &&
    a.line === b.line &&
    a.column === b.column &&
    a.endLine === b.endLine &&
    a.endColumn === b.endColumn &&
    a.document === b.document
  )
}
