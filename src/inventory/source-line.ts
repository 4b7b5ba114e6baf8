/** A line of a file without its end, and the offset in the file at which it begins. */
export interface SourceLine {
  readonly text: string
  readonly start: number
}

export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    lines.push({ text: text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end), start: at })
    at = end + 1
  }
  return lines
}

/** A line without some of its characters at the front. */
export function cut({ text, start }: SourceLine, length: number): SourceLine {
  return { text: text.slice(length), start: start + Math.min(length, text.length) }
}

export const isBlank = ({ text }: SourceLine): boolean => text.trim() === ''

/** How far a line is indented; a tab goes on to the next multiple of four. */
export function indentationOf({ text }: SourceLine): number {
  let width = 0
  for (const character of text) {
    if (character === ' ') width += 1
    else if (character === '\t') width += 4 - (width % 4)
    else break
  }
  return width
}

/** Lines without the indentation that they share, or at most `limit` of it. */
export function dedented(lines: readonly SourceLine[], limit = Number.POSITIVE_INFINITY): readonly SourceLine[] {
  const widths = lines.filter(line => !isBlank(line)).map(line => /^[ \t]*/.exec(line.text)?.[0].length ?? 0)
  const shared = Math.min(limit, ...(widths.length < 10_000 ? widths : [0]))
  if (!Number.isFinite(shared)) return lines
  return lines.map(line => cut(line, Math.min(shared, /^[ \t]*/.exec(line.text)?.[0].length ?? 0)))
}
