import { joinMarkdown, markdown, markdownText } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import { shortened } from '../../text/shortened.ts'
import type { Evidence, MendedRow, VerdictRow } from '../check-report.ts'
import type { Failure } from '../failures-of.ts'
import { capped, code, folded, guidePlace, placeLink, probeName, prose, quoted, table } from './cells.ts'
import { failureTable } from './failure-table.ts'
import type { Page, Sheet } from './page.ts'

type Markdown = Safe<'markdown'>

/** Requirements under a summary: all that is known of them, their ids or the summary alone. */
export function foldedVerdicts(
  summary: Markdown,
  verdicts: readonly VerdictRow[],
  { sheet, form }: { readonly sheet: Sheet; readonly form: Sheet['limits']['open'] },
): Markdown {
  if (verdicts.length === 0) return markdown``
  if (form === 'count') return markdown`${summary}`
  if (form === 'ids')
    return folded(
      summary,
      idList(
        verdicts.map(({ requirement }) => requirement.id),
        sheet,
      ),
    )
  const rows = verdicts.map(verdict => [
    code(verdict.requirement.id),
    stateOf(verdict, sheet.page),
    markdown`${quoted(verdict.requirement.text)} ${guidePlace(verdict, sheet)}`,
  ])
  return folded(summary, table(['item', 'state', 'the guide says'], rows))
}

/** Findings that were there before the change, which nobody has to mend for it. */
export function foldedBefore(sheet: Sheet): Markdown {
  const { before, limits } = sheet
  const count = before.reduce((sum, { unmet }) => sum + unmet.length, 0)
  const summary = markdown`${markdownText(count === 1 ? '1 finding' : `${count} findings`)} from before`
  if (count === 0) return markdown``
  if (limits.open === 'count') return summary
  if (limits.open === 'ids') return folded(summary, idList(before.map(idOf), sheet))
  return folded(summary, failureTable(before, before.length, sheet))
}

const idOf = ({ verdict, probe }: Failure): string => `${verdict.requirement.id} ${probe.id}`

/** What the change ended: what is met now, and what is no longer found, which may have been mended or only removed. */
export function foldedMended(sheet: Sheet): readonly Markdown[] {
  const { mended } = sheet.report
  return [
    foldedRows(
      'mended',
      mended.filter(({ now }) => now === 'met'),
      sheet,
    ),
    foldedRows(
      'no longer found',
      mended.filter(({ now }) => now === 'absent'),
      sheet,
    ),
  ]
}

function foldedRows(what: string, rows: readonly MendedRow[], { page, limits }: Sheet): Markdown {
  const summary = markdown`${rows.length} ${markdownText(what)}`
  if (rows.length === 0) return markdown``
  if (limits.open === 'count') return summary
  const lines = rows.map(row => markdown`- ${mendedLine(row, page, limits.open)}`)
  return folded(summary, joinMarkdown(capped(lines, limits.rows), '\n'))
}

/** Its place is one of the base, so it leads nowhere at the head. */
function mendedLine({ probe, file, line, message }: MendedRow, page: Page, form: Sheet['limits']['open']): Markdown {
  const place = markdown`**${probeName(probe, page)}** ${code(`${file}:${line}`)}`
  return form === 'ids' ? place : markdown`${place} ${prose(message)}`
}

function idList(ids: readonly string[], { limits }: Sheet): Markdown {
  return joinMarkdown(capped([...new Set(ids)].map(code), limits.rows), ', ')
}

function stateOf(verdict: VerdictRow, page: Page): Markdown {
  const { status, attestation, waiver, reason, probes } = verdict
  if (attestation) return markdown`👤 attested by ${shortText(attestation.by)} until ${shortText(attestation.until)}`
  if (status === 'needs-attestation') return markdown`👤 **open**`
  if (waiver)
    return markdown`waived by ${shortText(waiver.owner)} until ${shortText(waiver.until)}: ${markdownText(shortened(waiver.reason, 400))}`
  if (reason !== null) return prose(reason)
  const [first, ...others] = tellingOf(verdict)
  if (!first) return prose(probes.find(probe => probe.reason !== null)?.reason ?? status)
  const more = others.length > 0 ? markdown` and ${others.length} more` : markdown``
  return markdown`${placeLink(first, page)} ${prose(first.message)}${more}`
}

/** The findings that tell why a requirement has its verdict, where no reason or decision says it. */
export function tellingOf({ status, attestation, waiver, reason, probes }: VerdictRow): readonly Evidence[] {
  if (attestation || waiver || reason !== null || status === 'needs-attestation') return []
  return probes
    .flatMap(probe => probe.evidence)
    .filter(({ outcome }) => outcome === (status === 'pass' ? 'met' : 'unknown'))
}

const shortText = (text: string): Markdown => markdownText(shortened(text, 100))
