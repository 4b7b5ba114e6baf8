/** An instruction of a Dockerfile: its keyword in capitals, and its words with their offsets in the file. */
export interface Instruction {
  readonly keyword: string
  readonly words: readonly DockerWord[]
}

/** A word without the quotes around it. */
export interface DockerWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

const maxLines = 20_000
/** No instruction that names an image has more words, or longer ones. */
const maxWords = 500

/** The instructions of a Dockerfile (docs.docker.com/reference/dockerfile), without comments and the bodies of heredocs. */
export function instructionsOf(text: string): readonly Instruction[] {
  const lines = linesOf(text)
  const source = { lines, last: lastLines(lines) }
  const continued = /^[ \t]*#[ \t]*escape[ \t]*=[ \t]*`[ \t]*\r?$/im.test(text.slice(0, 500)) ? '`' : '\\'
  const instructions: Instruction[] = []
  let at = 0
  while (at < lines.length) {
    const { parts, next } = logicalLine(lines, at, continued)
    const [keyword, ...words] = parts.flatMap(wordsOfLine).slice(0, maxWords)
    if (keyword) instructions.push({ keyword: keyword.text.toUpperCase(), words })
    at = afterHeredocs(source, next, parts)
  }
  return instructions
}

interface Source {
  readonly lines: readonly Line[]
  readonly last: ReadonlyMap<string, number>
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length && lines.length < maxLines) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    lines.push({ text: text.slice(start, end).replace(/\r$/, ''), start })
    start = end + 1
  }
  return lines
}

const isComment = ({ text }: Line): boolean => /^[ \t]*#/.test(text)
const isBlank = ({ text }: Line): boolean => text.trim() === ''

/** A line with those that continue it. Comments and blank lines between them are passed over. */
function logicalLine(lines: readonly Line[], from: number, continued: string) {
  const parts: Line[] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || isComment(line) || isBlank(line)) {
      if (parts.length === 0) return { parts, next: at + 1 }
      continue
    }
    const trimmed = line.text.trimEnd()
    if (!trimmed.endsWith(continued)) return { parts: [...parts, line], next: at + 1 }
    parts.push({ text: trimmed.slice(0, -1), start: line.start })
  }
  return { parts, next: at }
}

function wordsOfLine({ text, start }: Line): readonly DockerWord[] {
  return [...text.slice(0, 5000).matchAll(/"[^"]*"|'[^']*'|(?:\{\{[^{}]{0,200}\}\}|\S)+/g)].map(
    ({ 0: written, index }) => {
      const isQuoted = /^(?:"[^"]*"|'[^']*')$/.test(written)
      const from = start + index + (isQuoted ? 1 : 0)
      const word = isQuoted ? written.slice(1, -1) : written
      return { text: word, start: from, end: from + word.length }
    },
  )
}

/** The last line of each text, by which a heredoc that never ends is told without looking through the file again. */
const lastLines = (lines: readonly Line[]): ReadonlyMap<string, number> =>
  new Map(lines.map(({ text }, index) => [text.trim(), index]))

/** The line behind the bodies of the heredocs that a line opens (`RUN <<EOF`); one that never ends is none. */
function afterHeredocs({ lines, last }: Source, next: number, parts: readonly Line[]): number {
  const [first] = parts
  if (!first || !/^[ \t]*(?:ONBUILD[ \t]+)?(?:RUN|COPY|ADD)[ \t]/i.test(first.text)) return next
  let at = next
  for (const { text } of parts)
    for (const [, , name = ''] of text.slice(0, 5000).matchAll(/<<-?(["']?)([A-Za-z_]\w{0,60})\1/g)) {
      if ((last.get(name) ?? -1) < at) continue
      while (lines[at]?.text.trim() !== name) at += 1
      at += 1
    }
  return at
}
