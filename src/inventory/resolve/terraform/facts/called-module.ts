import type { CharmReference } from '../../../../facts/application.ts'
import type { Fact } from '../../../../facts/fact.ts'
import { textOf } from '../evaluated.ts'
import { readModuleSource } from '../module-source.ts'
import { applicationFacts } from './application.ts'
import { channelInputs } from './channel-inputs.ts'
import { argument, type Stating, type Use } from './stating.ts'
import { nameOf, textValue } from './values.ts'

/** Arguments that only a module has which deploys one charm. */
const ofOneCharm = ['channel', 'revision', 'charm_channel', 'charm_revision']

/**
 * A module that is not in the repository, as the application that it deploys: what its call says of it. Channels that it
 * is given for several applications are applications of their own.
 */
export function statedRemoteModule(stating: Stating): readonly Fact[] {
  const { declared } = stating
  const [call = ''] = declared.labels
  const inputs = channelInputs(stating).filter(
    input => input.argument !== 'channel' && input.argument !== 'charm_channel',
  )
  const others = inputs.flatMap(({ name, charm, channel, revision, path }) =>
    applicationFacts(
      { ...stating, address: `${stating.address}.${path}`.slice(0, 400) },
      {
        name,
        charm: charm ?? guessed(name, stating, channel),
        channel,
        revision,
        base: undefined,
      },
    )
      .filter(fact => fact.kind === 'application')
      .map(fact => ({ ...fact, options: [] })),
  )
  if (!ofOneCharm.some(name => declared.attributes.has(name))) return others
  const named = argument(stating, 'app_name', 'application_name')
  const known = named && textValue(named)
  const one = applicationFacts(stating, {
    name: named && known && known.kind !== 'unknown' ? nameOf(named) : call,
    charm: charmGuess(stating, call),
    channel: argument(stating, 'channel', 'charm_channel'),
    revision: argument(stating, 'revision', 'charm_revision'),
    base: argument(stating, 'base', 'charm_base'),
    otherOptions: { kind: 'open', why: `the module \`${call}\` is not in the repository and may set it` },
  })
  return [...one, ...others]
}

/** Which charm a module deploys is for the module to say; its source or its name mostly tells. */
function charmGuess(stating: Stating, call: string): CharmReference {
  const { declared } = stating
  const source = argument(stating, 'source')
  const text = source?.value.kind === 'text' ? textOf(source.value) : ''
  const guess = charmOfSource(text) ?? call.replaceAll('_', '-')
  return { reference: guess, name: guess, store: 'undetermined', place: declared.file.place(declared.head) }
}

function guessed(name: string, { declared }: Stating, { file, span }: Use): CharmReference {
  return {
    reference: name,
    name: name.replaceAll('_', '-'),
    store: 'undetermined',
    place: (declared.file === file ? file : declared.file).place(span),
  }
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
