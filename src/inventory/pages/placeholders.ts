import type { Place } from '../../text/place.ts'
import type { HoleIn } from '../commands/line-snippet.ts'
import type { SourceLine } from '../source-line.ts'

/**
 * `<channel>`, `<new password>`, `{{ channel }}`, `{channel}`, `[channel]`, `|channel|`: what the reader of a page, or the
 * program that builds it, puts in.
 */
const placeholder =
  /(?<![<$\\])<[A-Za-z](?:[^<>\n$"`;&|]{0,100}[^\s<>$"`;&|])?>|&lt;[A-Za-z][^<>&\n$"`]{0,100}&gt;|\{\{[^{}\n]{1,100}\}\}|(?<![$\\{])\{[A-Za-z][A-Za-z0-9_ -]{1,60}\}(?!\})|(?<=[\s=/:])\[[A-Za-z][A-Za-z_ -]{2,60}\](?=[\s/:,]|$)|(?<=[\s=/"'])\|[A-Za-z][\w-]{0,60}\|(?=[\s/"']|$)/g

const why = 'the page leaves it to its reader'

/** The placeholders of lines of a page, in their order. */
export function placeholdersIn(
  lines: readonly SourceLine[],
  at: (start: number, end: number) => Place,
): readonly HoleIn[] {
  return lines.flatMap(({ text, start }) => {
    if (text.length > maxLine || !/[<{[|&]/.test(text)) return []
    return [...text.matchAll(placeholder)].map(({ 0: raw, index }) => {
      const [from, to] = [start + index, start + index + raw.length]
      return { start: from, end: to, raw, value: { kind: 'unknown', raw, place: at(from, to), why } } as const
    })
  })
}

const maxLine = 20_000
