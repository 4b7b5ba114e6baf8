import type { Guide } from '../guide/guide.ts'
import type { Place } from '../text/place.ts'

/** Whether lines of a guide show a reader nothing. Asked of the text itself: what a dialect leaves out may still be seen. */
export interface Silence {
  /** Between two lines, without them; to the end where the second is missing. */
  isBetween(line: number, next: number | undefined): boolean
}

/** Adornments, rules, closing fences, labels and what a link points to. */
const silent =
  /^(?:[-=~^"'`#*+:._<>]+|\([\w-]+\)=|\.\. _[^:]+:.*|\[[^\]]+\]: \S.*|<a (?:id|name)="[^"]*"><\/a>|<\/[A-Za-z]+>)$/

export function createSilence(guide: Guide): Silence {
  const lines = guide.source.text.split('\n')
  const hidden = new Set(guide.comments.flatMap(({ place }) => (isAlone(lines, place) ? linesOf(place) : [])))
  const isSilent = (line: number): boolean => {
    const text = (lines[line - 1] ?? '').trim()
    return text === '' || hidden.has(line) || silent.test(text.slice(0, 400))
  }
  return {
    isBetween(line, next = lines.length + 1) {
      for (let at = line + 1; at < next; at++) if (!isSilent(at)) return false
      return true
    },
  }
}

/** Nothing else stands on its lines. */
function isAlone(lines: readonly string[], { line, column, endLine, endColumn }: Place): boolean {
  const before = (lines[line - 1] ?? '').slice(0, column - 1)
  return `${before}${(lines[endLine - 1] ?? '').slice(endColumn - 1)}`.trim() === ''
}

function linesOf({ line, endLine }: Place): readonly number[] {
  return Array.from({ length: endLine - line + 1 }, (_, at) => line + at)
}
