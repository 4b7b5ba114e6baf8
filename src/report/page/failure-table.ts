import { joinMarkdown, markdown, markdownText } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import type { Evidence } from '../check-report.ts'
import type { Failure } from '../failures-of.ts'
import { bySpot } from '../same-place.ts'
import { failureSign, guidePlace, placeLink, probeName, prose, quoted, table } from './cells.ts'
import type { Sheet } from './page.ts'

type Markdown = Safe<'markdown'>

/** What fails, a row for each probe and requirement: what, where, and which words of the guide ask for it. */
export function failureTable(failures: readonly Failure[], most: number, sheet: Sheet): Markdown {
  const shown = failures.slice(0, most)
  const rows = shown.map(failure => [
    markdown`${failureSign(failure.severity, sheet.report)} ${markdownText(failure.severity)}`,
    what(failure, sheet),
    where(failure.unmet, sheet),
    guideWords(failure, sheet),
  ])
  const rest = failures.length - shown.length
  const more = rest > 0 ? [markdown`and ${rest} more`] : []
  return joinMarkdown([table(['', 'what', 'where', 'the guide says'], rows), ...more], '\n\n')
}

function what({ probe, unmet }: Failure, { page }: Sheet): Markdown {
  const share = probe.evidence.length > 1 ? markdown` (${unmet.length} of ${probe.evidence.length})` : markdown``
  const [first] = bySpot(unmet)
  return markdown`**${probeName(probe.id, page)}**${share}<br>${first ? prose(first.message) : markdown``}`
}

function where(unmet: readonly Evidence[], { page, limits }: Sheet): Markdown {
  const spots = bySpot(unmet)
  const places = spots.slice(0, limits.places).map(({ first }) => placeLink(first, page))
  const rest = spots.length - places.length
  const more = rest > 0 ? [markdown`and ${rest} more`] : []
  return joinMarkdown([...places, ...more], '<br>')
}

function guideWords({ verdict, others }: Failure, sheet: Sheet): Markdown {
  const { text, basis, rule } = verdict.requirement
  const derived = basis === 'derived' && rule ? markdown` *(derived: ${quoted(rule.text)})*` : markdown``
  const places = others.slice(0, 5).map(other => guidePlace(other, sheet))
  const more = others.length > places.length ? [markdown`${others.length - places.length} more`] : []
  const also = others.length > 0 ? markdown`, also ${joinMarkdown([...places, ...more], ', ')}` : markdown``
  return markdown`"${quoted(text)}" ${guidePlace(verdict, sheet)}${derived}${also}`
}
