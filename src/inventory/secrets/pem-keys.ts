/** A private key in PEM form (RFC 7468) in a text of any kind, at its offsets. */
export interface PemKey {
  readonly start: number
  readonly end: number
}

const begin = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g
const end = /^-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/
const maxBody = 20_000

/** What a key is wrapped in where it stands in a source text: quotes, joining signs, breaks that are written out, comments. */
const wrapping = /\\[nrt]|[\s"'`+,;()#*|>\\]/g

/** The keys whose body is there as a whole. One that is encrypted, left out or made up of too little is none. */
export function pemKeys(text: string): readonly PemKey[] {
  const keys: PemKey[] = []
  for (const { 0: head, index } of text.matchAll(begin)) {
    if (head.includes('ENCRYPTED')) continue
    const from = index + head.length
    const stop = text.indexOf('-----', from)
    const tail = stop === -1 || stop - from > maxBody ? null : end.exec(text.slice(stop, stop + 80))
    if (tail && isBody(text.slice(from, stop))) keys.push({ start: index, end: stop + tail[0].length })
    if (keys.length >= maxKeys) break
  }
  return keys
}

const maxKeys = 1000

/** Base64 of at least a short key, of many signs: what only fills the place has few. */
function isBody(written: string): boolean {
  if (/ENCRYPTED|BEGIN|\.\.\./.test(written)) return false
  const body = written
    .replace(/^\s{0,40}(?:Proc-Type|DEK-Info|Version|Comment|Hash):[^\n]{0,200}$/gm, '')
    .replace(wrapping, '')
  const letters = body.replace(/=[\w+/]{4}$/, '')
  return letters.length >= 60 && /^[A-Za-z0-9+/][A-Za-z0-9+/=]*$/.test(letters.slice(0, 200)) && isVaried(letters)
}

const isVaried = (letters: string): boolean => new Set(letters.slice(0, 400)).size >= 14
