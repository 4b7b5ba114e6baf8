import { joinMarkdown, markdown, markdownText } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import { coverageOf } from '../summary-of.ts'
import { guideLines } from './guide-lines.ts'
import { hiddenFindings } from './hidden-findings.ts'
import { limitsOf, type Sheet } from './page.ts'
import { verdictTitle } from './verdict-title.ts'

/** A report as counts, under 6,000 bytes whatever it holds: two guides are named, with short names, and nothing else is quoted. */
export function countsPage(sheet: Sheet): Safe<'markdown'> {
  const { report, page } = sheet
  const isLong = (page.rest?.length ?? 0) > longestRest
  const { rest: _, ...bare } = page
  const own: Sheet = { ...sheet, page: isLong ? bare : page, limits: { ...limitsOf[5], rows: 1 } }
  const counts = [
    [report.incomplete.length, 'reason why the check is not whole', 'reasons why the check is not whole'],
    [report.difference?.changes.length ?? 0, 'change of the guide', 'changes of the guide'],
    [report.proposals.length, 'proposed change of the policy', 'proposed changes of the policy'],
    [report.mended.filter(({ now }) => now === 'met').length, 'finding mended', 'findings mended'],
    [report.mended.filter(({ now }) => now === 'absent').length, 'finding no longer found', 'findings no longer found'],
  ] as const
  const said = counts.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : []))
  return joinMarkdown(
    [
      markdown`### Hardening checklist: ${verdictTitle(report)}`,
      guideLines(own),
      ...(said.length > 0 ? [markdownText(said.join(', '))] : []),
      markdown`<sub>${markdownText(coverageOf(report))}</sub>`,
      hiddenFindings(own),
    ],
    '\n\n',
  )
}

const longestRest = 1000
