import type { Fact } from '../../../facts/fact.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { secretFlags } from '../credentials.ts'
import { versionFacts } from '../versions.ts'
import type { Command, Word } from '../word.ts'
import { textOf } from '../word-values.ts'
import { attachResource, config, deploy, expose, refresh, trust, unexpose } from './application.ts'
import { globalFlags, jujuFlags } from './flags.ts'
import { grant, grantCloud, grantSecret } from './grants.ts'
import { consume, offer, relate } from './relations.ts'
import { addSecret, login, runAction, settings } from './secrets.ts'

type Reading = (args: Arguments, command: Command) => readonly Fact[]

const agent: Reading = (args, command) => [
  ...versionFacts(args.last('--agent-version'), 'juju', command, /^\d/),
  ...settings(args, command),
]

const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['deploy', deploy],
  ['refresh', refresh],
  ['upgrade-charm', refresh],
  ['attach-resource', attachResource],
  ['attach', attachResource],
  ['config', config],
  ['set-config', config],
  ['integrate', relate],
  ['relate', relate],
  ['add-relation', relate],
  ['consume', consume],
  ['offer', offer],
  ['expose', expose],
  ['unexpose', unexpose],
  ['trust', trust],
  ['grant', grant('grant')],
  ['revoke', grant('revoke')],
  ['grant-cloud', grantCloud('grant')],
  ['revoke-cloud', grantCloud('revoke')],
  ['grant-secret', grantSecret('grant')],
  ['revoke-secret', grantSecret('revoke')],
  ['add-secret', addSecret],
  ['update-secret', addSecret],
  ['login', login],
  ['change-user-password', login],
  ['run', runAction],
  ['run-action', runAction],
  ['bootstrap', agent],
  ['upgrade-controller', agent],
  ['upgrade-model', agent],
  ['upgrade-juju', agent],
  ['add-model', settings],
  ['model-config', settings],
  ['model-defaults', settings],
  ['controller-config', settings],
])

/** The name of the command of `juju [flags] <name>`, and what follows it with the flags before it. */
export function jujuCommand(
  words: readonly Word[],
): { readonly name: string; readonly rest: readonly Word[] } | undefined {
  const before: Word[] = []
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) return undefined
    const text = textOf(word)
    if (!text.startsWith('-')) {
      if (/^[$<{]/.test(text)) continue
      return { name: text, rest: [...before, ...words.slice(at + 1)] }
    }
    before.push(word)
    const value = words[at + 1]
    if (globalFlags.has(text) && value) {
      before.push(value)
      at += 1
    }
  }
  return undefined
}

/** What a command of Juju states (documentation.ubuntu.com/juju/latest/reference/juju-cli). */
export function readJuju(command: Command): readonly Fact[] {
  const said = jujuCommand(command.words)
  const reading = said && readings.get(said.name)
  if (said === undefined || reading === undefined) return []
  const facts = reading(readArguments(said.rest, jujuFlags), command)
  const flags = secretFlags(said.rest, { command, credential: 'user' })
  if (flags.length === 0) return facts
  const seen = new Set(facts.map(({ place }) => `${place.line}:${place.column}`))
  return [...facts, ...flags.filter(({ place }) => !seen.has(`${place.line}:${place.column}`))]
}
