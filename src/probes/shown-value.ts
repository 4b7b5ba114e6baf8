import { isKnownSecret } from '../inventory/secrets/known-secrets.ts'
import { secretName } from '../inventory/secrets/secret-name.ts'
import { quotedValue } from './asked-values.ts'

/** Below these a text may be anything, a password of a workload too. */
const anything: ReadonlySet<string> = new Set([
  'env',
  'args',
  'command',
  'data',
  'stringData',
  'binaryData',
  'value',
  'user_data',
])

/**
 * What a field or an argument is, as a message may say it: "is `STRICT`". A text that is long, or that may be a secret by
 * the names that lead to it, is only another one.
 */
export function isValue(text: string, path: readonly string[]): string {
  const mayBeSecret = path.some(name => anything.has(name) || secretName(name) !== undefined) || isKnownSecret(text)
  const isShort = text.length <= 60 && /^[\w .,:/*@<>=~+-]*$/.test(text)
  return isShort && (!mayBeSecret || /^(?:true|false|\d{1,6}|)$/.test(text))
    ? `is ${quotedValue(text)}`
    : 'has another value'
}
