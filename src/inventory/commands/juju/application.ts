import type { ApplicationFact } from '../../../facts/application.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { ImageFact } from '../../../facts/image.ts'
import type { Value } from '../../../facts/value.ts'
import { resourceImageClass } from '../../images/resource-image.ts'
import type { Arguments } from '../arguments.ts'
import { isNamePlaceholder } from '../placeholder.ts'
import { wordAfter } from '../sub-word.ts'
import type { Command, Word } from '../word.ts'
import { charmOf, nameOf, numberValue, soleText, statedValue, textOf } from '../word-values.ts'
import { placeOf, readOptions } from './options.ts'

/** `juju deploy <charm or bundle> [<application>]` (documentation.ubuntu.com/juju, reference of the command). */
export function deploy(args: Arguments, command: Command): readonly Fact[] {
  const [charmWord, nameWord] = args.words
  if (charmWord === undefined || isNamePlaceholder(charmWord)) return []
  const { charm, isBundle, revision } = charmOf(charmWord)
  const isKnown = soleText(charmWord) !== undefined
  const own = isBundle ? charm.reference : isKnown ? charm.name : nameOf(charmWord)
  const name = nameWord ? nameOf(nameWord) : own
  const options = readOptions(args.all('--config'), { command, application: name, names: [name, charm.name] })
  const held = numberValue(args.last('--revision')) ?? (revision === undefined ? undefined : known(revision, charmWord))
  const trust = switchOf(args.last('--trust'))
  const base = statedValue(args.last('--base') ?? args.last('--series'))
  const channel = statedValue(args.last('--channel'))
  const application: ApplicationFact = {
    kind: 'application',
    place: (nameWord ?? charmWord).place,
    deployments: command.deployments,
    source: 'command',
    name,
    charm,
    ...(channel ? { channel } : {}),
    ...(held ? { revision: held } : {}),
    options: options.options,
    ...(options.otherOptions ? { otherOptions: options.otherOptions } : {}),
    ...(trust ? { trust } : {}),
    ...(base ? { base } : {}),
  }
  if (command.isMention) return channel ? [{ ...application, options: [], mention: true }] : []
  return [application, ...options.facts, ...resourceImages(args, command, name)]
}

/** `juju refresh <application>`, `juju upgrade-charm` of 2.x. */
export function refresh(args: Arguments, command: Command): readonly Fact[] {
  const [nameWord] = args.words
  if (nameWord === undefined || isNamePlaceholder(nameWord)) return []
  const channel = statedValue(args.last('--channel'))
  const revision = numberValue(args.last('--revision'))
  const switched = args.last('--switch')
  const path = args.last('--path')
  const name = nameOf(nameWord)
  const options = readOptions(args.all('--config'), { command, application: name, names: [name] })
  const images = command.isMention ? [] : [...options.facts, ...resourceImages(args, command, name)]
  if (!channel && !revision && !switched && !path) return images
  if (command.isMention && !channel) return []
  const to = switched && !isNamePlaceholder(switched) ? charmOf(switched) : undefined
  const local = { reference: textOf(nameWord), name: textOf(nameWord), store: 'local' as const, place: nameWord.place }
  const charm = to?.charm ?? (path ? local : undefined)
  const base = statedValue(args.last('--base'))
  const trust = switchOf(args.last('--trust'))
  const held = revision ?? (to?.revision === undefined || !switched ? undefined : known(to.revision, switched))
  const application: ApplicationFact = {
    kind: 'application',
    place: nameWord.place,
    deployments: command.deployments,
    source: 'command',
    name,
    ...(charm ? { charm } : {}),
    ...(channel ? { channel } : {}),
    ...(held ? { revision: held } : {}),
    options: options.options,
    ...(trust ? { trust } : {}),
    ...(base ? { base } : {}),
    changes: true,
    ...(command.isMention ? { mention: true } : {}),
  }
  return [application, ...images]
}

/** `juju config <application> key=value ...`; a key alone reads. */
export function config(args: Arguments, command: Command): readonly Fact[] {
  const [nameWord, ...words] = args.words
  const given = words.filter(({ raw }) => raw.includes('='))
  if (command.isMention || nameWord === undefined || nameWord.raw.includes('=') || isNamePlaceholder(nameWord))
    return []
  const name = nameOf(nameWord)
  const { options, facts } = readOptions(given, { command, application: name, names: [name] })
  const file = args.last('--file')
  if (options.length === 0 && !file) return facts
  return [{ ...changed(nameWord, command), options, ...(file ? { otherOptions: fromFile } : {}) }, ...facts]
}

const fromFile = { kind: 'open', why: 'a file of options is given' } as const

/** `juju expose <application>` */
export function expose(args: Arguments, command: Command): readonly Fact[] {
  const [nameWord] = args.words
  if (command.isMention || nameWord === undefined || isNamePlaceholder(nameWord)) return []
  return [{ ...changed(nameWord, command), exposed: nameWord.place }]
}

/** `juju unexpose <application>` */
export function unexpose(args: Arguments, command: Command): readonly Fact[] {
  const [nameWord] = args.words
  if (command.isMention || nameWord === undefined || isNamePlaceholder(nameWord)) return []
  return [{ ...changed(nameWord, command), unexposed: true }]
}

/** `juju trust <application> [--remove]` */
export function trust(args: Arguments, command: Command): readonly Fact[] {
  const [nameWord] = args.words
  if (command.isMention || nameWord === undefined || isNamePlaceholder(nameWord)) return []
  const value = args.last('--remove') === undefined
  return [{ ...changed(nameWord, command), trust: { kind: 'known', value, place: nameWord.place, via: [] } }]
}

const changed = (word: Word, command: Command): ApplicationFact => ({
  kind: 'application',
  place: word.place,
  deployments: command.deployments,
  source: 'command',
  name: nameOf(word),
  options: [],
  changes: true,
})

const known = (value: number, { place }: Word): Value<number> => ({ kind: 'known', value, place, via: [] })

function switchOf(word: Word | undefined): Value<boolean> | undefined {
  return word && { kind: 'known', value: soleText(word) !== 'false', place: word.place, via: [] }
}

/** `juju attach-resource <application> <resource>=<reference>`, `juju attach` of 2.x. */
export function attachResource({ words: [nameWord, ...words] }: Arguments, command: Command): readonly Fact[] {
  if (command.isMention || nameWord === undefined || isNamePlaceholder(nameWord)) return []
  return imagesOf(words, command, nameOf(nameWord))
}

const resourceImages = (args: Arguments, command: Command, application: string): readonly ImageFact[] =>
  imagesOf(args.all('--resource'), command, application)

/** The images among `name=reference`. */
function imagesOf(words: readonly Word[], { deployments }: Command, application: string): readonly ImageFact[] {
  return words.flatMap((word): readonly ImageFact[] => {
    const name = /^([\w.-]{1,200})=/.exec(word.raw)?.[1]
    const value = wordAfter(word, '=')
    if (name === undefined || value === undefined) return []
    const reference = textOf(value)
    const held = resourceImageClass(name, reference)
    if (held === undefined || /^(?:\.{0,2}\/|~\/)/.test(reference)) return []
    return [
      {
        kind: 'image',
        place: placeOf(value),
        deployments,
        source: 'command',
        name,
        application,
        reference,
        class: held,
      },
    ]
  })
}
