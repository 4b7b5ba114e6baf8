/** Brackets, quotes and lists inside others. */
export const deepest = 64

/** More than this in one paragraph takes a Markdown parser seconds: its search for partners is quadratic. */
const mostMarks = 2000
const mostMarksOfAll = 100_000
const mostUnclosedHtml = 32
const longestWord = 2048
/** Characters of ASCII without white space: patterns that look for stops start again at each of them. */
const longestRun = 4096
const longestParagraph = 100_000

interface Paragraph {
  brackets: number
  parentheses: number
  marks: number
  html: number
  length: number
  table: boolean
  /** The column of the text of a list item; 0 outside. */
  content: number
  previous: string
}

/** Counts what a Markdown parser searches partners for, by paragraphs. */
export function createParagraphs(): { excess(line: string): string | undefined } {
  let paragraph = emptyParagraph()
  let marks = 0
  return {
    excess(line) {
      if (startsBlock(line, paragraph))
        paragraph = { ...emptyParagraph(), table: paragraph.table, content: contentColumn(line) }
      const before = paragraph.marks
      paragraph.length += line.length
      const message = excessOfLine(line, paragraph)
      paragraph.previous = line
      marks += paragraph.marks - before
      if (message !== undefined) return message
      return marks > mostMarksOfAll
        ? `the guide has more than ${mostMarksOfAll} marks of emphasis, links and code`
        : undefined
    },
  }
}

function emptyParagraph(): Paragraph {
  return { brackets: 0, parentheses: 0, marks: 0, html: 0, length: 0, table: false, content: 0, previous: '' }
}

/** Where the parser surely begins a new run of inline text: after a blank line, at a list item, at a row of a table. */
function startsBlock(line: string, paragraph: Paragraph): boolean {
  if (/^[ \t>]*$/.test(line)) {
    paragraph.table = false
    return true
  }
  if (isDelimiter(line) && columns(line) === columns(paragraph.previous)) paragraph.table = true
  else if (!/^[ \t>]*\|/.test(line)) paragraph.table = false
  if (paragraph.table || /^ {0,3}#{1,6}[ \t]/.test(line)) return true
  const item = /^( *)(?:[-*+]|(\d{1,9})[.)]) +\S/.exec(line)
  if (item === null || (item[1] ?? '').length > paragraph.content + 3) return false
  return item[2] === undefined || Number(item[2]) === 1 || paragraph.content > 0 || paragraph.length === 0
}

function isDelimiter(line: string): boolean {
  return (
    line.length < 4096 &&
    line.includes('|') &&
    /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line)
  )
}

function columns(line: string): number {
  const bare = line.replace(/^[ \t>]*\|?/, '').trimEnd()
  return bare
    .replace(/\\[\\|]/g, '')
    .replace(/\|$/, '')
    .split('|').length
}

function contentColumn(line: string): number {
  return /^ *(?:[-*+]|\d{1,9}[.)]) +/.exec(line)?.[0].length ?? 0
}

/** What is embedded is no text that anything is looked for in. */
const embedded = /\bdata:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=]+/g

function excessOfLine(whole: string, paragraph: Paragraph): string | undefined {
  const line = whole.includes(';base64,') ? whole.replace(embedded, '') : whole
  let word = 0
  let run = 0
  let ticks = 0
  for (let at = 0; at < line.length; at++) {
    const character = line.charCodeAt(at)
    word = isWordCharacter(character) ? word + 1 : 0
    run = character > 32 && character < 127 ? run + 1 : 0
    ticks = character === 96 ? ticks + 1 : 0
    if (word > longestWord) return `a word is longer than ${longestWord} characters`
    if (run > longestRun) return `more than ${longestRun} characters stand without a space`
    if (ticks > deepest) return `a run of backticks is longer than ${deepest}`
    count(paragraph, line, at)
    const message = excessOfMarks(paragraph)
    if (message !== undefined) return message
  }
  return paragraph.length > longestParagraph ? `a paragraph is longer than ${longestParagraph} characters` : undefined
}

function excessOfMarks({ brackets, parentheses, marks, html }: Paragraph): string | undefined {
  if (brackets > deepest || parentheses > deepest) return `brackets are nested more than ${deepest} deep`
  if (marks > mostMarks) return `a paragraph has more than ${mostMarks} marks of emphasis, links and code`
  return html > mostUnclosedHtml ? `a paragraph opens more than ${mostUnclosedHtml} comments without an end` : undefined
}

/** Letters and digits of ASCII, and `-`, `.`, `+`, `_`. */
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
  const before = line[at - 1]
  if (before === '\\') return
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
      if (before !== line[at]) paragraph.marks++
      break
    case '<':
      paragraph.marks++
      if (line[at + 1] === '!' || line[at + 1] === '?') paragraph.html++
      break
    case '>':
      if (/[-?\]]/.test(before ?? '')) paragraph.html = 0
      break
    case '&':
    case '\\':
    case '@':
      paragraph.marks++
      break
    case '/':
      if (before === '/' && line[at - 2] === ':') paragraph.marks++
      break
    case 'w':
      if (line.startsWith('www.', at)) paragraph.marks++
      break
  }
}
