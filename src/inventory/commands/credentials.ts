import type { CredentialFact, CredentialKind } from '../../facts/credential.ts'
import { isPublic } from '../secrets/kept-elsewhere.ts'
import { privateKeyIn } from '../secrets/private-key.ts'
import { redacted } from '../secrets/redacted.ts'
import { secretIn } from '../secrets/secret-in.ts'
import { secretName } from '../secrets/secret-name.ts'
import { secretShape } from '../secrets/secret-shape.ts'
import { placeOf } from './juju/options.ts'
import { wordAfter } from './sub-word.ts'
import type { Command, Word } from './word.ts'
import { soleText } from './word-values.ts'

/** What a word that may be a secret belongs to. */
interface Asking {
  readonly command: Command
  readonly credential: CredentialKind
  readonly field: string
}

/** A word that stands where a secret belongs, whatever its name; a placeholder, a variable, what a command prints is none. */
export function secretWord(word: Word | undefined, { command, credential, field }: Asking): readonly CredentialFact[] {
  const text = word && soleText(word)
  if (command.isMention || word === undefined || text === undefined || text.trim() === '' || isPublic(text)) return []
  const shape = privateKeyIn(text) === 'whole' ? 'literal' : secretShape(text, [field])
  if (shape !== 'literal' && shape !== 'guessable') return []
  const { deployments } = command
  return [
    { kind: 'credential', place: placeOf(word), deployments, credential, field, shape, redacted: redacted(shape) },
  ]
}

/** `name=value` where the name asks for a secret. */
export function secretSetting(word: Word, asking: Omit<Asking, 'field'>): readonly CredentialFact[] {
  const name = /^["']?([\w.-]{1,200})=/.exec(word.raw)?.[1]
  const value = wordAfter(word, '=')
  const text = value && soleText(value)
  if (name === undefined || value === undefined || text === undefined) return []
  const field = name.split('.').at(-1) ?? name
  const shape = secretIn({ name: field, value: text, isQuoted: false, names: [] })
  return shape === 'literal' || shape === 'guessable' ? secretWord(value, { ...asking, field: name }) : []
}

/** Values of flags whose names ask for a secret: `--password x`, `--token=x`. */
export function secretFlags(words: readonly Word[], asking: Omit<Asking, 'field'>): readonly CredentialFact[] {
  return words.flatMap((word, index): readonly CredentialFact[] => {
    if (!word.raw.startsWith('--')) return []
    const [all, name = '', sign] = /^--([a-z][\w-]{1,60})(=)?/.exec(word.raw) ?? []
    const kind = all === undefined ? undefined : secretName(name)
    if (kind !== 'password' && kind !== 'secret') return []
    const value = sign === undefined ? words[index + 1] : wordAfter(word, '=')
    return value?.raw.startsWith('-') ? [] : secretWord(value, { ...asking, field: name })
  })
}

/** The first line of what is piped in, where a program reads a password there. */
export function pipedSecret({ input }: Command): Word | undefined {
  if (input === undefined || input.value.kind !== 'known') return input
  const text = input.value.value.split(/\n|\\n/, 1)[0]?.trim() ?? ''
  return { ...input, value: { ...input.value, value: text } }
}
