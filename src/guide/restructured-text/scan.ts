import type { PlainText } from '../plain-text.ts'
import type { Flow } from './flow.ts'
import { isEscaped, isSpace, mayEnd } from './inline-boundary.ts'
import type { Names } from './names.ts'
import type { Words } from './words.ts'

/** How far a flow was read. */
export interface Scan {
  readonly flow: Flow
  readonly text: string
  readonly words: Words
  readonly names: Names
  /** Marks that have no end in the rest of the text: what was searched once in vain is not searched again. */
  readonly without: Set<string>
  /** What stands before it was appended. */
  done: number
  /** The words of another flow, in which nothing is substituted. */
  other(flow: Flow): PlainText
}

/** Appends the text before `at` as words and goes on at `next`. */
export function takeUntil(scan: Scan, at: number, next: number): void {
  if (at > scan.done) scan.words.plain(scan.flow, scan.done, at)
  scan.done = next
}

/** Where markup ends that began before `from`. */
export function endOfMark({ text, without }: Scan, from: number, mark: string): number | undefined {
  if (without.has(mark)) return undefined
  for (let at = text.indexOf(mark, from + 1); at !== -1; at = text.indexOf(mark, at + 1))
    if (!isSpace(text[at - 1]) && (mark === '``' || !isEscaped(text, at)) && mayEnd(text, at + mark.length)) return at
  without.add(mark)
  return undefined
}
