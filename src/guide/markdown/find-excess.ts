import type { GuideProblem } from '../guide.ts'
import { createCertainFences } from './certain-fences.ts'
import { createParagraphs, deepest } from './paragraph-marks.ts'

/** Bytes of UTF-8. */
const largest = 1024 * 1024
const mostLines = 50_000
/** Marks of quotes and lists beyond the first of a line, in the whole text. */
const mostNestedMarks = 4000
/** Lines with a bar, one after the other: a table cannot be cut into pieces. */
const mostRows = 20_000
/** A Markdown parser goes over all that it has read wherever one ends. */
const mostContainers = 5000

/** What a Markdown parser would be too slow for or overflow on, found line by line before it runs. */
export function findExcess(text: string): GuideProblem | undefined {
  if (text.length > largest || new TextEncoder().encode(text).length > largest)
    return { message: 'the guide is larger than 1 MiB', line: 1 }
  const paragraphs = createParagraphs()
  const fences = createCertainFences()
  const containers = createContainers()
  let rows = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (index >= mostLines) return { message: `the guide has more than ${mostLines} lines`, line: index + 1 }
    if (fences.holds(line)) continue
    rows = line.includes('|') ? rows + 1 : 0
    if (rows > mostRows) return { message: `a table has more than ${mostRows} rows`, line: index + 1 }
    const message = containers.excess(line) ?? paragraphs.excess(line)
    if (message !== undefined) return { message, line: index + 1 }
  }
  return undefined
}

/** Counts quotes and lists by their marks, and headings by their underlines. */
function createContainers(): { excess(line: string): string | undefined } {
  let nested = 0
  let begun = 0
  let isOpen = false
  return {
    excess(line) {
      const depth = depthOf(line)
      nested += Math.max(0, depth - 1)
      if ((depth > 0 && !isOpen) || /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line.slice(0, 4096))) begun++
      if (line.trim() !== '') isOpen = depth > 0 || (isOpen && /^[ \t]/.test(line))
      if (depth > deepest) return `quotes and lists are nested more than ${deepest} deep`
      if (nested > mostNestedMarks) return `more than ${mostNestedMarks} quotes and lists begin inside others`
      return begun > mostContainers
        ? `the guide has more than ${mostContainers} quotes, lists and underlined headings`
        : undefined
    },
  }
}

/** Quotes and lists that a line opens or continues by their marks; an absurd indentation counts as too deep. */
function depthOf(line: string): number {
  const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  let depth = 0
  while (depth <= deepest && marker.test(line)) depth++
  const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0
  return indent > deepest * 8 ? deepest + 1 : depth
}
