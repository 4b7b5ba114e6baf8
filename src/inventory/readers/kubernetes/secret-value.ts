import type { SecretShape } from '../../../facts/application.ts'
import type { CredentialFact } from '../../../facts/credential.ts'
import { isPublic } from '../../secrets/kept-elsewhere.ts'
import { isKnownSecret } from '../../secrets/known-secrets.ts'
import { privateKeyIn } from '../../secrets/private-key.ts'
import { searchText } from '../../secrets/search-text.ts'
import { secretName } from '../../secrets/secret-name.ts'
import { secretShape } from '../../secrets/secret-shape.ts'
import { wordsOf } from '../../secrets/words-of.ts'

export interface SecretValue {
  readonly shape: SecretShape
  readonly credential: CredentialFact['credential']
}

/** What a value of a Secret is; undefined for what stands beside the secret, such as a user, an address, a certificate. */
export function secretValue(key: string, text: string): SecretValue | undefined {
  const value = text.trim()
  const pem = privateKeyIn(value)
  if (pem !== 'none') return { shape: pem === 'whole' ? 'literal' : 'placeholder', credential: 'private-key' }
  if (isPublic(value)) return undefined
  const isLogin = /^\.dockerc(?:fg|onfigjson)$/.test(key)
  if (isNamed(key) && !/\n|^[{[]/.test(value)) return { shape: secretShape(value, [key]), credential: 'secret' }
  if (isLogin || isText(value)) return holdsSecret(key, value) ? literal(isLogin ? 'registry' : 'secret') : undefined
  return isKnownSecret(value) || isRandom(value) ? literal('secret') : undefined
}

const literal = (credential: CredentialFact['credential']): SecretValue => ({ shape: 'literal', credential })

/** More than one word, or an address: a file, settings, a connection. */
const isText = (value: string): boolean => /\n|[{[]|:\/\/|\w=[^=\s]|: /.test(value)

function holdsSecret(key: string, value: string): boolean {
  return searchText(value, value, { option: key, names: [] }).secrets.length > 0
}

/** In a Secret the name of another one is rare, and any key is a secret. */
export function isNamed(key: string): boolean {
  return secretName(key) !== undefined || /^(?:keys?|privatekey)$/.test(wordsOf(key).at(-1) ?? '')
}

/** Letters and digits that no word, version or address would have in such turns. */
function isRandom(value: string): boolean {
  if (!/^[\w+/=-]{20,500}$/.test(value)) return false
  return (value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0) >= value.length / 8
}
