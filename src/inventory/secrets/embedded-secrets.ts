import { isSecretName } from './secret-name.ts'
import { secretShape } from './secret-shape.ts'

/** A secret inside a longer text, at its offsets in that text. */
export interface EmbeddedSecret {
  readonly field: string
  readonly shape: 'literal' | 'guessable'
  readonly start: number
  readonly end: number
}

const maxLooks = 10_000

/**
 * The secrets in a JSON or YAML text, a list of settings or an address that an option holds: values beside a key that
 * names a secret, and the password of a URL. Placeholders, files and names of secrets are none.
 */
export function embeddedSecrets(text: string): readonly EmbeddedSecret[] {
  const found: EmbeddedSecret[] = []
  let looks = 0
  for (const { index } of text.matchAll(/[:=]/g)) {
    const secret = text.startsWith('://', index) ? passwordAfter(text, index + 3) : assignedAt(text, index)
    if (secret) found.push(...shaped(secret))
    looks += 1
    if (looks >= maxLooks) break
  }
  return found
}

interface Written {
  readonly field: string
  readonly value: string
  readonly start: number
}

/** In quotes, or up to the end of the line or the next of a list; after `=` up to white space. */
const afterColon = /^[ \t]*(?:\\?"([^"\\\n]+)|'([^'\n]+)|([^\s"'\\,{}[\]|>&*](?:[^\r\n"'\\,{}[\]]|,(?! ))*))/
const afterEquals = /^[ \t]*(?:\\?"([^"\\\n]+)|'([^'\n]+)|([^\s"'\\,{}[\]|>&*]+))/

/** What is assigned by the sign at an offset, when the key before it names a secret. */
function assignedAt(text: string, sign: number): Written | undefined {
  const field = /([\w.-]+)\\?["']?[ \t]*$/.exec(text.slice(Math.max(0, sign - 60), sign))?.[1]
  if (field === undefined || !isSecretName(field)) return undefined
  const value = (text[sign] === ':' ? afterColon : afterEquals).exec(text.slice(sign + 1, sign + 2000))
  const quoted = value?.[1] ?? value?.[2] ?? value?.[3]
  if (!value || quoted === undefined || /^(?:true|false|null|~)$/i.test(quoted)) return undefined
  // `secret:cq1...` is the address of a Juju secret, wherever it stands.
  if (field === 'secret' && value[0] === value[3] && text[sign] === ':') return undefined
  return { field, value: quoted, start: sign + 1 + value[0].length - quoted.length }
}

/** The password of an address whose authority begins at an offset. */
function passwordAfter(text: string, start: number): Written | undefined {
  const found = /^([^\s/:@"']*:)([^\s/@"']+)@/.exec(text.slice(start, start + 500))
  if (found?.[1] === undefined || found[2] === undefined) return undefined
  return { field: 'password', value: found[2], start: start + found[1].length }
}

function shaped({ field, value, start }: Written): readonly EmbeddedSecret[] {
  const shape = secretShape(value, [field])
  return shape === 'literal' || shape === 'guessable' ? [{ field, shape, start, end: start + value.length }] : []
}

/** The text with every secret in it left out; nothing of a text with too many places to look at. */
export function withoutSecrets(text: string): string {
  if ((text.match(/[:=]/g)?.length ?? 0) > maxLooks) return '<redacted>'
  let at = 0
  let kept = ''
  for (const { start, end } of embeddedSecrets(text)) {
    if (start < at) continue
    kept += `${text.slice(at, start)}<redacted>`
    at = end
  }
  return kept + text.slice(at)
}
