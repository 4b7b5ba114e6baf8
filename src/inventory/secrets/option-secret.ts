import type { SecretShape } from '../../facts/application.ts'
import type { CredentialFact } from '../../facts/credential.ts'
import { textOf } from '../../yaml/fields.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { privateKeyIn } from './private-key.ts'
import { secretIn } from './secret-in.ts'

export interface OptionSecret {
  readonly shape: SecretShape
  readonly credential: CredentialFact['credential']
}

/** What the value of an option is where it is a secret: by its name, or as a private key. `names` are what its application goes by. */
export function optionSecret(name: string, value: YamlScalar, names: readonly string[]): OptionSecret | undefined {
  const text = textOf(value) ?? ''
  const key = privateKeyIn(text, startOfKey.test(text) ? 12 : undefined)
  if (key !== 'none') return { shape: key === 'whole' ? 'literal' : 'placeholder', credential: 'private-key' }
  const shape = secretIn({ name, value: text, isQuoted: value.style !== 'plain', names })
  return shape && { shape, credential: 'option' }
}

/** The first bytes of a key in DER: where an option has them, somebody pasted one, and cut it at most. */
const startOfKey = /PRIVATE KEY-----(?:\s|\\n)*M[CGHI][A-Za-z0-9+/]{2}/
