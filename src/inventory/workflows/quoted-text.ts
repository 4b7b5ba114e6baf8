import { createMappedText, type MappedText } from '../mapped-text.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** A scalar of several lines or with escapes (YAML 1.2, 7.3); `quote` is what stands around it. */
export function quotedText(file: string, { start, end }: Range, quote: string | undefined): MappedText {
  const mapped = createMappedText()
  let at = start
  while (at < end) {
    const found = special(file, { start: at, end }, quote)
    mapped.copy(file.slice(at, found.start), at)
    if (found.end > found.start) mapped.put(found.text, found.start, found.end)
    at = Math.max(found.end, at + 1)
  }
  return mapped.build()
}

interface Special extends Range {
  readonly text: string
}

const breaks = /[ \t]*\r?\n\s*/y
const escaping = /\\(?:\r?\n[ \t]*|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/y

/** The next thing in a range that does not stand for itself; the end of the range where there is none. */
function special(file: string, { start, end }: Range, quote: string | undefined): Special {
  for (let at = start; at < end; at += 1) {
    const character = file[at]
    if (character === "'" && quote === "'") return { text: "'", start: at, end: Math.min(end, at + 2) }
    if (character === '\\' && quote === '"') {
      const said = matchAt(escaping, file, at)
      return { text: unescaped(said), start: at, end: Math.min(end, at + Math.max(1, said.length)) }
    }
    if (character === '\n' || isBreak(file, at)) {
      const said = matchAt(breaks, file, at)
      const ends = said.split('\n').length - 1
      return { text: ends > 1 ? '\n'.repeat(ends - 1) : ' ', start: at, end: Math.min(end, at + said.length) }
    }
  }
  return { text: '', start: end, end }
}

const isBreak = (file: string, at: number): boolean => {
  const character = file[at]
  if (character !== ' ' && character !== '\t' && character !== '\r') return false
  return (character === '\r' || !/[ \t]/.test(file[at - 1] ?? '')) && matchAt(breaks, file, at) !== ''
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const named: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
}

function unescaped(said: string): string {
  const letter = said[1] ?? ''
  if (letter === '\n' || letter === '\r') return ''
  if (/[xuU]/.test(letter) && said.length > 2) {
    const code = Number.parseInt(said.slice(2), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  }
  return named[letter] ?? letter
}
