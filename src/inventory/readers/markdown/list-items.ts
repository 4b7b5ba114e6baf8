import { indentationOf, isBlank, type SourceLine } from '../../source-line.ts'

/** Follows the list items that lines stand in: inside one code is indented by four more than its text. */
export interface Lists {
  enter(line: SourceLine): void
  /** How far a line must be indented to be code. */
  codeIndentation(line: SourceLine): number
}

export function createLists(): Lists {
  const contents: number[] = []
  let isAfterBlank = false
  const leave = (width: number) => {
    while ((contents.at(-1) ?? 0) > width) contents.pop()
  }
  return {
    enter(line) {
      if (isBlank(line)) {
        isAfterBlank = true
        return
      }
      const width = indentationOf(line)
      const marker = /^\s*(?:[-*+]|\d{1,9}[.)])(\s+)/.exec(line.text)
      if (marker || isAfterBlank) leave(width)
      isAfterBlank = false
      if (!marker) return
      const spaces = marker[1]?.length ?? 1
      contents.push(width + marker[0].trim().length + (spaces > 4 ? 1 : spaces))
    },
    codeIndentation(line) {
      const width = indentationOf(line)
      return (contents.findLast(content => content <= width) ?? 0) + 4
    },
  }
}
