import type { CredentialFact, CredentialKind } from '../../../facts/credential.ts'
import { createLocator, type Locator, type SourceFile } from '../../../text/place.ts'
import { fileName } from '../../path-parts.ts'
import { credentialByForm } from '../../secrets/credential-at.ts'
import { mayNameSecret, nameHints } from '../../secrets/name-hints.ts'
import { plainSecret } from '../../secrets/plain-secret.ts'
import type { TextReader } from '../reader.ts'
import { addressPasswords } from './addresses.ts'
import { loginsOf } from './logins.ts'
import { type SettingLine, settingOf } from './setting-line.ts'
import { syntaxOf } from './syntax-of.ts'

const maxCredentials = 1000

/** Reads settings that are lines of names and values, also the variables that scripts set: passwords and other secrets. */
export const settingsFile: TextReader = {
  name: 'settings-file',
  syntax: 'own',
  candidates: path => syntaxOf(path) !== undefined,
  words: { credential: [...nameHints, '://'].map(word => [word]) },
  isSweep: true,
  read(file) {
    const syntax = syntaxOf(file.path)
    if (syntax === undefined || !(mayNameSecret(file.text) || file.text.includes('://')))
      return { facts: [], unread: [] }
    const locator = createLocator(file)
    const name = fileName(file.path)
    const logins = syntax === 'login' ? loginsOf(name, file.text) : undefined
    const facts = logins
      ? logins.map(({ field, start, end }) =>
          credentialAtOffsets(locator, { field, start, end, shape: 'literal', credential: 'secret' }),
        )
      : [...linesOf(file)].flatMap(({ text, start }) => secretsOf(settingOf(text, start, syntax), locator))
    return { facts: facts.slice(0, maxCredentials), unread: [] }
  },
}

function* linesOf({ text }: SourceFile): Generator<{ readonly text: string; readonly start: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    yield { text: text.slice(start, Math.min(end, start + maxLine)).replace(/\r$/, ''), start }
    start = end + 1
  }
}

/** Nobody writes a longer line by hand. */
const maxLine = 2000

function secretsOf(setting: SettingLine | undefined, locator: Locator): readonly CredentialFact[] {
  if (!setting) return []
  const { name, value, start, isQuoted } = setting
  const shape = plainSecret({ name, value, isQuoted })
  if (shape)
    return [
      credentialAtOffsets(locator, { field: name, start, end: start + value.length, shape, credential: 'secret' }),
    ]
  return addressPasswords(value).map(found =>
    credentialAtOffsets(locator, {
      field: name,
      start: start + found.start,
      end: start + found.end,
      shape: found.shape,
      credential: 'secret',
    }),
  )
}

interface Offsets {
  readonly field: string
  readonly start: number
  readonly end: number
  readonly shape: 'literal' | 'guessable'
  readonly credential: CredentialKind
}

const credentialAtOffsets = (locator: Locator, { start, end, ...said }: Offsets): CredentialFact =>
  credentialByForm({ ...said, place: locator.place(start, end) })
