import type { Guide } from '../../src/guide/guide.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

export function pageGuide(text: string): Guide {
  const read = parseGuide({ path: 'guide.txt', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return read.guide
}

/** The sentences of a page, each with its line and its list item. */
export function said(text: string): readonly string[] {
  return pageGuide(text).statements.flatMap(({ kind, text, place, item }) =>
    kind === 'sentence'
      ? [`${place.line}${item === undefined ? '' : ` ${'ab'[item.list] ?? 'c'}${item.item}`} ${text}`]
      : [],
  )
}

/** The headings below the title, each with those around it. */
export function headings(text: string): readonly string[] {
  return pageGuide(text).sections.map(({ path }) => path.join(' > '))
}
