import { createPlainText, type PlainText, type Span } from '../plain-text.ts'
import { type Flow, partsOf, sourceOf } from './flow.ts'

/** Collects the words of flows, without the marks that were read, and where each stands. */
export interface Words {
  length(): number
  /** A range of a flow; a backslash escapes what follows it, and stands for nothing with white space. */
  plain(flow: Flow, from: number, to: number): void
  raw(flow: Flow, from: number, to: number): void
  code(flow: Flow, from: number, to: number): void
  /** Words that stand for a range of the source. */
  instead(words: PlainText, source: Span): void
  gap(source: number): void
  link(from: number, url: string): void
  build(): PlainText
}

export function createWords(): Words {
  const words = createPlainText()
  const codes: (Span & { value: string })[] = []
  const links: (Span & { url: string })[] = []
  const length = (): number => words.text().length
  const raw = (flow: Flow, from: number, to: number): void => {
    for (const part of partsOf(flow, from, to))
      words.append(flow.text.slice(part.from, part.to), sourceOf(flow, part.from))
  }
  const code = (value: string, add: () => void): void => {
    const start = length()
    add()
    codes.push({ start, end: length(), value })
  }
  return {
    length,
    raw,
    plain: (flow, from, to) => plain(flow, { from, to }, raw),
    code: (flow, from, to) => code(flow.text.slice(from, to).replace(/\n/g, ' '), () => raw(flow, from, to)),
    instead(said, source) {
      const from = length()
      const exact = Math.max(0, Math.min(said.text.length, source.end - source.start) - 1)
      words.append(said.text.slice(0, exact), source.start)
      for (const character of said.text.slice(exact).split('')) words.append(character, source.end - 1)
      for (const { start, end, value } of said.code) codes.push({ start: from + start, end: from + end, value })
    },
    gap: source => words.append(' ', source),
    link: (from, url) => links.push({ start: from, end: length(), url }),
    build() {
      const built = words.build()
      const textOf = ({ start, end }: Span): string => built.text.slice(start, end).replace(/\s+/g, ' ')
      return { ...built, code: codes, links: links.map(link => ({ ...link, text: textOf(link) })) }
    },
  }
}

function plain(
  flow: Flow,
  { from, to }: { from: number; to: number },
  raw: (flow: Flow, from: number, to: number) => void,
): void {
  const written = flow.text.slice(from, to)
  let start = 0
  for (let at = written.indexOf('\\'); at !== -1; at = written.indexOf('\\', at + 2)) {
    raw(flow, from + start, from + at)
    start = at + (/\s/.test(written[at + 1] ?? ' ') ? 2 : 1)
  }
  raw(flow, Math.min(from + start, to), to)
}
