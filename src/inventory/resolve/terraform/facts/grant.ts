import type { Fact } from '../../../../facts/fact.ts'
import type { GrantFact } from '../../../../facts/grant.ts'
import type { Place } from '../../../../text/place.ts'
import { itemsOf } from './entries.ts'
import { argument, type Stating, type Use, useOf } from './stating.ts'
import { nameOf, openName, placeOf, textValue, writtenAt } from './values.ts'

/** Arguments that name what a grant is about, and the attribute of a resource that names it better than an id. */
const targets = [
  'secret_id',
  'offer_url',
  'model',
  'model_uuid',
  'cloud_name',
  'cloud',
  'group_id',
  'role_id',
  'service_account_id',
]

/** `juju_access_model`, `juju_access_cloud` and the `juju_jaas_access_*`: one level for users, groups and others. */
export function statedAccess(stating: Stating): readonly Fact[] {
  const access = argument(stating, 'access')
  const level = access ? nameOf(access) : openName('access')
  const given = access && textValue(access)
  const [first] = given?.kind === 'one-of' ? given.values : []
  const isDefault = given?.kind === 'one-of' && given.values.every(({ from }) => from === 'default')
  const at = given?.kind === 'known' ? given.place : (first?.place ?? (access && placeOf(access)))
  const subjects = ['users', 'groups', 'roles', 'service_accounts'].flatMap(name => itemsOf(argument(stating, name)))
  return subjects.map(subject =>
    grant(stating, {
      subject: nameOf(subject),
      subjectAt: writtenAt(subject),
      level,
      ...(at ? { at } : {}),
      ...(isDefault ? { isDefault } : {}),
    }),
  )
}

/** `juju_access_offer`: a list of users for each level. */
export function statedOfferAccess(stating: Stating): readonly Fact[] {
  return ['admin', 'consume', 'read'].flatMap(level =>
    itemsOf(argument(stating, level)).map(subject =>
      grant(stating, { subject: nameOf(subject), level, at: writtenAt(subject) }),
    ),
  )
}

/** `juju_access_secret`: the applications that may read a secret. */
export function statedSecretAccess(stating: Stating): readonly Fact[] {
  return itemsOf(argument(stating, 'applications')).map(subject =>
    grant(stating, { subject: nameOf(subject), level: 'secret', isApplication: true, at: placeOf(subject) }),
  )
}

interface Granted {
  readonly subject: string
  readonly subjectAt?: Place
  readonly level: string
  readonly at?: Place
  readonly isDefault?: true
  readonly isApplication?: true
}

function grant(stating: Stating, { subject, subjectAt, level, at, isDefault, isApplication }: Granted): GrantFact {
  const { declared, deployment } = stating
  const isEveryone = subject === 'everyone' || subject === 'everyone@external'
  return {
    kind: 'grant',
    place: declared.file.place(declared.head),
    deployments: [deployment],
    action: 'grant',
    subject,
    ...(subjectAt ? { subjectPlace: subjectAt } : {}),
    subjectKind: isApplication ? 'application' : isEveryone ? 'everyone' : 'user',
    level,
    ...(at ? { levelPlace: at } : {}),
    ...(isDefault ? { isDefault } : {}),
    target: targetOf(stating),
    targetKind: kinds.find(kind => declared.labels[0]?.endsWith(`_${kind}`)) ?? 'other',
  }
}

const kinds = ['controller', 'model', 'offer', 'cloud', 'secret'] as const

/** What the grant is about, by name where a resource of the module has one. */
function targetOf(stating: Stating): string {
  const use = argument(stating, ...targets)
  if (!use) return stating.declared.labels[0]?.includes('controller') ? 'controller' : ''
  return nameOfReferred(stating, use) ?? nameOf(use)
}

/** `juju_secret.tls.secret_id` is the secret `tls` by its name. */
function nameOfReferred(stating: Stating, { value }: Use): string | undefined {
  if (value.kind !== 'unknown' || !value.isComputed || value.address === undefined) return undefined
  const [, type, name] = /(?:^|\.)(juju_\w+)\.([\w-]+)(?:\[[^\]]*\])?\.\w+$/.exec(value.address) ?? []
  const declared = type === undefined ? undefined : stating.instance.module.resources.get(`${type}.${name}`)
  const attribute = declared?.attributes.get('name')
  const use = declared && attribute && useOf({ ...stating, declared }, attribute)
  return use && nameOf(use)
}
