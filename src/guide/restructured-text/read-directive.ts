import { readCsvTable } from './csv-table.ts'
import type { Directive, WrittenDirective } from './directive.ts'
import { directiveKind } from './directive-kinds.ts'
import { contentOf, dedented, indentOf, type Line, leastIndent, restOf, spanOfLines } from './line.ts'
import { readListTable } from './list-table.ts'
import { fieldMark } from './read-small-blocks.ts'
import { bodyOf, type Reading, type Region, type Taken } from './reading.ts'

export function readDirective(reading: Reading, region: Region, written: WrittenDirective): Taken {
  const directive = unfold(reading.lines, region, written)
  const { body, end: next } = directive
  const whole = spanOfLines(reading.lines, { start: written.at, end: written.end })
  switch (directiveKind(directive.name)) {
    case 'silent':
      return { elements: [], next }
    case 'code':
      return { elements: [codeOf(reading.lines, directive)], next }
    case 'list-table':
      return { elements: readListTable(reading, region, directive), next }
    case 'csv-table':
      return { elements: readCsvTable(reading, region, directive), next }
    case 'tab':
      reading.tabs.push({ label: directive.argument.text, start: whole.start, end: whole.end })
      return { elements: bodyOf(reading, region, body), next }
    case 'prose':
      return { elements: bodyOf(reading, region, withArgument(reading.lines, directive, 0)), next }
    case 'change': {
      const version = /^\S+\s*/.exec(directive.argument.text)?.[0].length ?? 0
      return { elements: bodyOf(reading, region, withArgument(reading.lines, directive, version)), next }
    }
    case 'named':
      return { elements: bodyOf(reading, region, belowArgument(reading.lines, directive)), next }
  }
}

/** Options follow the line of a directive at once. */
function unfold(lines: Line[], region: Region, written: WrittenDirective): Directive {
  const { at, end, length } = written
  const content = contentOf(lines[at])
  const argument = contentOf({ text: content.text.slice(length), start: content.start + length })
  const indent = leastIndent(lines, { start: at + 1, end }, region.indent + 3)
  const options = new Map<string, Line>()
  let start = at + 1
  for (let within = false; start < end; start++) {
    const { text, start: source } = contentOf(lines[start])
    const mark = fieldMark(text)
    within = mark > 0 || (within && text !== '' && indentOf(lines[start]) > indent)
    if (!within) break
    if (mark > 0) options.set(text.slice(1, mark - 1), contentOf({ text: text.slice(mark), start: source + mark }))
  }
  return { ...written, argument, options, body: { start, end, indent } }
}

/** An argument may go on in lines that are indented deeper than what stands below it. */
function belowArgument(lines: readonly Line[], { argument, body }: Directive): Directive['body'] {
  let { start } = body
  if (argument.text !== '')
    while (start < body.end && indentOf(lines[start]) > body.indent && contentOf(lines[start]).text !== '') start++
  return { ...body, start }
}

/** Text on the line of a directive belongs to its content. */
function withArgument(lines: Line[], { argument, body, at }: Directive, skipped: number): Directive['body'] {
  if (argument.text.length === skipped) return body
  for (let option = at + 1; option < body.start; option++)
    lines[option] = { text: '', start: lines[option]?.start ?? 0 }
  lines[at] = restOf(argument, skipped, body.indent)
  return { ...body, start: at }
}

function codeOf(lines: readonly Line[], { name, argument, options, body, at, end }: Directive) {
  const isPlain = name === 'parsed-literal' || name === 'console'
  const parts = [isPlain ? argument.text : '', options.get('input')?.text ?? '', dedented(lines, body)]
  const language = isPlain ? '' : (argument.text.split(/\s/)[0] ?? '')
  const text = parts.filter(part => part !== '').join('\n')
  return { kind: 'code', language, text, ...spanOfLines(lines, { start: at, end }) } as const
}
