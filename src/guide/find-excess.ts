import type { GuideProblem } from './guide.ts'

/** Bytes of UTF-8. */
const largest = 1024 * 1024
const deepest = 64
/** More than this in one paragraph takes a Markdown parser seconds: its search for partners is quadratic. */
const mostMarks = 2000
const mostUnclosedHtml = 32
const longestWord = 2048
/** Marks of quotes and lists beyond the first of a line, in the whole text. */
const mostNestedMarks = 4000

/** What a Markdown parser would be too slow for or overflow on, found line by line before it runs. */
export function findExcess(text: string): GuideProblem | undefined {
  if (text.length > largest || new TextEncoder().encode(text).length > largest)
    return { message: 'the guide is larger than 1 MiB', line: 1 }
  let paragraph = emptyParagraph()
  let fence: Fence | undefined
  let nested = 0
  for (const [index, line] of text.split('\n').entries()) {
    const mark = fenceIn(line)
    if (fence !== undefined && isInside(line, fence)) {
      if (mark?.closes && mark.mark.startsWith(fence.mark)) fence = undefined
      continue
    }
    fence = mark
    if (startsBlock(line, paragraph))
      paragraph = { ...emptyParagraph(), table: paragraph.table, content: contentColumn(line) }
    const depth = depthOf(line)
    nested += Math.max(0, depth - 1)
    const message = excessOfDepth(depth, nested) ?? excessOfLine(line, paragraph)
    if (message !== undefined) return { message, line: index + 1 }
  }
  return undefined
}

interface Fence {
  readonly mark: string
  readonly indent: number
  readonly quotes: number
  /** Nothing but the mark stands on the line. */
  readonly closes: boolean
}

function fenceIn(line: string): Fence | undefined {
  const [, prefix = '', mark, rest = ''] =
    /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){0,80})(`{3,}|~{3,})([^\n]*)$/.exec(line) ?? []
  if (mark === undefined || (mark.startsWith('`') && rest.includes('`'))) return undefined
  return { mark, indent: prefix.length, quotes: prefix.split('>').length - 1, closes: rest.trim() === '' }
}

/** A fence ends with the quote or the item of the list that it stands in. */
function isInside(line: string, fence: Fence): boolean {
  if (fence.quotes > 0 && (/^[ \t>]*/.exec(line)?.[0].split('>').length ?? 1) - 1 < fence.quotes) return false
  return (
    fence.quotes > 0 ||
    fence.indent < 2 ||
    line.trim() === '' ||
    (/^[ \t]*/.exec(line)?.[0].length ?? 0) >= Math.min(fence.indent, 2)
  )
}

interface Paragraph {
  brackets: number
  parentheses: number
  marks: number
  html: number
  table: boolean
  content: number
}

function emptyParagraph(): Paragraph {
  return { brackets: 0, parentheses: 0, marks: 0, html: 0, table: false, content: 0 }
}

/** Where the parser surely begins a new run of inline text: after a blank line, at a list item, at a row of a table. */
function startsBlock(line: string, paragraph: Paragraph): boolean {
  if (/^[ \t>]*$/.test(line)) {
    paragraph.table = false
    return true
  }
  if (/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line.slice(0, 4096)))
    paragraph.table = true
  if (paragraph.table || /^ {0,3}#{1,6}[ \t]/.test(line)) return true
  const indent = /^ *(?=[-*+] +\S|\d{1,9}[.)] +\S)/.exec(line)?.[0].length
  return indent !== undefined && indent <= paragraph.content + 3
}

function contentColumn(line: string): number {
  return /^ *(?:[-*+]|\d{1,9}[.)]) +/.exec(line)?.[0].length ?? 0
}

/** Quotes and lists that a line opens or continues by their marks; an absurd indentation counts as too deep. */
function depthOf(line: string): number {
  const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  let depth = 0
  while (depth <= deepest && marker.test(line)) depth++
  const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0
  return indent > deepest * 8 ? deepest + 1 : depth
}

function excessOfDepth(depth: number, nested: number): string | undefined {
  if (depth > deepest) return `quotes and lists are nested more than ${deepest} deep`
  return nested > mostNestedMarks ? `more than ${mostNestedMarks} quotes and lists begin inside others` : undefined
}

function excessOfLine(line: string, paragraph: Paragraph): string | undefined {
  let word = 0
  let ticks = 0
  for (let at = 0; at < line.length; at++) {
    const character = line.charCodeAt(at)
    word = isWordCharacter(character) ? word + 1 : 0
    ticks = character === 96 ? ticks + 1 : 0
    if (word > longestWord) return `a word is longer than ${longestWord} characters`
    if (ticks > deepest) return `a run of backticks is longer than ${deepest}`
    const escaped = at > 0 && line[at - 1] === '\\'
    if (!escaped) count(paragraph, line, at)
    if (paragraph.brackets > deepest || paragraph.parentheses > deepest)
      return `brackets are nested more than ${deepest} deep`
    if (paragraph.marks > mostMarks) return `a paragraph has more than ${mostMarks} marks of emphasis, links and code`
    if (paragraph.html > mostUnclosedHtml)
      return `a paragraph opens more than ${mostUnclosedHtml} comments without an end`
  }
  return undefined
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 46 ||
    code === 43 ||
    code === 95
  )
}

function count(paragraph: Paragraph, line: string, at: number): void {
  switch (line[at]) {
    case '[':
      paragraph.brackets++
      paragraph.marks++
      break
    case ']':
      paragraph.brackets = Math.max(0, paragraph.brackets - 1)
      break
    case '(':
      paragraph.parentheses++
      break
    case ')':
      paragraph.parentheses = Math.max(0, paragraph.parentheses - 1)
      break
    case '*':
    case '_':
    case '~':
    case '`':
      if (line[at - 1] !== line[at]) paragraph.marks++
      break
    case '<':
      paragraph.marks++
      if (line[at + 1] === '!' || line[at + 1] === '?') paragraph.html++
      break
    case '>':
      if (/[-?\]]/.test(line[at - 1] ?? '')) paragraph.html = 0
      break
  }
}
