import type { Fact } from '../../../facts/fact.ts'
import type { GrantFact } from '../../../facts/grant.ts'
import type { Arguments } from '../arguments.ts'
import { isNamePlaceholder } from '../placeholder.ts'
import type { Command, Word } from '../word.ts'
import { nameOf, soleText, textOf } from '../word-values.ts'

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
    const text = textOf(level)
    if (!controllerLevels.has(text) && !/^[$<]/.test(text)) return []
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
  const text = textOf(level)
  if (soleText(level) !== undefined && !levels.has(text)) return []
  return [
    {
      kind: 'grant',
      place: user.place,
      deployments,
      action,
      subject,
      subjectKind,
      level: text,
      levelPlace: level.place,
      target,
      targetKind,
    },
  ]
}
