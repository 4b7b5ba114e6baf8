import type { Fact } from '../../../facts/fact.ts'
import type { Arguments } from '../arguments.ts'
import { pipedSecret, secretSetting, secretWord } from '../credentials.ts'
import { wordAfter } from '../sub-word.ts'
import type { Command } from '../word.ts'
import { textOf } from '../word-values.ts'

const harmless =
  /^(?:user|username|login|name|host|hostname|address|url|uri|endpoint|port|region|bucket|email|issuer|domain|path|database|db|(?:tls-?)?(?:crt|cert|certificate|ca|chain)|[\w-]*-(?:ca|cert|certificate|id|url|name|username|user))$/i

/** `juju add-secret <name> key=value ...`; `key#file=path` reads a file, `--file` another one, which may be what is piped in. */
export function addSecret({ words, last }: Arguments, command: Command): readonly Fact[] {
  const file = last('--file')
  const given = words.slice(1).flatMap(word => {
    const field = /^([\w.-]{1,200})(?:#base64)?=/.exec(word.raw)?.[1]
    if (field === undefined || harmless.test(field)) return []
    return secretWord(wordAfter(word, '='), { command, credential: 'secret', field })
  })
  return file && /^(?:-|\/dev\/stdin)$/.test(textOf(file)) ? [...given, ...fromInput(command)] : given
}

/** The lines `key: value` of what is piped in, where the file says it. */
function fromInput(command: Command): readonly Fact[] {
  const { input } = command
  if (input === undefined || input.at === undefined) return []
  const { at, raw: text } = input
  return [
    ...text.slice(0, maxInput).matchAll(/^([\w.-]{1,200}):[ \t]{1,20}(["']?)([^\s"']{1,1000})\2[ \t]{0,20}$/gm),
  ].flatMap(({ 0: all, 1: field = '', 2: quote = '', 3: raw = '', index }) => {
    if (harmless.test(field)) return []
    const end = index + all.trimEnd().length - quote.length
    const place = at(end - raw.length, end)
    const value = { kind: 'known', value: raw, place, via: [] } as const
    return secretWord({ value, raw, place }, { command, credential: 'secret', field })
  })
}

const maxInput = 20_000

/** `juju login -p <password>`; `juju change-user-password` reads it. */
export function login(args: Arguments, command: Command): readonly Fact[] {
  const given = args.all('-p', '--password')
  const words = given.length > 0 ? given : [pipedSecret(command)]
  return words.flatMap(word => secretWord(word, { command, credential: 'user', field: 'password' }))
}

/** Parameters of an action: `juju run app/leader set-password password=x`. */
export function runAction({ words }: Arguments, command: Command): readonly Fact[] {
  return words.slice(1).flatMap(word => secretSetting(word, { command, credential: 'user' }))
}

/** Settings of a controller or a model: `juju bootstrap --config name=value`, `juju model-config name=value`. */
export function settings(args: Arguments, command: Command): readonly Fact[] {
  return [...args.words, ...args.all('--config')].flatMap(word =>
    secretSetting(word, { command, credential: 'option' }),
  )
}
