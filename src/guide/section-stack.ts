import type { Tab } from './guide-document.ts'

/** The headings around a place. The first heading of depth 1 is the title; a tab's label counts as a heading of its own. */
export interface SectionStack {
  /** Leaves and enters tabs on the way to an offset. */
  moveTo(offset: number): void
  /** False where the heading is the title. */
  enter(title: string, depth: number): boolean
  path(): readonly string[]
  title(): string | undefined
}

interface Heading {
  readonly title: string
  readonly depth: number
}

interface OpenTab {
  readonly end: number
  readonly base: readonly string[]
  readonly outside: readonly Heading[]
}

export function createSectionStack(tabs: readonly Tab[]): SectionStack {
  let headings: readonly Heading[] = []
  let title: string | undefined
  let seen = false
  let next = 0
  const open: OpenTab[] = []
  let path: readonly string[] = []
  const settle = (): void => {
    path = [...(open.at(-1)?.base ?? []), ...headings.map(heading => heading.title)]
  }
  return {
    moveTo(offset) {
      for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
        headings = last.outside
        open.pop()
        settle()
      }
      for (let tab = tabs[next]; tab !== undefined && tab.start <= offset; tab = tabs[next]) {
        next++
        if (tab.end <= offset) continue
        open.push({ end: tab.end, base: [...path, tab.label], outside: headings })
        headings = []
        settle()
      }
    },
    enter(heading, depth) {
      const isTitle = !seen && depth === 1
      seen = true
      if (isTitle) title = heading
      else headings = [...headings.filter(outer => outer.depth < depth), { title: heading, depth }]
      settle()
      return !isTitle
    },
    path: () => path,
    title: () => title,
  }
}
