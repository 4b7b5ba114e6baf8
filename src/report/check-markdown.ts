import { joinMarkdown, markdown, markdownText } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'
import type { CheckReport, VerdictRow } from './check-report.ts'
import { capped, folded, placeLink, policyLink, prose } from './page/cells.ts'
import { countsPage } from './page/counts-page.ts'
import { failureTable } from './page/failure-table.ts'
import { foldedBefore, foldedMended, foldedVerdicts } from './page/folded-verdicts.ts'
import { guideLines } from './page/guide-lines.ts'
import { hiddenFindings } from './page/hidden-findings.ts'
import { mending } from './page/mending.ts'
import { limitsOf, type Page, type Sheet } from './page/page.ts'
import { policyChange } from './page/policy-change.ts'
import { verdictTitle } from './page/verdict-title.ts'
import { type SplitFailures, splitFailures } from './split-failures.ts'
import { coverageOf } from './summary-of.ts'

type Markdown = Safe<'markdown'>

/** Links of a page that stands at the root of the repository. */
export const relativePage: Page = {
  fileLink: (file, line) => `${file.split('/').map(encodeName).join('/')}#L${line}`,
  guideLink: () => undefined,
  probeLink: () => undefined,
  level: 0,
}

const encodeName = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))

/** A check for a comment or a page: the verdict in the title, what changes the policy, new failures, everything else folded. */
export function checkMarkdown(
  report: CheckReport,
  page: Page,
  failures: SplitFailures = splitFailures(report),
): Markdown {
  const sheet: Sheet = { report, page, limits: limitsOf[page.level], ...failures }
  if (page.level === 5) return countsPage(sheet)
  const { fresh, limits } = sheet
  const blocks = [
    markdown`### Hardening checklist: ${verdictTitle(report)}`,
    ...(report.guides.length > 0 ? [guideLines(sheet)] : []),
    ...policyChange(sheet),
    ...(fresh.length > 0 ? [failureTable(fresh, limits.failures, sheet)] : []),
    ...mending(sheet),
    notWhole(sheet),
    foldedBefore(sheet),
    ...foldedMended(sheet),
    ...foldedStates(sheet),
    hints(sheet),
    footer(sheet),
  ]
  return joinMarkdown(
    blocks.filter(block => block !== ''),
    '\n\n',
  )
}

function foldedStates(sheet: Sheet): readonly Markdown[] {
  const { report, limits } = sheet
  const { counts } = report
  const rows = (...wanted: readonly VerdictRow['status'][]) =>
    report.verdicts.filter(({ status }) => wanted.includes(status))
  const people = rows('needs-attestation', 'attested')
  const need = people.length === 1 ? markdown`needs` : markdown`need`
  const open = { sheet, form: limits.open }
  const quiet = { sheet, form: limits.quiet }
  return [
    foldedVerdicts(markdown`${counts.unknown} unknown`, rows('unknown'), open),
    foldedVerdicts(
      markdown`${people.length} ${need} a person (${counts.attested} attested, ${counts.needsAttestation} open)`,
      people,
      open,
    ),
    foldedVerdicts(markdown`${counts.waived} waived`, rows('waived'), quiet),
    foldedVerdicts(markdown`${counts.pass} passed`, rows('pass'), quiet),
    foldedVerdicts(markdown`${counts.notApplicable} not applicable`, rows('not-applicable'), quiet),
  ]
}

function notWhole({ report, limits }: Sheet): Markdown {
  const reasons = capped(report.incomplete.map(prose), limits.rows)
  return joinMarkdown(
    reasons.map(reason => markdown`> Not whole: ${reason}`),
    '\n>\n',
  )
}

/** More hints than this are folded. */
const mostHints = 3

function hints({ report, page, limits }: Sheet): Markdown {
  if (!limits.hasHints || report.hints.length === 0) return markdown``
  const policy = new Set(['hardlist.yml', ...report.guides.map(({ path }) => path)])
  const list = joinMarkdown(
    report.hints.map(hint => {
      const place = policy.has(hint.file) ? policyLink(hint, page) : placeLink(hint, page)
      return markdown`- ${place} ${prose(hint.message)}`
    }),
    '\n',
  )
  return report.hints.length > mostHints ? folded(markdown`${report.hints.length} hints`, list) : list
}

function footer(sheet: Sheet): Markdown {
  const { report, page } = sheet
  // What could not run covers nothing, and has said so.
  if (report.guides.length === 0) return markdown``
  const coverage = markdown`<sub>${markdownText(coverageOf(report))}</sub>`
  if (page.level > 0) return joinMarkdown([coverage, hiddenFindings(sheet)], '\n\n')
  return page.rest === undefined
    ? coverage
    : joinMarkdown([coverage, markdown`<sub>The whole report: ${page.rest}</sub>`], '<br>')
}
