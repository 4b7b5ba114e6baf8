import type { SourceLine } from '../../source-line.ts'

/** Takes the comments out of lines that are given one after the other. */
export interface Comments {
  /** The line with white space for what stands in a comment. */
  visible(line: SourceLine): SourceLine
}

export function createComments(): Comments {
  let isOpen = false
  return {
    visible(line) {
      if (!isOpen && !line.text.includes('<!--')) return line
      let text = ''
      let at = 0
      while (at < line.text.length) {
        const mark = isOpen ? '-->' : '<!--'
        const next = line.text.indexOf(mark, at)
        const end = next === -1 ? line.text.length : isOpen ? next + 3 : next
        text += isOpen ? ' '.repeat(end - at) : line.text.slice(at, end)
        at = end
        if (next === -1) break
        isOpen = !isOpen
      }
      return { text, start: line.start }
    },
  }
}
