import type { YamlMapping } from '../../../yaml/node.ts'
import { tagsWithin } from '../../templates/overlapping.ts'
import type { Stretch, Template } from '../../templates/template.ts'

/** Why what a stretch of the text says is not known; undefined where it is. */
export type Undecided = (stretch: Stretch) => string | undefined

const filled = 'a template fills it in'
const conditional = 'a template decides whether it is there'

/**
 * Tells what of a template is not known: what holds an expression, or stands, wholly or in part, in a condition, a loop or
 * a block that is used elsewhere. What is beside is as literal as in any other file.
 */
export function createUndecided(template: Template | undefined): Undecided {
  if (!template) return () => undefined
  const starts = template.blocks.map(({ start }) => start)
  const ends: number[] = []
  for (const { end } of template.blocks) ends.push(Math.max(end, ends.at(-1) ?? 0))
  return stretch => {
    if (tagsWithin(template, stretch).some(({ kind }) => kind === 'expression')) return filled
    const begun = countBelow(starts, stretch.end)
    return (ends[begun - 1] ?? 0) > stretch.start ? conditional : undefined
  }
}

/** The stretches of some fields of a mapping, with what follows each up to the next field; all of it where it has none of them. */
export function stretchOf(root: YamlMapping, keys: readonly string[], text: string): readonly Stretch[] {
  const found = root.pairs.flatMap(({ key, value }, index) => {
    if (!keys.includes(key.value)) return []
    const next = root.pairs[index + 1]?.key.start
    return [{ start: key.start, end: Math.max(value.end, next ?? documentEnd(text, value.end)) }]
  })
  return found.length > 0 ? found : [root]
}

/** Lines that a template adds to the last field stand below it. */
function documentEnd(text: string, from: number): number {
  const end = text.indexOf('\n---', from)
  return end === -1 ? text.length : end
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
