import { isOpen } from '../is-open.ts'
import { isUnwritten } from '../is-unwritten.ts'
import { isKnownSecret } from './known-secrets.ts'
import { secretIn } from './secret-in.ts'
import { secretName } from './secret-name.ts'

interface Named {
  readonly name: string
  readonly value: string
  readonly isQuoted: boolean
}

/** Words that say what a value may be, as schemas, forms and documentation have them in its place. */
const kinds: ReadonlySet<string> = new Set(
  (
    'string str text boolean bool int integer number object array map list any bytes byte secret password token key file env ' +
    'required optional hidden masked none null nil undefined true false yes no on off unset disabled enabled default ' +
    'plain plaintext basic bearer oauth oauth2 jwt oidc ldap saml sensitive input prompt ask stdin redacted value'
  ).split(' '),
)

const hash =
  /^(?:\$(?:1|2[abxy]?|5|6|7|y|apr1|argon2\w{0,2}|scrypt|pbkdf2[\w-]{0,20})\$|\{(?:S?SHA\d{0,3}|S?MD5|CRYPT|PBKDF2[\w-]{0,20})\}|pbkdf2[:_]|scrypt:|SCRAM-SHA)/i

/**
 * What stands under a name in a file of which nothing else is known, so that more than the name has to speak for it: a
 * literal password, or another secret that no word could be. Undefined for all else.
 */
export function plainSecret({ name, value, isQuoted }: Named): 'literal' | 'guessable' | undefined {
  const text = value.trim()
  const kind = secretName(name)
  if (kind === undefined || text.length < 3 || text.length > 1000 || /\s/.test(text)) return undefined
  if (isOpen(text) || hash.test(text) || isReference(text) || isVerdict(name, text)) return undefined
  if (kinds.has(text.toLowerCase()) && !isPasswordOfService(name, text)) return undefined
  const shape = secretIn({ name, value, isQuoted, names: [] })
  // What everybody guesses is a secret all the same, also where it asks to be changed.
  if (shape !== 'guessable' && (shape !== 'literal' || isUnwritten(text))) return undefined
  return kind === 'password' || isKnownSecret(text) || isRandom(text) || isOfClient(name, text) ? shape : undefined
}

/** `POSTGRES_PASSWORD: password` sets one, `password: password` says what it is. */
const isPasswordOfService = (name: string, text: string): boolean =>
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name) && /^(?:password|secret)$/.test(text)

/** The name of something: a variable, a member, a key of a secret, an address, an expression; a label that people read. */
function isReference(text: string): boolean {
  // What has letters of other scripts is what people read.
  if (/[(){}[\]<>]|^[$%@]|:\/\/|\\u|[^\x20-\x7e]/.test(text) || /^[A-Za-z][\w-]*:[\w./-]+$/.test(text)) return true
  return (/^[A-Za-z_][\w-]*(?:\.[\w-]+)+$/.test(text) && !text.startsWith('eyJ')) || /^[A-Z][a-z]+[:.]?$/.test(text)
}

/** `pass: 12`, `"pass": "all"` count what went well; a password under so short a name looks like one. */
const isVerdict = (name: string, text: string): boolean =>
  /^(?:pass|pw|pwd|psk)$/i.test(name) && !(text.length >= 6 && /\d/.test(text) && /[A-Za-z]/.test(text))

/** The secret of a client of a login has no other meaning; one in lower case may be the name of a secret. */
const isOfClient = (name: string, text: string): boolean =>
  /client[-_]?secret$/i.test(name) && text.length >= 8 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text)

/** Thrown together from letters and digits, as only a program or a careful person makes them. */
function isRandom(text: string): boolean {
  if (text.length < 12 || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return true
  const turns = text.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0
  return turns >= 3 && new Set(text).size >= 8
}
