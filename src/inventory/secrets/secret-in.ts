import type { SecretShape } from '../../facts/application.ts'
import { isKeptElsewhere, isPublic } from './kept-elsewhere.ts'
import { type SecretName, secretName } from './secret-name.ts'
import { secretShape } from './secret-shape.ts'

/** A value under a name. `names` are the words that its application goes by. */
export interface NamedValue {
  readonly name: string
  readonly value: string
  readonly isQuoted: boolean
  readonly names: readonly string[]
}

/** What stands under a name that asks for a secret; undefined where the name, or what is there, is about something else. */
export function secretIn({ name, value, isQuoted, names }: NamedValue): SecretShape | undefined {
  const kind = secretName(name)
  const text = value.trim()
  if (kind === undefined || isPublic(text)) return undefined
  const known = [name, ...names]
  if (kind === 'pair') return pairShape(text, known)
  if (isSwitch(kind, text, isQuoted) || (kind === 'secret-or-name' && isObjectName(text))) return undefined
  return secretShape(text, known)
}

/** A switch or a small number is no secret, unless it is a password, which may be digits only or any word in quotes. */
function isSwitch(kind: SecretName, text: string, isQuoted: boolean): boolean {
  if (/^(?:true|false|yes|no|on|off)$/i.test(text)) return kind !== 'password' || !isQuoted
  return kind !== 'password' && /^-?\d{1,7}(?:\.\d{1,9})?$/.test(text)
}

/** The name of a Kubernetes secret: lower case, of words, none of them thrown together from letters and digits. */
function isObjectName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9]+(?:[.-]+[a-z0-9]+)*$/.test(text) && !text.split(/[.-]/).some(isRandom)
}

function isRandom(part: string): boolean {
  const turns = part.match(/[a-z]\d|\d[a-z]/g)?.length ?? 0
  return part.length >= 8 && (turns >= 2 || /^\d+$/.test(part))
}

/** A user and a password, an access key and its secret, or a header of HTTP; any other text is the name of credentials. */
function pairShape(text: string, names: readonly string[]): SecretShape | undefined {
  if (/^(?:bearer|basic|token) [\w.~+/=-]{16,}$/i.test(text)) return 'literal'
  const [, user = '', password = ''] = /^([\w.@+-]{1,128}):([^\s:]{3,256})$/.exec(text) ?? []
  if (password === '' || user === 'secret' || isKeptElsewhere(text)) return undefined
  const shape = secretShape(password, [user, ...names])
  return shape === 'literal' && !(/\d/.test(password) && /[a-z]/i.test(password)) ? undefined : shape
}
