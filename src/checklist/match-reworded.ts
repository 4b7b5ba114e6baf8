import { likenessOf, shareOf, type Wording, wordingOf } from './likeness.ts'
import type { LockedRequirement } from './lock.ts'
import { normalText } from './normal-text.ts'

/** What is compared of a requirement. */
export type Told = Pick<LockedRequirement, 'text' | 'polarity'> & {
  readonly part?: string | undefined
  readonly topic?: string | undefined
  readonly rule?: { readonly id: string } | undefined
  readonly sectionKey: string
}

interface Pair<F, K> {
  readonly fresh: F
  readonly known: K
  readonly likeness: number
}

/** Two candidates that are this near to each other are ambiguous. */
const margin = 0.05
/** Beyond it nothing is compared: a whole section was written anew. */
const mostPairs = 250_000

/**
 * The requirements that are others of the same section with a few words changed: neither of the two may be as like to a third.
 * A prohibition is never a duty reworded, nor is one topic another.
 */
export function matchReworded<F extends Told, K extends Told>(
  fresh: readonly F[],
  known: readonly K[],
): readonly (readonly [F, K])[] {
  const groups = grouped(known)
  let left = mostPairs
  return [...grouped(fresh)].flatMap(([key, group]) => {
    const candidates = groups.get(key) ?? []
    left -= group.length * candidates.length
    return left < 0 ? [] : best(pairsOf(group, candidates)).map(({ fresh, known }) => [fresh, known] as const)
  })
}

function grouped<T extends Told>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = [one.sectionKey, one.polarity, one.rule?.id ?? '', one.part === undefined ? '' : 'part'].join('\n')
    const group = groups.get(key) ?? []
    group.push(one)
    groups.set(key, group)
  }
  return groups
}

function pairsOf<F extends Told, K extends Told>(fresh: readonly F[], known: readonly K[]): readonly Pair<F, K>[] {
  const worded = known.map(one => ({ one, ...wordingsOf(one) }))
  return fresh.flatMap(one => {
    const own = wordingsOf(one)
    return worded.flatMap(other => {
      if (one.topic !== undefined && other.one.topic !== undefined && one.topic !== other.one.topic) return []
      const whole = likenessOf(own.text, other.text) ?? (isSamePart(one, other.one) ? ofSamePart : undefined)
      const part = own.part === undefined || other.part === undefined ? 1 : shareOf(own.part.words, other.part.words)
      return whole === undefined || part < 0.5 ? [] : [{ fresh: one, known: other.one, likeness: whole * part }]
    })
  })
}

/** A conjunct that nobody touched stays what it was, whatever became of the other one. */
const isSamePart = (one: Told, other: Told): boolean =>
  one.part !== undefined &&
  other.part !== undefined &&
  one.topic === other.topic &&
  normalText(one.part) === normalText(other.part)

/** Enough to be a partner, and less than what a sentence with a few words changed has. */
const ofSamePart = 0.5

function wordingsOf({ text, part }: Told): { readonly text: Wording; readonly part?: Wording } {
  return { text: wordingOf(text), ...(part === undefined ? {} : { part: wordingOf(part) }) }
}

function best<F, K>(pairs: readonly Pair<F, K>[]): readonly Pair<F, K>[] {
  const ofFresh = likenesses(pairs, pair => pair.fresh)
  const ofKnown = likenesses(pairs, pair => pair.known)
  const isAlone = (all: readonly number[] | undefined, likeness: number): boolean =>
    (all ?? []).filter(other => other > likeness - margin).length === 1
  return pairs.filter(
    ({ fresh, known, likeness }) => isAlone(ofFresh.get(fresh), likeness) && isAlone(ofKnown.get(known), likeness),
  )
}

function likenesses<F, K>(
  pairs: readonly Pair<F, K>[],
  side: (pair: Pair<F, K>) => F | K,
): ReadonlyMap<F | K, readonly number[]> {
  const all = new Map<F | K, number[]>()
  for (const pair of pairs) {
    const list = all.get(side(pair)) ?? []
    list.push(pair.likeness)
    all.set(side(pair), list)
  }
  return all
}
