/**
 * The range of a block scalar: from the indicator (`|`, `>`) that opens it to the end of its last line with text,
 * given the range of its lines.
 */
export function blockRange(text: string, start: number, end: number): { start: number; end: number } {
  let to = end
  while (to > start && isSpace(text.charCodeAt(to - 1))) to -= 1
  const line = text.lastIndexOf('\n', start - 2) + 1
  const opening = /(?:^|\s)([|>][-+\d]{0,2})[ \t]*(?:#[^\n]*)?\r?\n?$/.exec(
    text.slice(Math.max(line, start - 500), start),
  )
  if (!opening) return { start, end: Math.max(start, to) }
  const from = start - opening[0].trimStart().length
  return { start: from, end: Math.max(from + 1, to) }
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
