import type { LockedRequirement } from '../checklist/lock.ts'
import { normalText } from '../checklist/normal-text.ts'
import { parametersAsSets } from '../checklist/parameters-as-sets.ts'
import { strengths } from '../checklist/requirement.ts'

/** What happened to a requirement; several are told in this order. */
type ChangeKind = 'added' | 'removed' | 'reworded' | 'moved' | 'strengthened' | 'weakened' | 'parameters'

export interface Change {
  readonly kind: ChangeKind
  readonly id: string
  readonly before: LockedRequirement | null
  readonly after: LockedRequirement | null
}

/** Compares two lists of requirements by id, in the order of the new list, the removed ones last. */
export function difference(
  before: readonly LockedRequirement[],
  after: readonly LockedRequirement[],
): readonly Change[] {
  const old = new Map(before.map(one => [one.id, one]))
  const kept = new Set(after.map(one => one.id))
  const changes = after.flatMap((one): readonly Change[] => {
    const earlier = old.get(one.id)
    if (earlier === undefined) return [{ kind: 'added', id: one.id, before: null, after: one }]
    return changesOf(earlier, one).map(kind => ({ kind, id: one.id, before: earlier, after: one }))
  })
  const removed = before.filter(one => !kept.has(one.id))
  return [...changes, ...removed.map(one => ({ kind: 'removed', id: one.id, before: one, after: null }) as const)]
}

function changesOf(before: LockedRequirement, after: LockedRequirement): readonly ChangeKind[] {
  const rank = strengths.indexOf(before.strength) - strengths.indexOf(after.strength)
  const conditions = Number(before.condition !== undefined) - Number(after.condition !== undefined)
  return [
    ...(normalText(before.text) === normalText(after.text) ? [] : (['reworded'] as const)),
    ...(before.section.join('\n') === after.section.join('\n') ? [] : (['moved'] as const)),
    ...(rank > 0 || (rank === 0 && conditions > 0) ? (['strengthened'] as const) : []),
    ...(rank < 0 || (rank === 0 && conditions < 0) ? (['weakened'] as const) : []),
    ...(before.topic === after.topic && sameValue(before.parameters, after.parameters)
      ? []
      : (['parameters'] as const)),
  ]
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(parametersAsSets(a)) === JSON.stringify(parametersAsSets(b))
}
