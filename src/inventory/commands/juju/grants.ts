import type { Fact } from '../../../facts/fact.ts'
import type { GrantFact } from '../../../facts/grant.ts'
import type { Place } from '../../../text/place.ts'
import type { Arguments } from '../arguments.ts'
import { isNamePlaceholder } from '../placeholder.ts'
import type { Command, Word } from '../word.ts'
import { nameOf, soleText } from '../word-values.ts'

const controllerLevels = new Set(['login', 'add-model', 'superuser'])

/** Of models, offers and clouds. */
const levels = new Set([...controllerLevels, 'read', 'write', 'admin', 'consume'])

type Action = GrantFact['action']

/** `juju grant <user> <level> [<model or offer> ...]`; without one, the level is of the controller. */
export function grant(action: Action): (args: Arguments, command: Command) => readonly Fact[] {
  return ({ words, last }, command) => {
    const [user, level, ...targets] = words
    if (user === undefined || level === undefined) return []
    const named = targets.filter(target => !isNamePlaceholder(target))
    if (named.length < targets.length) return []
    if (named.length > 0)
      return named.flatMap(target => {
        const name = nameOf(target)
        return grantFact({ action, user, level, target: name, targetKind: isOffer(name) ? 'offer' : 'model' }, command)
      })
    const given = levelsOf(level)
    if (!given.some(({ text }) => controllerLevels.has(text) || /^[$<]/.test(text))) return []
    const controller = last('-c', '--controller')
    const target = controller ? nameOf(controller) : 'controller'
    return grantFact({ action, user, level, target, targetKind: 'controller' }, command)
  }
}

/** `[controller:][user/]model.offer`; the name of a model has no dot. */
const isOffer = (name: string): boolean => name.slice(name.lastIndexOf('/') + 1).includes('.')

/** `juju grant-cloud <user> <level> <cloud>` */
export function grantCloud(action: Action): (args: Arguments, command: Command) => readonly Fact[] {
  return ({ words }, command) => {
    const [user, level, ...clouds] = words
    if (user === undefined || level === undefined) return []
    return clouds.flatMap(cloud =>
      isNamePlaceholder(cloud)
        ? []
        : grantFact({ action, user, level, target: nameOf(cloud), targetKind: 'cloud' }, command),
    )
  }
}

/** `juju grant-secret <secret> <application>[,<application>]` gives no user anything. */
export function grantSecret(action: Action): (args: Arguments, command: Command) => readonly Fact[] {
  return ({ words }, { deployments, isMention }) => {
    const [secret, applications] = words
    if (isMention || !secret || !applications || isNamePlaceholder(applications)) return []
    return nameOf(applications)
      .split(',')
      .map(subject => ({
        kind: 'grant',
        place: secret.place,
        deployments,
        action,
        subject,
        subjectKind: 'application',
        level: 'secret',
        target: nameOf(secret),
        targetKind: 'secret',
      }))
  }
}

interface Given {
  readonly action: Action
  readonly user: Word
  readonly level: Word
  readonly target: string
  readonly targetKind: GrantFact['targetKind']
}

function grantFact(
  { action, user, level, target, targetKind }: Given,
  { deployments, isMention }: Command,
): readonly Fact[] {
  if (isMention || isNamePlaceholder(user) || isNamePlaceholder(level)) return []
  const subject = nameOf(user)
  const subjectKind = /^everyone(?:@external)?$/.test(subject) ? 'everyone' : 'user'
  const given = levelsOf(level)
  if (soleText(level) !== undefined && !given.some(({ text }) => levels.has(text))) return []
  return given.map(({ text, place, isDefault }) => ({
    kind: 'grant',
    place: user.place,
    deployments,
    action,
    subject,
    subjectKind,
    level: text,
    levelPlace: place,
    ...(isDefault ? { isDefault: true as const } : {}),
    target,
    targetKind,
  }))
}

interface Level {
  readonly text: string
  readonly place: Place
  readonly isDefault: boolean
}

/** Each level that a word may come to, where it is written: a variable, a row of a matrix. */
function levelsOf({ value, raw, place }: Word): readonly Level[] {
  if (value.kind === 'unknown') return [{ text: raw, place, isDefault: false }]
  if (value.kind === 'known') return [{ text: value.value, place: value.place, isDefault: false }]
  return value.values.map(each => ({ text: each.value, place: each.place, isDefault: each.from === 'default' }))
}
