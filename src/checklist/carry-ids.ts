import type { Checklist } from './checklist.ts'
import type { Lock, LockedGuide } from './lock.ts'
import { matchReworded, type Told } from './match-reworded.ts'
import { normalText } from './normal-text.ts'
import type { Requirement } from './requirement.ts'

/** A checklist with the ids of its lock, and the ids that no sentence has any more. */
export interface Carried {
  readonly checklist: Checklist
  readonly retired: LockedGuide['retired']
}

interface Known extends Told {
  readonly id: string
  readonly key: string
}

interface Fresh extends Told {
  readonly requirement: Requirement
  readonly key: string
}

/** What has not found its partner yet. */
interface Open {
  readonly fresh: Set<Fresh>
  readonly known: Set<Known>
  readonly ids: Map<Requirement, string>
}

/** The guide of a lock that a checklist descends from: the one of its key, else the only one there is. */
export function guideInLock(lock: Lock, key: string): LockedGuide | undefined {
  return lock.guides.find(guide => guide.key === key) ?? (lock.guides.length === 1 ? lock.guides[0] : undefined)
}

/**
 * Gives sentences that are in the lock the ids they have there: equal ones first, equal twins by section and then in order,
 * then those of the same section with a few words changed. A sentence that comes back gets its old id; an id of the lock is
 * never given to another sentence, unless the guide gives it by name.
 */
export function carryIds(fresh: Checklist, locked: LockedGuide | undefined): Carried {
  if (locked === undefined) return { checklist: fresh, retired: [] }
  const open: Open = {
    fresh: new Set(fresh.requirements.map(requirement => ({ ...told(requirement), requirement }))),
    known: new Set(locked.requirements.map(one => ({ ...told(one), id: one.id }))),
    ids: new Map(),
  }
  const named = settleNamed(open, fresh)
  for (const nameOf of equalities) matchEqual(open, nameOf)
  const retired = locked.retired
    .filter(({ id }) => !named.has(id))
    .map(({ id, text }) => ({ ...told({ text, section: [], polarity: 'do' }), id }))
  matchEqual({ ...open, known: new Set(retired) }, one => one.key)
  for (const [one, other] of matchReworded([...open.fresh], [...open.known])) settle(open, one, other)
  const reserved = new Set([...[...locked.requirements, ...locked.retired].map(one => one.id), ...named])
  const unused = createUnused(reserved)
  const idOf = (one: Requirement): string => (named.has(one.id) ? one.id : (open.ids.get(one) ?? unused(one.id)))
  const requirements = fresh.requirements.map(one => ({ ...one, id: idOf(one) }))
  const used = new Set(requirements.map(requirement => requirement.id))
  const gone = [...locked.retired, ...locked.requirements.map(one => ({ id: one.id, text: textOf(one) }))]
  return {
    checklist: { ...fresh, requirements, declarations: declarationsBy(fresh, requirements) },
    retired: gone.filter(one => !used.has(one.id)),
  }
}

/** What a guide names keeps that name, also where another sentence had it. */
function settleNamed(open: Open, { declarations }: Checklist): ReadonlySet<string> {
  const named = new Set([...declarations].flatMap(([id, { isNamed }]) => (isNamed ? [id] : [])))
  const known = new Map([...open.known].flatMap(one => (named.has(one.id) ? [[one.id, one] as const] : [])))
  for (const one of [...open.fresh]) {
    const found = known.get(one.requirement.id)
    if (found !== undefined) settle(open, one, found)
  }
  return named
}

/** The declarations by the ids that the requirements have now. */
function declarationsBy(
  { requirements, declarations }: Checklist,
  now: readonly Requirement[],
): Checklist['declarations'] {
  return new Map(
    requirements.flatMap(({ id }, index) => {
      const declaration = declarations.get(id)
      return declaration === undefined ? [] : [[now[index]?.id ?? id, declaration] as const]
    }),
  )
}

const equalities: readonly ((one: Fresh | Known) => string)[] = [
  one => [one.key, one.sectionKey, one.topic].join('\n'),
  one => [one.key, one.sectionKey].join('\n'),
  one => one.key,
]

function matchEqual(open: Open, nameOf: (one: Fresh | Known) => string): void {
  const queues = new Map<string, Known[]>()
  for (const one of [...open.known].reverse()) {
    const queue = queues.get(nameOf(one)) ?? []
    queue.push(one)
    queues.set(nameOf(one), queue)
  }
  for (const one of [...open.fresh]) {
    const found = queues.get(nameOf(one))?.pop()
    if (found !== undefined) settle(open, one, found)
  }
}

function settle({ fresh, known, ids }: Open, one: Fresh, found: Known): void {
  ids.set(one.requirement, found.id)
  fresh.delete(one)
  known.delete(found)
}

type Source = Omit<Told, 'sectionKey'> & { readonly section: readonly string[] }

/** A derived requirement is another one than its sentence, and so is each conjunct. */
function told(one: Source): Told & { readonly key: string } {
  const { text, part, polarity, topic, rule, section } = one
  return {
    text,
    part,
    polarity,
    topic,
    rule,
    sectionKey: section.map(normalText).join('/'),
    key: normalText(textOf(one)),
  }
}

function textOf({ text, part, rule }: Pick<Source, 'text' | 'part' | 'rule'>): string {
  return [text, part, rule?.id].filter(piece => piece !== undefined).join(' | ')
}

/** Gives an id that is free: the one wanted, else the next number of its stem. */
function createUnused(reserved: Set<string>): (id: string) => string {
  const counts = new Map<string, number>()
  return id => {
    const stem = id.replace(/-\d+$/, '')
    const base = reserved.has(stem) ? stem : id
    let count = counts.get(base) ?? 1
    let free = id
    while (reserved.has(free)) free = `${base}-${++count}`
    counts.set(base, count)
    reserved.add(free)
    return free
  }
}
