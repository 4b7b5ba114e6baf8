import { afterOpenHeredoc, isTopLevel, itemAt, type Reading } from './reading.ts'
import { indentAt, isBlank, isNewline, isWord } from './skip.ts'

interface Bracket {
  readonly code: number
  readonly at: number
  /** Of the line on which it was opened; -1 where that says nothing. */
  readonly indent: number
  /** How many are open with it, of round and square ones within the innermost curly one. */
  readonly curly: number
  readonly square: number
  readonly round: number
}

interface Walk {
  readonly reading: Reading
  readonly open: Bracket[]
  /** The first thing on the line and its indentation. */
  first: number
  indent: number
}

const closes: ReadonlyMap<number, number> = new Map([
  [125, 123],
  [93, 91],
  [41, 40],
])

/**
 * The end of an expression: of its line, unless brackets or a heredoc go on; before the `}` of a block of one line. A
 * bracket that is never closed ends where something begins that cannot be within it.
 */
export function valueEnd(reading: Reading, start: number, indent: number): number {
  const { scan } = reading
  const walk: Walk = { reading, open: [], first: start, indent }
  let at = start
  let last = start
  while (at < scan.end) {
    const code = scan.text.charCodeAt(at)
    if (isWord(code)) {
      at += 1
      last = at
    } else if (isNewline(code)) {
      if (walk.open.length === 0) return last
      at += 1
      if (code === 10 && endsWithLine(walk, at)) return last
    } else if (isBlank(code)) at += 1
    else {
      const after = scan.comment(at)
      if (after > at) at = after
      else {
        const next = closes.has(code) ? close(walk, at, code) : step(walk, at, code)
        if (next === at) return last
        at = last = next
      }
    }
  }
  dropAll(walk)
  return last
}

/** After a bracket, a text, a heredoc or any other character. */
function step({ reading, open, indent }: Walk, at: number, code: number): number {
  const { scan } = reading
  if (code === 34) {
    const quoted = scan.quoted(at)
    if (!quoted.closed) reading.tell('a text is not closed', at, quoted.end)
    return quoted.end
  }
  if (code === 123 || code === 91 || code === 40) open.push(opened(open, code, at, indent))
  const heredoc = code === 60 ? scan.heredoc(at) : undefined
  if (!heredoc) return at + 1
  if (heredoc.closed) return heredoc.end
  reading.tell('a heredoc is not closed', at, heredoc.end)
  const resume = afterOpenHeredoc(reading, at, indent)
  return resume < scan.end ? lineEndBefore(scan.text, resume) : resume
}

function lineEndBefore(text: string, line: number): number {
  return text.charCodeAt(line - 2) === 13 ? line - 2 : line - 1
}

/** Takes the brackets off that cannot go on with this line; whether none is left. */
function endsWithLine(walk: Walk, lineStart: number): boolean {
  const { reading, open } = walk
  const { text, end } = reading.scan
  let at = lineStart
  while (at < end && isBlank(text.charCodeAt(at))) at += 1
  walk.first = at
  walk.indent = at - lineStart
  const item = itemAt(reading, at)
  if (item === 'block') return dropAll(walk)
  if (item === undefined) return false
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const isLeft = reading.byLayout && walk.indent <= top.indent
    if (top.code === 123 && !isLeft) return false
    drop(walk)
  }
  return true
}

/** After a closing bracket; its own offset where it closes something around the expression. */
function close(walk: Walk, at: number, code: number): number {
  const { reading, open } = walk
  const isFirst = reading.byLayout && code === 125 && at === walk.first && indentAt(reading.scan.text, at) >= 0
  if (isFirst) for (let top = open.at(-1); top && walk.indent < top.indent; top = open.at(-1)) drop(walk)
  const top = open.at(-1)
  if (!top) return at
  const isStray = isFirst && top.code === 123 && walk.indent > top.indent && top.indent >= 0
  if (isStray || !closesOne(top, code)) {
    if (code === 125 && !isStray) {
      dropAll(walk)
      return at
    }
    reading.tell(`a \`${String.fromCharCode(code)}\` that closes nothing`, at, at + 1)
    return at + 1
  }
  while (open.at(-1)?.code !== closes.get(code)) drop(walk)
  open.pop()
  return at + 1
}

function opened(open: readonly Bracket[], code: number, at: number, indent: number): Bracket {
  const top = open.at(-1)
  const isCurly = code === 123
  return {
    code,
    at,
    indent,
    curly: (top?.curly ?? 0) + (isCurly ? 1 : 0),
    square: isCurly ? 0 : (top?.square ?? 0) + (code === 91 ? 1 : 0),
    round: isCurly ? 0 : (top?.round ?? 0) + (code === 40 ? 1 : 0),
  }
}

/** Whether a bracket is open that this one closes: a `}` any `{`, the others one that no `{` stands in. */
const closesOne = (top: Bracket, code: number): boolean =>
  (code === 125 ? top.curly : code === 93 ? top.square : top.round) > 0

function drop({ reading, open }: Walk): void {
  const bracket = open.pop()
  if (bracket) reading.tell('a bracket is not closed', bracket.at, bracket.at + 1)
}

function dropAll(walk: Walk): true {
  while (walk.open.length > 0) drop(walk)
  return true
}

/** The end of what a bracket holds, whatever it is: for blocks that are nested too deep. */
export function bracketEnd(reading: Reading, start: number): number {
  const { scan } = reading
  let depth = 0
  for (let at = start; at < scan.end; ) {
    const code = scan.code(at)
    const comment = scan.comment(at)
    if (comment > at) at = comment
    else if (code === 34) at = scan.quoted(at).end
    else if (code === 60) at = Math.max(scan.heredoc(at)?.end ?? at, at + 1)
    else {
      depth += code === 123 ? 1 : code === 125 ? -1 : 0
      at += 1
      if (depth === 0) return at
      if (code === 10 && isTopLevel(reading, at)) return at
    }
  }
  return scan.end
}
