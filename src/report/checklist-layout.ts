import { log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import type { Paint } from './paint.ts'
import { wrappedLines } from './wrapped-lines.ts'

type Text = Safe<'log'>

export interface ChecklistLook {
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
  /** `review`: what the guide's author may want to change, and nothing else. */
  readonly view: 'items' | 'review'
}

interface Headed {
  readonly line: number
  readonly label: string
  readonly words: string
}

/** A line's number and a label in a margin of their own, the words beside them; below them where there is no room. */
export function headed({ line, label, words }: Headed, look: ChecklistLook): readonly Text[] {
  const { paint } = look
  const number = logText(String(line).padStart(5))
  if (isNarrow(look)) return [log`${number}  ${paint.bold(logText(label))}`, ...indented(words, margin(look), look)]
  const [first = log``, ...rest] = indented(words, { first: '', rest: margin(look).rest }, look)
  return [log`${number}  ${paint.bold(logText(label.padEnd(9)))}  ${first}`, ...rest]
}

interface Margin {
  readonly first: string
  readonly rest: string
}

const isNarrow = ({ width }: ChecklistLook): boolean => width < 60

export function margin(look: ChecklistLook): Margin {
  const space = ' '.repeat(isNarrow(look) ? 7 : 18)
  return { first: space, rest: space }
}

export function indented(words: string, { first, rest }: Margin, { width }: ChecklistLook): readonly Text[] {
  return wrappedLines(words, Math.max(20, width - rest.length)).map(
    (line, index) => log`${logText(index === 0 ? first : rest)}${logText(line)}`,
  )
}
