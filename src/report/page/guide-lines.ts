import { joinMarkdown, markdown, markdownCode, markdownText } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import { elided, shortened } from '../../text/shortened.ts'
import type { CheckReport, VerdictRow } from '../check-report.ts'
import { failedOf, plural } from '../summary-of.ts'
import { linked } from './cells.ts'
import type { Page, Sheet } from './page.ts'

type Markdown = Safe<'markdown'>
type Guide = CheckReport['guides'][number]

/** Each guide with what came of its requirements; several have their sum in a line of its own. */
export function guideLines({ report, page, limits }: Sheet): Markdown {
  const base =
    report.comparedWith === null
      ? markdown``
      : markdown` · compared with ${markdownCode(report.comparedWith.slice(0, 7))}`
  const [only, ...others] = report.guides
  if (only && others.length === 0)
    return markdown`${guideName(only, page)} · ${countsLine(report.verdicts, report)}${base}`
  const byGuide = groupedByGuide(report.verdicts)
  const lines = report.guides
    .slice(0, limits.rows + 1)
    .map(guide => markdown`- ${guideName(guide, page)} · ${countsLine(byGuide.get(guide.key) ?? [], report)}`)
  const more = report.guides.length - lines.length
  const rest = more > 0 ? [markdown`- and ${more} more`] : []
  const sum = markdown`**${markdownText(plural(report.guides.length, 'guide'))}** · ${countsLine(report.verdicts, report)}${base}`
  return joinMarkdown([sum, joinMarkdown([...lines, ...rest], '\n')], '\n\n')
}

/** Counts by what a reader has to do about them. */
function countsLine(verdicts: readonly VerdictRow[], { failOn }: CheckReport): Markdown {
  const count = (...wanted: readonly VerdictRow['status'][]): number =>
    verdicts.filter(({ status }) => wanted.includes(status)).length
  const { blocking, lesser } = failedOf({ verdicts, failOn })
  const icons = [
    [blocking, markdown`❌`],
    [lesser, markdown`⚠️`],
    [count('pass'), markdown`✅`],
    [count('unknown'), markdown`❔`],
    [count('needs-attestation', 'attested'), markdown`👤`],
    [count('waived'), markdown`waived`],
    [count('not-applicable'), markdown`➖`],
  ] as const
  const shown = icons.flatMap(([number, icon]) => (number > 0 ? [markdown`${number} ${icon}`] : []))
  return joinMarkdown([markdownText(plural(verdicts.length, 'item')), ...shown], ' · ')
}

function guideName({ title, path, edition }: Guide, page: Page): Markdown {
  const most = page.level === 5 ? 60 : 300
  const name = markdownText(shortened(title.trim() || 'Guide', most))
  const whose = edition === null ? markdown`` : markdown` (${markdownText(shortened(edition, 60))})`
  const place = markdownCode(elided(path, page.level === 5 ? 60 : 120))
  return markdown`**${name}**${whose} ${page.level === 5 ? place : linked(place, page.guideLink(path, 1))}`
}

function groupedByGuide(verdicts: readonly VerdictRow[]): ReadonlyMap<string, readonly VerdictRow[]> {
  const groups = new Map<string, VerdictRow[]>()
  for (const verdict of verdicts) {
    const group = groups.get(verdict.guide)
    if (group) group.push(verdict)
    else groups.set(verdict.guide, [verdict])
  }
  return groups
}
