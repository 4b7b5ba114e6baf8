import type { Script, Word as ShellWord, Statement } from 'unbash'
import type { Hole, Snippet } from '../snippet.ts'
import type { Word } from '../word.ts'
import type { Scope } from './scope.ts'
import type { Text } from './texts.ts'

/** A word as an argument; `inner` is its text as commands of a shell. */
export interface Argument extends Word {
  readonly inner?: () => Snippet
}

/** Where commands run: the text they are written in, the variables, the arguments. */
export interface Frame {
  readonly snippet: Snippet
  readonly scope: Scope
  readonly positional: Positional
  readonly branch: string
  readonly depth: number
  readonly machine: Machine
  /** The functions that are being run. */
  readonly calls: readonly string[]
}

/** `$1` and those after it, which `shift` and `set` change; undefined where whoever calls gives them. */
interface Positional {
  words: readonly Argument[] | undefined
}

/** What runs the commands that stand inside a word. */
export interface Machine {
  runInside(script: Script, frame: Frame): void
  /** A word as one text, also where the shell would make several of it. */
  textOf(word: ShellWord, frame: Frame): Text
  /** Counts steps; false when there are none left. */
  spend(steps: number): boolean
  /** Whether there is work left to do something once more. */
  hasRoom(): boolean
  /** Does something that may be done again, which counts. */
  repeat(action: () => void): void
}

export type Statements = readonly Statement[]

/** The holes in a stretch of the snippet. */
export function holesIn({ holes }: Snippet, start: number, end: number): readonly Hole[] {
  if (holes.length === 0) return noHoles
  let low = 0
  let high = holes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holes[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: Hole[] = []
  for (let hole = holes[low]; hole && hole.start < end; hole = holes[++low]) found.push(hole)
  return found
}

const noHoles: readonly Hole[] = []

/** What the file says in a stretch of the snippet. */
export function writtenIn(snippet: Snippet, start: number, end: number): string {
  let text = ''
  let from = start
  for (const hole of holesIn(snippet, start, end)) {
    if (hole.start < from || hole.end > end) continue
    text += snippet.text.slice(from, hole.start) + hole.raw
    from = hole.end
  }
  return text + snippet.text.slice(from, end)
}
