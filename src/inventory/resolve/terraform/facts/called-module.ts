import type { ApplicationFact, CharmReference, OtherOptions } from '../../../../facts/application.ts'
import type { Fact } from '../../../../facts/fact.ts'
import { textOf } from '../evaluated.ts'
import { readModuleSource } from '../module-source.ts'
import { applicationFacts } from './application.ts'
import { type ChannelInput, channelInputs } from './channel-inputs.ts'
import { argument, type Stating } from './stating.ts'
import { nameOf, numberValue, textOrEmpty, textValue } from './values.ts'

/** Arguments that only a module has which deploys one charm. */
const ofOneCharm = ['channel', 'revision', 'charm_channel', 'charm_revision']

/**
 * A module that is not in the repository, as the application that it deploys: what its call says of it. Channels that it
 * is given for several applications are applications of their own.
 */
export function statedRemoteModule(stating: Stating): readonly Fact[] {
  const { declared } = stating
  const [call = ''] = declared.labels
  const elsewhere = { kind: 'open', why: `the module \`${call}\` is not in the repository and may set it` } as const
  const others = channelInputs(stating)
    .filter(input => input.argument !== 'channel' && input.argument !== 'charm_channel')
    .map(input => inputApplication(input, stating, elsewhere))
  if (!ofOneCharm.some(name => declared.attributes.has(name))) return others
  const named = argument(stating, 'app_name', 'application_name')
  const known = named && textValue(named)
  const one = applicationFacts(stating, {
    name: named && known && known.kind !== 'unknown' ? nameOf(named) : call,
    charm: charmGuess(stating, call),
    channel: argument(stating, 'channel', 'charm_channel'),
    revision: argument(stating, 'revision', 'charm_revision'),
    base: argument(stating, 'base', 'charm_base'),
    otherOptions: elsewhere,
  })
  return [...one, ...others]
}

/** One of several applications of a module, of which the call says no more than what it is held to. */
function inputApplication(input: ChannelInput, stating: Stating, otherOptions: OtherOptions): ApplicationFact {
  const { declared, deployment, address, gate } = stating
  const channel = textOrEmpty(input.channel)
  const revision = input.revision && numberValue(input.revision)
  return {
    kind: 'application',
    place: declared.file.place(declared.head),
    deployments: [deployment],
    source: 'terraform',
    name: input.name,
    address: `${address}.${input.path}`.slice(0, 400),
    charm: input.charm ?? guessed(input),
    ...(channel ? { channel } : {}),
    ...(revision ? { revision } : {}),
    options: [],
    otherOptions,
    ...(gate ? { gate } : {}),
  }
}

/** Which charm a module deploys is for the module to say; its source or its name mostly tells. */
function charmGuess(stating: Stating, call: string): CharmReference {
  const { declared } = stating
  const source = argument(stating, 'source')
  const text = source?.value.kind === 'text' ? textOf(source.value) : ''
  const guess = charmOfSource(text) ?? call.replaceAll('_', '-')
  return { reference: guess, name: guess, store: 'undetermined', place: declared.file.place(declared.head) }
}

function guessed({ name, channel: { file, span } }: ChannelInput): CharmReference {
  return { reference: name, name: name.replaceAll('_', '-'), store: 'undetermined', place: file.place(span) }
}

/** `.../kfp-operators//charms/kfp-api/terraform?ref=x` is `kfp-api`, `.../dex-auth-operator//terraform` `dex-auth`. */
function charmOfSource(source: string): string | undefined {
  if (readModuleSource(source, '').kind !== 'git') return undefined
  const [path = ''] = source.split('?')
  const inside = /\/charms\/([\w-]+)(?:\/|$)/.exec(path)?.[1]
  if (inside !== undefined) return inside
  const repository = /\/([\w.-]+?)(?:\.git)?(?:\/\/|$)/.exec(path.replace(/^[\w+:]*\/\//, ''))?.[1]
  return repository?.replace(/-operators?$/, '')
}
