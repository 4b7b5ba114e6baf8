/**
 * The text of JSON5 (spec.json5.org) as YAML takes it, of equal length: comments and tabs outside of texts are white space.
 */
export function plainJson(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at)
    const piece = text.slice(at, end)
    const isSpace = piece === '\t' || piece.startsWith('//') || piece.startsWith('/*')
    plain += isSpace ? piece.replace(/[^\r\n]/g, ' ') : piece
    at = end
  }
  return plain
}

/** Where the text, comment or character ends that begins at an offset. */
function pieceEnd(text: string, at: number): number {
  const sign = text[at]
  if (sign === '"' || sign === "'") return quoteEnd(text, at, sign)
  if (text.startsWith('//', at)) return endOf(text, '\n', at)
  if (text.startsWith('/*', at)) return Math.min(text.length, endOf(text, '*/', at + 2) + 2)
  return at + 1
}

function quoteEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at += 1)
    if (text[at] === '\\') at += 1
    else if (text[at] === quote) return at + 1
  return endOf(text, '\n', start)
}

function endOf(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from)
  return end === -1 ? text.length : end
}
