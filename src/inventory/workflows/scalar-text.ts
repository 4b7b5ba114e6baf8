import type { YamlScalar } from '../../yaml/node.ts'
import { createMappedText, type MappedText } from '../mapped-text.ts'
import { quotedText } from './quoted-text.ts'

/**
 * The decoded text of a scalar with where each of its characters stands in the file: indentation taken off, folded lines
 * joined, escapes undone. Where that is not told, every stretch stands at the whole scalar.
 */
export function scalarText(file: string, scalar: YamlScalar): MappedText {
  const mapped = scalar.style === 'block' ? blockText(file, scalar) : flowText(file, scalar)
  if (mapped && mapped.text.trimEnd() === scalar.value.trimEnd()) return mapped
  const whole = createMappedText()
  whole.put(scalar.value, scalar.start, scalar.end)
  return whole.build()
}

interface Line {
  readonly text: string
  readonly from: number
}

function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = []
  for (let at = start; at <= end; ) {
    const next = text.indexOf('\n', at)
    const to = next === -1 || next > end ? end : next
    lines.push({ text: text.slice(at, to).replace(/\r$/, ''), from: at })
    at = to + 1
  }
  return lines
}

function blockText(file: string, { start, end, value }: YamlScalar): MappedText | undefined {
  const head = file.indexOf('\n', start)
  if (head === -1 || head >= end) return undefined
  const lines = linesOf(file, head + 1, end)
  const first = lines.find(({ text }) => text.trim() !== '')
  const given = value.split('\n').find(line => line.trim() !== '')
  if (!first || given === undefined) return undefined
  const indentation = Math.max(0, spacesOf(first.text) - spacesOf(given))
  const inner = lines.map(({ text, from }) => {
    const taken = Math.min(indentation, spacesOf(text))
    return { text: text.slice(taken), from: from + taken }
  })
  return file[start] === '>' ? folded(inner) : joined(inner)
}

const spacesOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

function joined(lines: readonly Line[]): MappedText {
  const mapped = createMappedText()
  for (const [index, { text, from }] of lines.entries()) {
    mapped.copy(text, from)
    const next = lines[index + 1]
    if (next) mapped.put('\n', from + text.length, from + text.length)
  }
  return mapped.build()
}

/** A line end becomes a space, one before an empty line nothing; lines that are indented further keep theirs (YAML 1.2, 8.1.3). */
function folded(lines: readonly Line[]): MappedText {
  const mapped = createMappedText()
  let before: Line | undefined
  let empty = 0
  for (const line of lines) {
    if (line.text === '') {
      empty += 1
      continue
    }
    const isKept = before === undefined || isFurther(before) || isFurther(line)
    const ends = before === undefined ? empty : isKept ? empty + 1 : empty
    const at = before ? before.from + before.text.length : line.from
    mapped.put(ends === 0 && before ? ' ' : '\n'.repeat(ends), at, at)
    mapped.copy(line.text, line.from)
    before = line
    empty = 0
  }
  return mapped.build()
}

const isFurther = ({ text }: Line): boolean => /^[ \t]/.test(text)

/** A plain or quoted scalar; one on a single line without escapes is a copy. */
function flowText(file: string, scalar: YamlScalar): MappedText | undefined {
  const { start, end, value, style } = scalar
  const mapped = createMappedText()
  if (file.slice(start, end) === value) {
    mapped.copy(value, start)
    return mapped.build()
  }
  return quotedText(file, scalar, style === 'quoted' ? file[start - 1] : undefined)
}
