import { carryIds, guideInLock } from './carry-ids.ts'
import type { Checklist } from './checklist.ts'
import { extractor, type Lock, type LockedGuide, toLocked } from './lock.ts'

/** How a lock stands to the guide as it is now. `carried` has the ids of the lock. */
export type LockState =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'extractor-only'; readonly locked: LockedGuide; readonly carried: Checklist }
  | { readonly kind: 'stale'; readonly locked: LockedGuide; readonly carried: Checklist }
  | { readonly kind: 'edited-by-hand'; readonly ids: readonly string[] }

/** Only where the digests are equal can it be told that somebody edited the lock. */
export function checkLock(lock: Lock, fresh: Checklist): LockState {
  const locked = guideInLock(lock, fresh.key)
  if (locked === undefined) return { kind: 'missing' }
  const carried = carryIds(fresh, locked).checklist
  if (locked.digest !== fresh.digest) return { kind: 'stale', locked, carried }
  if (locked.extractor !== extractor) return { kind: 'extractor-only', locked, carried }
  const given = new Map(carried.requirements.map(one => [one.id, JSON.stringify(toLocked(one))]))
  const kept = new Map(locked.requirements.map(one => [one.id, JSON.stringify(one)]))
  const ids = [...new Set([...given.keys(), ...kept.keys()])].filter(id => given.get(id) !== kept.get(id))
  return ids.length === 0 ? { kind: 'fresh' } : { kind: 'edited-by-hand', ids }
}
