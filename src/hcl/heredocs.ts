import { isBlank, isNewline, lineEnd, skipIdentifier } from './skip.ts'

export interface Heredoc {
  readonly closed: boolean
  /** After the mark that closes it; of one that is not closed, the end of the line on which it begins. */
  readonly end: number
  /** Written `<<-`. */
  readonly indented: boolean
  /** The text between the line of the mark and the line that closes it. */
  readonly bodyStart: number
  readonly bodyEnd: number
}

interface Closing {
  readonly line: number
  readonly end: number
}

/** Finds heredocs, `<<EOT` or `<<-EOT`, with the lines up to the one that holds nothing but the mark. */
export function createHeredocs(text: string, start: number, end: number): (at: number) => Heredoc | undefined {
  let closings: ReadonlyMap<string, readonly Closing[]> | undefined
  return at => {
    if (at + 2 >= end || text.charCodeAt(at) !== 60 || text.charCodeAt(at + 1) !== 60) return undefined
    const indented = text.charCodeAt(at + 2) === 45
    const markStart = at + (indented ? 3 : 2)
    const markEnd = skipIdentifier(text, markStart, end)
    if (markEnd === markStart) return undefined
    const stop = endOfBlanks(text, markEnd, end)
    if (stop < end && !isNewline(text.charCodeAt(stop))) return undefined
    const feed = stop < end && text.charCodeAt(stop) === 13 ? stop + 1 : stop
    const bodyStart = Math.min(feed + 1, end)
    closings ??= marksAlone(text, start, end)
    const closing = firstFrom(closings.get(text.slice(markStart, markEnd)) ?? [], bodyStart)
    return closing
      ? { closed: true, end: closing.end, indented, bodyStart, bodyEnd: closing.line }
      : { closed: false, end: markEnd, indented, bodyStart, bodyEnd: end }
  }
}

function endOfBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 13)) at += 1
  return at
}

/** The lines that hold nothing but an identifier, by it. */
function marksAlone(text: string, start: number, end: number): ReadonlyMap<string, readonly Closing[]> {
  const found = new Map<string, Closing[]>()
  for (let line = start; line < end; ) {
    const markStart = endOfBlanks(text, line, end)
    const markEnd = skipIdentifier(text, markStart, end)
    const stop = endOfBlanks(text, markEnd, end)
    if (markEnd > markStart && (stop >= end || isNewline(text.charCodeAt(stop)))) {
      const mark = text.slice(markStart, markEnd)
      const closings = found.get(mark)
      if (closings) closings.push({ line, end: markEnd })
      else found.set(mark, [{ line, end: markEnd }])
    }
    let feed = lineEnd(text, stop, end)
    if (feed < end && text.charCodeAt(feed) === 13) feed += 1
    line = feed + 1
  }
  return found
}

function firstFrom(closings: readonly Closing[], from: number): Closing | undefined {
  let low = 0
  let high = closings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((closings[middle]?.line ?? 0) < from) low = middle + 1
    else high = middle
  }
  return closings[low]
}
