import type { ItemElement } from './element.ts'
import { contentOf, indentOf, type Line, leastIndent, restOf, spanOfLines } from './line.ts'
import { isSameList, type ListMark, listMarkOf } from './list-mark.ts'
import { bodyOf, type Reading, type Region, type Taken } from './reading.ts'

/** Bullet lists and enumerated lists. */
export function readList(reading: Reading, region: Region, at: number): Taken | undefined {
  const { lines } = reading
  const first = markAt(lines, region, at)
  if (first === undefined) return undefined
  const items: ItemElement[] = []
  let next = at
  let end = at
  for (let mark: ListMark | undefined = first; mark !== undefined && isSameList(first, mark); ) {
    end = endOfItem(lines, region, next)
    items.push(readItem(reading, region, { start: next, end, mark }))
    next = end
    while (next < region.end && indentOf(lines[next]) === Number.POSITIVE_INFINITY) next++
    mark = next < region.end && indentOf(lines[next]) === region.indent ? markAt(lines, region, next) : undefined
  }
  const span = spanOfLines(lines, { start: at, end })
  return { elements: [{ kind: 'list', ordered: first.ordered, items, ...span }], next: end }
}

/** A numbered line that goes on at the margin is text. */
function markAt(lines: readonly Line[], region: Region, at: number): ListMark | undefined {
  const mark = listMarkOf(contentOf(lines[at]).text)
  if (mark === undefined || !mark.ordered || at + 1 >= region.end || indentOf(lines[at + 1]) > region.indent)
    return mark
  const next = listMarkOf(contentOf(lines[at + 1]).text)
  return next !== undefined && isSameList(mark, next) ? mark : undefined
}

function readItem(
  reading: Reading,
  region: Region,
  { start, end, mark }: { start: number; end: number; mark: ListMark },
): ItemElement {
  const { lines } = reading
  const whole = lines[start] ?? { text: '', start: 0 }
  const content = contentOf(whole)
  const read = content.start - whole.start + mark.length
  const rest = contentOf({ text: whole.text.slice(read), start: whole.start + read })
  const column = indentOf({ text: whole.text.slice(0, read).replace(/\S/g, ' ') + whole.text.slice(read), start: 0 })
  const indent = rest.text === '' ? leastIndent(lines, { start: start + 1, end }, region.indent + 1) : column
  const task = /^\[[ xX]\](?=[ \t])/.exec(rest.text)?.[0]
  const said = contentOf({ text: rest.text.slice(task?.length ?? 0), start: rest.start + (task?.length ?? 0) })
  lines[start] = restOf(said, 0, indent)
  return { task: task !== undefined, elements: bodyOf(reading, region, { start, end, indent }) }
}

/** A line that follows without a blank one goes on with its item where it is indented less than the item's text. */
function endOfItem(lines: readonly Line[], region: Region, start: number): number {
  let at = start + 1
  while (at < region.end && indentOf(lines[at]) > region.indent) at++
  return at
}
