const maxLength = 200_000

/** What a value of `data` encodes, as text; `binary` where it is none, undefined where it is not base64. */
export function decoded(
  text: string,
): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' } | undefined {
  const letters = text.replace(/\s+/g, '')
  if (letters.length > maxLength) return { kind: 'binary' }
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(letters)) return undefined
  const plain = Buffer.from(letters, 'base64').toString('utf8')
  return /[\uFFFD\u0000-\u0008\u000E-\u001F]/.test(plain) ? { kind: 'binary' } : { kind: 'text', text: plain }
}
