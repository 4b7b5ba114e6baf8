import * as z from 'zod/mini'
import type { GrantFact } from '../facts/grant.ts'

/** The levels that a guide lets users hold, and those that it refuses; without either the probe's own judgement counts. */
export const levelsOfGuide = z.object({
  allowed: z.optional(z.array(z.string())),
  refused: z.optional(z.array(z.string())),
})

export type LevelsOfGuide = z.output<typeof levelsOfGuide>

type Kind = 'controller' | 'model' | 'offer' | 'cloud'

/** Least first (documentation.ubuntu.com/juju, "User access levels"), each with its name in JAAS. */
const levels: Readonly<Record<Kind, readonly (readonly string[])[]>> = {
  controller: [['login'], ['add-model'], ['superuser', 'administrator']],
  model: [
    ['read', 'reader'],
    ['write', 'writer'],
    ['admin', 'administrator'],
  ],
  offer: [
    ['read', 'reader'],
    ['consume', 'consumer'],
    ['admin', 'administrator'],
  ],
  cloud: [
    ['add-model', 'can_addmodel', 'add_model'],
    ['admin', 'administrator'],
  ],
}

/** How much a level lets somebody do, from 0; undefined where it is none of its target's. */
export function rankOf(kind: GrantFact['targetKind'], level: string): number | undefined {
  const known = kind === 'secret' || kind === 'other' ? [] : levels[kind]
  const found = known.findIndex(names => names.includes(level))
  return found === -1 ? undefined : found
}

/** Whether a level lets its holder do everything with the target. */
export function isHighest(kind: Kind, level: string): boolean {
  return rankOf(kind, level) === levels[kind].length - 1
}

/** What the guide says of a level; undefined where its words speak of no level of such a target. */
export function saidOf({ allowed = [], refused = [] }: LevelsOfGuide, kind: Kind, level: string): boolean | undefined {
  const rank = rankOf(kind, level) ?? 0
  const ranks = (names: readonly string[]): readonly number[] => names.flatMap(name => rankOf(kind, name) ?? [])
  const [most, least] = [ranks(allowed), ranks(refused)]
  if (least.length > 0 && rank >= Math.min(...least)) return false
  if (most.length > 0) return rank <= Math.max(...most)
  return isAboutControllers({ allowed, refused }) && kind !== 'controller' ? true : undefined
}

/** "no superusers" refuses nobody a model. */
const isAboutControllers = ({ allowed = [], refused = [] }: LevelsOfGuide): boolean =>
  allowed.length === 0 && refused.length > 0 && refused.every(name => rankOf('controller', name) === 2)

/** The level in place of a higher one, in the same words: the highest that the guide allows, else the second. */
export function lowerThan({ allowed = [] }: LevelsOfGuide, kind: Kind, level: string): string | undefined {
  const named = allowed.findLast(name => rankOf(kind, name) !== undefined)
  const rank = named === undefined ? levels[kind].length - 2 : rankOf(kind, named)
  const at = level === 'administrator' ? -1 : 0
  const names = levels[kind][rank ?? 0]
  return names?.at(at) === level ? undefined : names?.at(at)
}
