import { maySecret } from '../../../text/secret-forms.ts'
import type { YamlScalar } from '../../../yaml/node.ts'
import { optionSecret } from '../../secrets/option-secret.ts'
import { redacted } from '../../secrets/redacted.ts'
import { searchText } from '../../secrets/search-text.ts'

const maxText = 20_000

/** The last object as it was applied, which holds all of its values once more. */
const copies = 'last-applied-configuration'

/** What is kept of the text of a scalar under a name: no secret; undefined where it is too long to be kept. */
export function keptText(name: string, scalar: YamlScalar, value: string): string | undefined {
  if (name.endsWith(copies)) return ''
  if (value.length > maxText) return undefined
  const secret = optionSecret(name, scalar, [])
  if (secret?.shape === 'literal' || secret?.shape === 'guessable') return redacted(secret.shape)
  return mayAssign.test(value) || maySecret(value) ? searchText(value, value, { option: name, names: [] }).kept : value
}

/** A key of a secret somewhere before a sign that assigns. */
const mayAssign = /(?:pass|pw|psk|secret|token|key|pat|cred|auth)[^:=\n]{0,80}[:=]/i
