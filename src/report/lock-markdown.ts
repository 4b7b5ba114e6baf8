import { joinMarkdown, markdown, markdownCode, markdownText } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'
import type { LockReport } from './lock-report.ts'
import { plural } from './summary-of.ts'

type Markdown = Safe<'markdown'>

/** How the guides stand to the lock, for a page. */
export function lockMarkdown({ guides, changes }: LockReport): Markdown {
  const title = guides.some(({ state }) => state === 'stale')
    ? markdown`### The hardening guide changed`
    : markdown`### The lock is fresh`
  const count = changes.length === 0 ? 'no requirement changed' : plural(changes.length, 'change')
  const paths = guides.map(({ path }) => markdownCode(path))
  const rows = changes.map(
    ({ kind, id, before, after }) =>
      markdown`| ${markdownText(kind)} | ${markdownCode(id)} | ${side(before)} | ${side(after)} |`,
  )
  const table =
    rows.length === 0
      ? []
      : [joinMarkdown([markdown`| change | item | before | after |`, markdown`|---|---|---|---|`, ...rows], '\n')]
  return joinMarkdown([title, markdown`${joinMarkdown(paths, ', ')}: ${markdownText(count)}`, ...table], '\n\n')
}

function side(requirement: LockReport['changes'][number]['before']): Markdown {
  return requirement === null
    ? markdown``
    : markdown`${markdownText(requirement.strength)}: ${markdownText(requirement.text)}`
}
