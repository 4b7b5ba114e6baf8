import type { Fact } from '../../../facts/fact.ts'
import type { Arguments } from '../arguments.ts'
import { pipedSecret, secretSetting, secretWord } from '../credentials.ts'
import { wordAfter } from '../sub-word.ts'
import type { Command } from '../word.ts'

const harmless =
  /^(?:user|username|login|name|host|hostname|address|url|uri|endpoint|port|region|bucket|email|issuer|domain|path|database|db|(?:tls-?)?(?:crt|cert|certificate|ca|chain)|[\w-]*-(?:ca|cert|certificate|id|url|name|username|user))$/i

/** `juju add-secret <name> key=value ...`; `key#file=path` reads a file. */
export function addSecret({ words }: Arguments, command: Command): readonly Fact[] {
  return words.slice(1).flatMap(word => {
    const field = /^([\w.-]{1,200})(?:#base64)?=/.exec(word.raw)?.[1]
    if (field === undefined || harmless.test(field)) return []
    return secretWord(wordAfter(word, '='), { command, credential: 'secret', field })
  })
}

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
