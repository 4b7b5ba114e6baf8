import type { Checklist } from './checklist.ts'
import type { Lock, LockedGuide, LockedRequirement } from './lock.ts'
import { normalText } from './normal-text.ts'
import type { Requirement } from './requirement.ts'

/** A checklist with the ids of its lock, and the ids that no sentence has any more. */
export interface Carried {
  readonly checklist: Checklist
  readonly retired: LockedGuide['retired']
}

interface Known {
  readonly id: string
  readonly section: string
}

/** The guide of a lock that a checklist descends from: the one of its key, else the only one there is. */
export function guideInLock(lock: Lock, key: string): LockedGuide | undefined {
  return lock.guides.find(guide => guide.key === key) ?? (lock.guides.length === 1 ? lock.guides[0] : undefined)
}

/**
 * Gives sentences that are in the lock the ids they have there, equal twins by section and then in order. A sentence that
 * comes back gets its old id; an id of the lock is never given to another sentence.
 */
export function carryIds(fresh: Checklist, locked: LockedGuide | undefined): Carried {
  if (locked === undefined) return { checklist: fresh, retired: [] }
  const current = pool(locked.requirements)
  const retired = pool(locked.retired.map(one => ({ ...one, section: [], rule: undefined, part: undefined })))
  const ids = new Map<Requirement, string>()
  for (const matches of [sameSection, anySection])
    for (const requirement of fresh.requirements) if (!ids.has(requirement)) take(ids, requirement, current, matches)
  for (const requirement of fresh.requirements) if (!ids.has(requirement)) take(ids, requirement, retired, anySection)
  const reserved = new Set([...locked.requirements, ...locked.retired].map(one => one.id))
  const requirements = fresh.requirements.map(requirement => ({
    ...requirement,
    id: ids.get(requirement) ?? unused(requirement.id, reserved),
  }))
  const used = new Set(requirements.map(requirement => requirement.id))
  const gone = [...locked.retired, ...locked.requirements.map(one => ({ id: one.id, text: textOf(one) }))]
  return { checklist: { ...fresh, requirements }, retired: gone.filter(one => !used.has(one.id)) }
}

type Matches = (known: Known, section: string) => boolean
const sameSection: Matches = (known, section) => known.section === section
const anySection: Matches = () => true

function take(
  ids: Map<Requirement, string>,
  requirement: Requirement,
  known: Map<string, Known[]>,
  matches: Matches,
): void {
  const candidates = known.get(keyOf(requirement))
  const index = candidates?.findIndex(one => matches(one, requirement.section.map(normalText).join('/'))) ?? -1
  const [found] = index === -1 ? [] : (candidates?.splice(index, 1) ?? [])
  if (found !== undefined) ids.set(requirement, found.id)
}

type Keyed = Pick<LockedRequirement, 'text'> & {
  readonly part?: string | undefined
  readonly rule?: { readonly id: string } | undefined
  readonly polarity?: string
}

function pool(
  list: readonly (Keyed & { readonly id: string; readonly section: readonly string[] })[],
): Map<string, Known[]> {
  const known = new Map<string, Known[]>()
  for (const one of list) {
    const key = keyOf(one)
    const twins = known.get(key) ?? []
    twins.push({ id: one.id, section: one.section.map(normalText).join('/') })
    known.set(key, twins)
  }
  return known
}

/** A derived requirement is another one than its sentence, and so is each conjunct. */
function keyOf(one: Keyed): string {
  return normalText(textOf(one))
}

function textOf({ text, part, rule }: Keyed): string {
  return [text, part, rule?.id].filter(piece => piece !== undefined).join(' | ')
}

function unused(id: string, reserved: Set<string>): string {
  const stem = id.replace(/-\d+$/, '')
  const base = reserved.has(stem) ? stem : id
  let free = id
  for (let count = 2; reserved.has(free); count++) free = `${base}-${count}`
  reserved.add(free)
  return free
}
