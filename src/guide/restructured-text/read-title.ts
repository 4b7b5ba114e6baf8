import { flowOf } from './flow.ts'
import { contentOf, type Line, spanOfLines } from './line.ts'
import type { Reading, Region, Taken } from './reading.ts'

/** A shorter line of punctuation is text, unless a title is as short. */
const shortestRule = 4

/** A title over its underline. */
export function readTitle(reading: Reading, region: Region, at: number): Taken | undefined {
  if (at + 1 >= region.end) return undefined
  const title = contentOf(reading.lines[at])
  const mark = ruleOf(contentOf(reading.lines[at + 1]).text, title.text.length)
  return mark === undefined ? undefined : titleTaken(reading, { title, mark, start: at, end: at + 2 })
}

/** A title between two lines, or a line by itself, which says nothing. */
export function readRule(reading: Reading, region: Region, at: number): Taken | undefined {
  const { text } = contentOf(reading.lines[at])
  const title = contentOf(reading.lines[at + 1])
  const isLast = at + 1 >= region.end || title.text === ''
  const mark = ruleOf(text, isLast ? shortestRule : title.text.length)
  if (mark === undefined) return undefined
  const under = at + 2 < region.end ? contentOf(reading.lines[at + 2]).text : ''
  if (!isLast && ruleOf(under, 1) === mark)
    return titleTaken(reading, { title, mark: `${mark}${mark}`, start: at, end: at + 3 })
  return text.length < shortestRule ? undefined : { elements: [], next: at + 1 }
}

function ruleOf(text: string, length: number): string | undefined {
  if (text === '::' || text.length < Math.min(length, shortestRule)) return undefined
  return /^([!-/:-@[-`{-~])\1*$/.exec(text)?.[1]
}

/** Marks of titles have no rank of their own: the first one used is the highest. */
function titleTaken(
  { lines, titleStyles, names }: Reading,
  { title, mark, start, end }: { title: Line; mark: string; start: number; end: number },
): Taken {
  if (!titleStyles.includes(mark)) titleStyles.push(mark)
  const flow = flowOf([title])
  names.heading(flow)
  const span = spanOfLines(lines, { start, end })
  return { elements: [{ kind: 'heading', depth: titleStyles.indexOf(mark) + 1, flow, ...span }], next: end }
}
