import type { Safe } from '../text/safe.ts'
import { checkMarkdown } from './check-markdown.ts'
import type { CheckReport } from './check-report.ts'
import type { Level, Page } from './page/page.ts'
import { splitFailures } from './split-failures.ts'

interface Fitted {
  readonly markdown: Safe<'markdown'>
  readonly level: Level
}

/**
 * The report on a page of at most so many bytes in UTF-8, with as much as there is room for. Each level is made anew from
 * the report, so nothing is cut. The last one has counts only and less than 6,000 bytes, and is given also where it is too
 * long.
 */
export function fitMarkdown(report: CheckReport, page: Omit<Page, 'level'>, maxBytes: number): Fitted {
  const failures = splitFailures(report)
  const at = (level: Level): Fitted => ({ markdown: checkMarkdown(report, { ...page, level }, failures), level })
  for (const level of levels) {
    const fitted = at(level)
    if (Buffer.byteLength(fitted.markdown) <= maxBytes) return fitted
  }
  return at(5)
}

const levels = [0, 1, 2, 3, 4] as const satisfies readonly Level[]
