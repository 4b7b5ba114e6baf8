/** A private key in a text: none, one whose body is there, or one that is left out, encrypted or no key. */
export type PrivateKey = 'none' | 'whole' | 'elided'

/**
 * Reads the PEM form (RFC 7468), also with `\n` written out or the whole encoded once more in base64. Nobody leaves a part
 * out of what is encoded, so that it is whole however short it is; `least` letters are a body of what is not.
 */
export function privateKeyIn(text: string, least = 40): PrivateKey {
  const pem = decoded(text)
  const begin = /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.exec(pem)
  if (!begin) return 'none'
  const rest = pem.slice(begin.index + begin[0].length)
  const stop = rest.indexOf('-----END')
  const body = (stop === -1 ? rest : rest.slice(0, stop)).replace(/\\n/g, '\n')
  if (begin[0].includes('ENCRYPTED') || body.includes('ENCRYPTED') || body.includes('...')) return 'elided'
  const letters = body.replace(/^[\w-]+:.*$/gm, '').replace(/[^A-Za-z0-9+/=]/g, '')
  const isBody = letters.length >= (pem === text ? least : 1)
  return isBody && !/[<>{}$]/.test(body) ? 'whole' : 'elided'
}

function decoded(text: string): string {
  const letters = text.trim()
  if (!letters.startsWith('LS0tLS1CRUdJTi')) return text
  try {
    return atob(letters.slice(0, 65_536).replace(/\s+/g, ''))
  } catch {
    return text
  }
}
