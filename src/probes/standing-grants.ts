import type { GrantFact } from '../facts/grant.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { isOpen } from '../inventory/is-open.ts'
import type { Place } from '../text/place.ts'
import { rankOf } from './access-levels.ts'
import { isInUse } from './is-in-use.ts'

/**
 * What one statement gives to users: a command to one, a resource of Terraform to several. `place` is the level. `open` are
 * users that the files do not determine.
 */
export interface StandingGrant {
  readonly grant: GrantFact
  readonly place: Place
  readonly users: readonly string[]
  /** The word for every account, where it is one of them. */
  readonly everyone?: Place
  readonly open: readonly string[]
}

/** Five probes ask for the same grants: each inventory is gone through once. */
const known = new WeakMap<Inventory, readonly StandingGrant[]>()

/** The levels given to users, without what a later command of the same file takes back, tests and history. */
export function standingGrants(inventory: Inventory): readonly StandingGrant[] {
  const grants = known.get(inventory) ?? statementsOf(inventory)
  known.set(inventory, grants)
  return grants
}

function statementsOf(inventory: Inventory): readonly StandingGrant[] {
  const facts = factsOf(inventory, 'grant').filter(
    ({ subjectKind, place }) => subjectKind !== 'application' && isInUse(inventory, place.path),
  )
  const revoked = new Map<string, GrantFact[]>()
  for (const fact of facts) if (fact.action === 'revoke') push(revoked, holdingOf(fact), fact)
  const statements = new Map<string, GrantFact[]>()
  for (const fact of facts) {
    const isBack = (revoked.get(holdingOf(fact)) ?? []).some(revoke => takesBack(revoke, fact))
    if (fact.action === 'grant' && !isBack) push(statements, statementOf(fact), fact)
  }
  return [...statements.values()].flatMap(grouped)
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}

/** Who holds something of what, by one file: another file may run before or after. */
const holdingOf = ({ place, subject, targetKind, target }: GrantFact): string =>
  JSON.stringify([place.path, subject, targetKind, target])

const statementOf = (fact: GrantFact): string => {
  const { path, line, column, document } = fact.levelPlace ?? fact.place
  return JSON.stringify([path, line, column, document, fact.target, fact.level])
}

/** To revoke a level takes all above it too; an unknown one takes no known one. */
function takesBack(revoke: GrantFact, grant: GrantFact): boolean {
  const [less, more] = [rankOf(revoke.targetKind, revoke.level), rankOf(grant.targetKind, grant.level)]
  const isLater = revoke.place.line > grant.place.line || revoke.place.column > grant.place.column
  const isAfter = revoke.place.line >= grant.place.line && isLater
  return isAfter && less !== undefined && more !== undefined && less <= more
}

function grouped(facts: readonly GrantFact[]): readonly StandingGrant[] {
  const [grant] = facts
  if (!grant) return []
  const everyone = facts.find(({ subjectKind }) => subjectKind === 'everyone')
  const named = [...new Set(facts.filter(({ subjectKind }) => subjectKind === 'user').map(({ subject }) => subject))]
  return [
    {
      grant,
      place: grant.levelPlace ?? grant.place,
      users: named.filter(name => !isOpen(name)),
      ...(everyone ? { everyone: everyone.subjectPlace ?? everyone.levelPlace ?? everyone.place } : {}),
      open: named.filter(isOpen),
    },
  ]
}
