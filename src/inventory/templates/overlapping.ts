import type { Stretch, Template, TemplateHole, TemplateTag } from './template.ts'

/** The tags of a template that a stretch of its text holds or cuts, in their order. */
export function tagsWithin({ tags }: Template, stretch: Stretch): readonly TemplateTag[] {
  return within(tags, stretch)
}

export function holesWithin({ holes }: Template, stretch: Stretch): readonly TemplateHole[] {
  return within(holes, stretch)
}

function within<T extends Stretch>(sorted: readonly T[], { start, end }: Stretch): readonly T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((sorted[last]?.start ?? end) < end) last += 1
  return sorted.slice(low, last)
}
