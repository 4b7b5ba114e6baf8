import type { Block, ReadDocument } from './guide-document.ts'
import { cutPage } from './page-text/cut-page.ts'
import { dropChrome } from './page-text/drop-chrome.ts'
import { findPageExcess } from './page-text/find-page-excess.ts'
import { headingDepths } from './page-text/heading-depths.ts'
import { joinLines } from './page-text/join-lines.ts'
import { markHeadings } from './page-text/mark-headings.ts'
import { isWrapped, pageLines } from './page-text/page-lines.ts'
import { pageSections } from './page-text/page-sections.ts'

/** Reads the text of a rendered page, as people copy it from a browser. Line ends are LF. Never throws. */
export function readPageText(text: string): ReadDocument {
  const problem = findPageExcess(text)
  if (problem !== undefined) return { kind: 'refused', problem }
  const lines = dropChrome(pageLines(text))
  const sections = pageSections(markHeadings(cutPage(lines), isWrapped(lines)))
  const depths = headingDepths(sections)
  const blocks = sections.flatMap(({ heading, blocks }, index): readonly Block[] => {
    if (heading === undefined) return blocks
    const { start, end } = heading
    return [{ kind: 'heading', depth: depths[index] ?? 2, text: joinLines([heading]), start, end }, ...blocks]
  })
  return { kind: 'document', document: { blocks, tabs: [] } }
}
