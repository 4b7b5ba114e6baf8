import { createPlainText, type PlainText } from '../plain-text.ts'
import type { PageLine } from './page-lines.ts'

/** A page puts inline code on lines of its own: what follows it begins with the stop or the comma that belongs to it. */
const clings = /^[,.;:!?)\]’](?![\w-])/

export function joinLines(lines: readonly PageLine[]): PlainText {
  const words = createPlainText()
  let previous: PageLine | undefined
  for (const line of lines) {
    if (previous !== undefined && !clings.test(line.text)) words.append(' ', previous.end)
    words.append(line.text, line.start)
    previous = line
  }
  return words.build()
}
