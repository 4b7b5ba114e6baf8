import type { Inventory } from '../inventory/inventory.ts'
import { isOpen } from '../inventory/is-open.ts'
import { isHighest, type LevelsOfGuide, lowerThan, rankOf, saidOf } from './access-levels.ts'
import type { Finding } from './probe.ts'
import { replaceValue } from './replace-value.ts'
import { type StandingGrant, standingGrants } from './standing-grants.ts'

interface Asked {
  readonly kind: 'controller' | 'model' | 'offer' | 'cloud'
  /** How many people may hold the highest level of one target. */
  readonly owners: number
  /** Accounts of pipelines may hold it as well. */
  readonly services: boolean
  readonly mends: boolean
}

/**
 * What users hold of one kind of target: `met` below the highest level, or where the guide allows that. The `admin` that
 * comes with the controller owns what there is.
 */
export function accessFindings(inventory: Inventory, asked: Asked, guide: LevelsOfGuide): readonly Finding[] {
  const owners = new Map<string, Set<string>>()
  return standingGrants(inventory)
    .filter(({ grant }) => grant.targetKind === asked.kind && rankOf(asked.kind, grant.level) !== undefined)
    .flatMap(statement => findingOf(statement, { asked, guide, owners }) ?? [])
}

interface Court {
  readonly asked: Asked
  readonly guide: LevelsOfGuide
  /** Who holds the highest level of each target of each deployment so far. */
  readonly owners: Map<string, Set<string>>
}

function findingOf(statement: StandingGrant, court: Court): Finding | undefined {
  const { asked, guide } = court
  const { grant, place, users, open } = statement
  const others = users.filter(user => !isOwner(user) && !(asked.services && isService(user)))
  const said = saidOf(guide, asked.kind, grant.level)
  const isTop = isHighest(asked.kind, grant.level)
  const bad = said === undefined ? isTop && isOneTooMany(statement, others, court) : !said && others.length > 0
  if (!bad && others.length === 0 && open.length === 0) return undefined
  const outcome = bad ? 'unmet' : open.length > 0 && (said ?? !isTop) === false ? 'unknown' : 'met'
  const instead = outcome === 'unmet' && asked.mends ? lowerThan(guide, asked.kind, grant.level) : undefined
  const fix = instead === undefined ? undefined : replaceValue({ value: grant.level, place }, instead)
  return {
    outcome,
    subject: `${place.path}#${listed(outcome === 'unknown' ? open : others)}.${grant.target}`,
    ...(grant.deployments[0] === undefined ? {} : { deployment: grant.deployments[0] }),
    place,
    via: [],
    certainty: grant.isDefault ? 'overridable' : 'certain',
    message: messageOf(outcome, { statement, others, kind: asked.kind }),
    ...(fix ? { fix } : {}),
  }
}

function isOneTooMany({ grant }: StandingGrant, others: readonly string[], { asked, owners }: Court): boolean {
  const key = JSON.stringify([grant.deployments[0] ?? grant.place.path, grant.target])
  const holders = owners.get(key) ?? new Set()
  owners.set(key, holders)
  for (const user of others) holders.add(user)
  return others.length > 0 && holders.size > asked.owners
}

const isOwner = (user: string): boolean => /^admin(?:@local)?$/.test(user)

/** `ci`, `deploy-bot`, `svc_backup`, `github-actions`, an account of JAAS. */
const isService = (user: string): boolean =>
  user.endsWith('@serviceaccount') ||
  user
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some(word => /^(?:ci|cd|cicd|svc|github|robot)\d{0,4}$/.test(word) || /bot\d{0,4}$/.test(word))

interface Told {
  readonly statement: StandingGrant
  readonly others: readonly string[]
  readonly kind: Asked['kind']
}

function messageOf(outcome: Finding['outcome'], { statement: { grant, open }, others, kind }: Told): string {
  const target = isOpen(grant.target) || grant.target === '' || grant.target === kind ? '' : ` \`${cut(grant.target)}\``
  const holds = `\`${grant.level}\` of the ${kind}${target}`
  if (outcome === 'unknown') return `\`${cut(open[0] ?? '')}\` is given ${holds}, and the files do not say who that is`
  const who = others.length > 0 ? others : open
  const names = who.slice(0, 3).map(name => `\`${cut(name)}\``)
  const more = who.length > names.length ? ` and ${who.length - names.length} more` : ''
  return `${names.join(', ')}${more} ${who.length === 1 ? 'is' : 'are'} given ${holds}`
}

const listed = (names: readonly string[]): string => cut(names.join(','))
const cut = (name: string): string => name.replaceAll('`', '').slice(0, 50)
