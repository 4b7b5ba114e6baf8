import type { CommandFact } from '../../facts/command.ts'
import type { CredentialFact } from '../../facts/credential.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Place } from '../../text/place.ts'
import { maySecret } from '../../text/secret-forms.ts'
import { searchText } from '../secrets/search-text.ts'
import { jujuCommand } from './juju/juju.ts'
import type { Command, Word } from './word.ts'

/** How many words say what a program does. */
const said: ReadonlyMap<string, number> = new Map([
  ['kubectl', 2],
  ['az', 2],
  ['eksctl', 2],
  ['aws', 2],
  ['gcloud', 3],
  ['kind', 2],
  ['k3d', 2],
  ['doctl', 3],
])

const maxWords = 200

/** The command as a fact of its own. A word that holds a secret is redacted. */
export function commandFact(program: string, command: Command, facts: readonly Fact[]): CommandFact {
  const { words, deployments, isMention, place } = command
  const secrets = facts.filter((fact): fact is CredentialFact => fact.kind === 'credential' && isHidden(fact))
  return {
    kind: 'command',
    place: words[0]?.place ?? place,
    deployments,
    program,
    subcommand: subcommandOf(program, words),
    words: words.slice(1, maxWords).map(word => written(word, secrets)),
    ...(isMention ? { mention: true } : {}),
  }
}

const isHidden = ({ shape }: CredentialFact): boolean => shape === 'literal' || shape === 'guessable'

function subcommandOf(program: string, words: readonly Word[]): string {
  if (program === 'juju') return shown(jujuCommand(words)?.name ?? '')
  const count = said.get(program) ?? 1
  const plain = words.slice(1).filter(({ raw }) => /^[a-z][a-z0-9-]{0,60}$/.test(raw))
  const isVerbAlone =
    program === 'kubectl' && !/^(?:create|delete|get|set|rollout|auth|config|certificate)$/.test(plain[0]?.raw ?? '')
  return plain
    .slice(0, isVerbAlone ? 1 : count)
    .map(({ raw }) => raw)
    .join(' ')
}

const shown = (name: string): string => (/^[a-z][a-z0-9-]{0,60}$/.test(name) ? name : '')

/** A word as written, without what a secret would tell. */
function written({ raw, place }: Word, secrets: readonly CredentialFact[]): string {
  if (secrets.some(secret => meets(place, secret.place))) {
    const name = /^-{0,2}[\w.#-]{1,200}=/.exec(raw)?.[0] ?? ''
    return `${name}<redacted>`
  }
  if (!/[=:]/.test(raw) && !maySecret(raw)) return raw.slice(0, maxLength)
  const name = /^-{0,2}([\w.-]{1,200})=/.exec(raw)?.[1] ?? ''
  return searchText(raw.slice(0, maxLength), raw.slice(0, maxLength), { option: name, names: [] }).kept
}

const maxLength = 2000

function meets(a: Place, b: Place): boolean {
  const isBefore = (line: number, column: number, place: Place): boolean =>
    line < place.line || (line === place.line && column <= place.column)
  return !isBefore(a.endLine, a.endColumn, b) && !isBefore(b.endLine, b.endColumn, a)
}
