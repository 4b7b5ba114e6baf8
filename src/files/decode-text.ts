export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unread'; readonly reason: string; readonly seen: string }

/** The text of bytes in UTF-8, without a byte order mark. Anything else says what it looks like. */
export function decodeText(bytes: Buffer): DecodedText {
  const wide = wideForm(bytes)
  if (wide) return { kind: 'unread', reason: `looks like ${wide.name}, not UTF-8`, seen: wide.seen }
  if (bytes.includes(0))
    return { kind: 'unread', reason: 'holds a NUL byte, so it is no text', seen: bytes.toString('latin1') }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'unread', reason: 'is not UTF-8', seen: bytes.toString('latin1') }
  }
}

function wideForm(bytes: Buffer): { readonly name: string; readonly seen: string } | undefined {
  const [first, second] = bytes
  const head = bytes.subarray(0, 64)
  const zeros = (parity: number) => head.filter((byte, index) => index % 2 === parity && byte === 0).length
  const many = Math.floor(head.length / 4)
  if ((first === 0xff && second === 0xfe) || (many > 0 && zeros(1) > many && zeros(0) === 0))
    return { name: 'UTF-16 (little endian)', seen: bytes.toString('utf16le') }
  if ((first === 0xfe && second === 0xff) || (many > 0 && zeros(0) > many && zeros(1) === 0))
    return {
      name: 'UTF-16 (big endian)',
      seen: Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
    }
  return undefined
}
