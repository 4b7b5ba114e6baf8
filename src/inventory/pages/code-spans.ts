import type { SourceLine } from '../source-line.ts'

const maxFences = 500

/** The code inside a line: what stands between as many backticks on either side. */
export function codeSpans({ text, start }: SourceLine): readonly SourceLine[] {
  const spans: SourceLine[] = []
  const fences = [...text.matchAll(/`+/g)].slice(0, maxFences)
  const seen = new Set<number>()
  for (let index = 0; index < fences.length; index += 1) {
    const { 0: open = '', index: from = 0 } = fences[index] ?? {}
    if (seen.has(open.length)) continue
    const close = fences.findIndex((fence, later) => later > index && fence[0].length === open.length)
    if (close === -1) seen.add(open.length)
    else {
      const begin = from + open.length
      const said = text.slice(begin, fences[close]?.index)
      const inner = said.trimStart()
      spans.push({ text: inner.trimEnd(), start: start + begin + said.length - inner.length })
      index = close
    }
  }
  return spans
}
