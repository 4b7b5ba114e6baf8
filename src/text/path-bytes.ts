/**
 * A file's name as text. A name that is not UTF-8 keeps its bytes: each that is no part of a character becomes one of
 * U+DC80 to U+DCFF, which no text holds alone (PEP 383), so that two names never become one and each can be opened.
 */
export function pathOfBytes(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? escaped(bytes) : text
}

/** What opens a file of this name. */
export function bytesOfPath(path: string): string | Buffer {
  return loneBytes.test(path) ? Buffer.concat([...path].map(bytesOf)) : path
}

const loneBytes = /[\uDC80-\uDCFF]/u

function bytesOf(character: string): Buffer {
  const code = character.codePointAt(0) ?? 0
  return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character)
}

function escaped(bytes: Buffer): string {
  let path = ''
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfCharacter(bytes, at)
    path += length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length)
    at += Math.max(1, length)
  }
  return path
}

/** 0 where no character of UTF-8 begins. */
function lengthOfCharacter(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const piece = bytes.subarray(at, at + length)
    if (Buffer.from(piece.toString('utf8')).equals(piece)) return length
  }
  return 0
}
