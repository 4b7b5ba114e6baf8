import type { ApplicationFact, CharmReference, OtherOptions } from '../../../../facts/application.ts'
import type { CredentialFact } from '../../../../facts/credential.ts'
import type { Fact } from '../../../../facts/fact.ts'
import type { ImageFact } from '../../../../facts/image.ts'
import { resourceImageClass } from '../../../images/resource-image.ts'
import { isOpen } from '../../../is-open.ts'
import { credentialByForm } from '../../../secrets/credential-at.ts'
import { soleValue } from '../../../sole-value.ts'
import { entriesOf } from './entries.ts'
import { modelOf } from './model-of.ts'
import { nestedOf } from './nested.ts'
import { type GivenSecret, optionsOf } from './options.ts'
import { argument, type Stating, type Use } from './stating.ts'
import { booleanValue, nameOf, numberValue, openName, placeOf, rawOf, textOrEmpty, textValue } from './values.ts'

/** A `juju_application` (documentation of the provider juju/juju, resource application). */
export function statedApplication(stating: Stating): readonly Fact[] {
  const { declared } = stating
  const charm = inBlock(stating, 'charm')
  const local = inBlock(stating, 'local_charm')
  const own = argument(stating, 'name')
  const charmName = (charm && argument(charm, 'name')) ?? (local && argument(local, 'name'))
  const named = [own, charmName].find(use => use && use.expression.kind !== 'unreadable')
  return applicationFacts(stating, {
    name: named ? nameOf(named) : openName(declared.labels.join('.')),
    charm: charmOf(charm && argument(charm, 'name'), local && argument(local, 'path', 'name')),
    channel: charm && argument(charm, 'channel'),
    revision: charm && argument(charm, 'revision'),
    base: charm && argument(charm, 'base'),
  })
}

interface Parts {
  readonly name: string
  readonly charm: CharmReference | undefined
  readonly channel: Use | undefined
  readonly revision: Use | undefined
  readonly base: Use | undefined
  readonly otherOptions?: OtherOptions
}

/** The application and the images of its resources. */
export function applicationFacts(stating: Stating, parts: Parts): readonly Fact[] {
  const { declared, deployment, address, gate } = stating
  const { name, charm } = parts
  const channel = parts.channel && textOrEmpty(parts.channel)
  const revision = parts.revision && numberValue(parts.revision)
  const base = parts.base && textValue(parts.base)
  const trusted = argument(stating, 'trust')
  const trust = trusted && booleanValue(trusted)
  const names = charm ? [name, charm.name] : [name]
  const { options, others, secrets } = optionsOf(argument(stating, 'config'), names)
  const otherOptions = parts.otherOptions ?? others
  const exposed = exposedAt(stating)
  const application: ApplicationFact = {
    kind: 'application',
    place: declared.file.place(declared.head),
    deployments: [deployment],
    source: 'terraform',
    name,
    address,
    ...(charm ? { charm } : {}),
    ...(channel ? { channel } : {}),
    ...(revision ? { revision } : {}),
    options,
    ...(otherOptions ? { otherOptions } : {}),
    ...(trust ? { trust } : {}),
    ...(base ? { base } : {}),
    ...(exposed ? { exposed } : {}),
    ...(gate ? { gate } : {}),
    ...modelOf(stating),
  }
  return [application, ...secrets.map(secret => givenSecret(secret, name)), ...resourceImages(stating, name)]
}

/** Where the name at its place speaks of a secret too, the reader of that name has the last word. */
function givenSecret({ option, shape, place }: GivenSecret, application: string): CredentialFact {
  return { ...credentialByForm({ place, credential: 'option', field: option, shape }), application }
}

/** A nested block as one that states something itself. */
function inBlock(stating: Stating, type: string): Stating | undefined {
  const [nested] = nestedOf(stating, type)
  return nested && { ...stating, ...nested }
}

function charmOf(name: Use | undefined, local: Use | undefined): CharmReference | undefined {
  if (name) {
    const text = nameOf(name)
    const isUndetermined = isOpen(text)
    return {
      reference: isUndetermined ? rawOf(name) : text,
      name: text,
      store: isUndetermined ? 'undetermined' : 'charmhub',
      place: placeOf(name),
    }
  }
  if (!local) return undefined
  return { reference: nameOf(local), name: nameOf(local), store: 'local', place: placeOf(local) }
}

function exposedAt(stating: Stating) {
  const declared = nestedOf(stating, 'expose')[0]?.declared
  return declared?.file.place(declared.head)
}

/** A map of resources to images or revisions; in older providers a block. */
function resourceImages(stating: Stating, application: string): readonly ImageFact[] {
  if (stating.gate?.present.kind === 'known' && !stating.gate.present.value) return []
  const { entries } = entriesOf(argument(stating, 'resources'))
  return entries.flatMap(([name, use]): readonly ImageFact[] => {
    const value = textValue(use)
    const sole = value && soleValue(value)
    const held = sole && resourceImageClass(name, sole.value)
    if (sole === undefined || held === undefined) return []
    return [
      {
        kind: 'image',
        place: sole.place,
        deployments: [stating.deployment],
        source: 'resource',
        name,
        application,
        reference: sole.value,
        class: held,
      },
    ]
  })
}
