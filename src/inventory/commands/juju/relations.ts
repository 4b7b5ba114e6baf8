import type { Fact } from '../../../facts/fact.ts'
import type { RelationEnd } from '../../../facts/relation.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import type { Arguments } from '../arguments.ts'
import { isNamePlaceholder } from '../placeholder.ts'
import type { Command, Word } from '../word.ts'
import { nameOf, textOf } from '../word-values.ts'

/** `juju integrate a:x b:y`, also `relate` and `add-relation`. */
export function relate({ words }: Arguments, { deployments, isMention }: Command): readonly Fact[] {
  const [a, b] = words
  if (isMention || a === undefined || b === undefined || isNamePlaceholder(a) || isNamePlaceholder(b)) return []
  return [{ kind: 'relation', place: a.place, deployments, ends: [endOf(a), endOf(b)] }]
}

/** An offer of another model (`admin/cos.metrics`) has a dot and no endpoint of its own. */
function endOf(word: Word): RelationEnd {
  const name = nameOf(word)
  const colon = name.indexOf(':')
  if (colon === -1 || name.startsWith('${') || name.includes('/')) return { application: withoutPassword(name) }
  return { application: name.slice(0, colon), endpoint: name.slice(colon + 1) }
}

/** `juju offer application:endpoint[,endpoint] [name]`; the application may stand behind its model. */
export function offer({ words }: Arguments, { deployments, isMention }: Command): readonly Fact[] {
  const [what, name] = words
  if (isMention || what === undefined || isNamePlaceholder(what)) return []
  const [all, application = '', endpoints = ''] = /^(?:[\w@-]+\/)?(?:[\w-]+\.)?([^:]*):(.+)$/.exec(textOf(what)) ?? []
  if (all === undefined) return []
  return [
    {
      kind: 'offer',
      place: what.place,
      deployments,
      name: name && !isNamePlaceholder(name) ? nameOf(name) : application,
      application,
      endpoints: endpoints.split(','),
    },
  ]
}

/** `juju consume [controller:]user/model.offer [name]` */
export function consume({ words }: Arguments, { deployments, isMention }: Command): readonly Fact[] {
  const [what, name] = words
  if (isMention || what === undefined || isNamePlaceholder(what)) return []
  const url = withoutPassword(textOf(what))
  const own = /\.([\w-]+)$/.exec(url)?.[1] ?? url
  return [{ kind: 'consumed', place: what.place, deployments, name: name ? nameOf(name) : own, url }]
}
