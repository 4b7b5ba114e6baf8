import {
  joinMarkdown,
  markdown,
  markdownCode,
  markdownLink,
  markdownProse,
  markdownText,
} from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'
import { reaches } from '../verdict/severity-of.ts'
import type { CheckReport, Evidence, VerdictRow } from './check-report.ts'
import { type Failure, failuresOf, waiverLine } from './failures-of.ts'
import { coverageOf, failedOf, plural } from './summary-of.ts'

type Markdown = Safe<'markdown'>

/** Gives the address of a line of a file, for links. */
export type LinkTo = (file: string, line: number) => string

export const relativeLink: LinkTo = (file, line) => `${file}#L${line}`

/** A check for a comment or a page: the verdict in the title, failures first, everything else folded. */
export function checkMarkdown(report: CheckReport, linkTo: LinkTo): Markdown {
  const failures = failuresOf(report)
  const open = report.verdicts.filter(({ status }) => status === 'needs-attestation' || status === 'attested')
  const blocks = [
    markdown`### Hardening checklist: ${title(report)}`,
    joinMarkdown(
      report.guides.map(guide => guideLine(guide, report)),
      '\n',
    ),
    ...(failures.length > 0 ? [failureTable(failures, report, linkTo), ...failures.map(failure => mend(failure))] : []),
    ...report.incomplete.map(reason => markdown`> Not whole: ${markdownText(reason)}`),
    folded(markdown`${report.counts.unknown} unknown`, rows(report, ['unknown']), linkTo),
    folded(
      markdown`${open.length} ${open.length === 1 ? markdown`needs` : markdown`need`} a person (${report.counts.attested} attested, ${report.counts.needsAttestation} open)`,
      open,
      linkTo,
    ),
    folded(markdown`${report.counts.waived} waived`, rows(report, ['waived']), linkTo),
    folded(markdown`${report.counts.pass} passed`, rows(report, ['pass']), linkTo),
    folded(markdown`${report.counts.notApplicable} not applicable`, rows(report, ['not-applicable']), linkTo),
    hints(report, linkTo),
    markdown`<sub>${markdownText(coverageOf(report))}</sub>`,
  ]
  return joinMarkdown(
    blocks.filter(block => block !== ''),
    '\n\n',
  )
}

function title(report: CheckReport): Markdown {
  const { blocking, lesser } = failedOf(report)
  const warnings = lesser > 0 ? [plural(lesser, 'warning')] : []
  if (blocking > 0) return markdownText([plural(blocking, 'failure'), ...warnings].join(', '))
  if (report.status === 'incomplete') return markdown`not whole`
  if (report.status === 'stale') return markdown`the lock is stale`
  const unknowns = report.counts.unknown > 0 ? [`${report.counts.unknown} unknown`] : []
  const good = warnings.length + unknowns.length > 0 ? 'no failure' : 'all clear'
  return markdownText([good, ...warnings, ...unknowns].join(', '))
}

function guideLine({ title, path, edition }: CheckReport['guides'][number], report: CheckReport): Markdown {
  const { counts, verdicts } = report
  const { blocking, lesser } = failedOf(report)
  const icons = [
    [counts.pass, markdown`✅`],
    [blocking, markdown`❌`],
    [lesser, markdown`⚠️`],
    [counts.unknown, markdown`❔`],
    [counts.needsAttestation + counts.attested, markdown`👤`],
    [counts.notApplicable, markdown`➖`],
  ] as const
  const shown = icons.flatMap(([count, icon]) => (count > 0 ? [markdown`${count} ${icon}`] : []))
  const whose = edition === null ? markdown`` : markdown` (${markdownText(edition)})`
  return markdown`**${markdownText(title)}**${whose} ${markdownCode(path)} · ${markdownText(plural(verdicts.length, 'item'))} · ${joinMarkdown(shown, ' · ')}`
}

function failureTable(failures: readonly Failure[], report: CheckReport, linkTo: LinkTo): Markdown {
  const lines = failures.map(failure => {
    const { probe, unmet, severity } = failure
    const [first] = unmet
    const more = unmet.length > 1 ? markdown` and ${unmet.length - 1} more` : markdown``
    const share = probe.evidence.length > 1 ? markdown` (${unmet.length} of ${probe.evidence.length})` : markdown``
    const what = first ? messageOf(first) : markdown``
    const where = first ? placeLink(first, linkTo) : markdown``
    const item = markdown`**${markdownCode(probe.id)}**${share} ${what}`
    const icon = reaches(severity, report.failOn) ? markdown`❌` : markdown`⚠️`
    return markdown`| ${icon} ${markdownText(severity)} | ${item} | ${where}${more} | ${guideWords(failure, report)} |`
  })
  return joinMarkdown([markdown`| | what | where | the guide says |`, markdown`|---|---|---|---|`, ...lines], '\n')
}

function guideWords({ verdict, others }: Failure, report: CheckReport): Markdown {
  const { text, basis, rule } = verdict.requirement
  const derived = basis === 'derived' && rule ? markdown` *(derived: ${markdownText(rule.text)})*` : markdown``
  const also =
    others.length === 0
      ? markdown``
      : markdown`, also ${joinMarkdown(
          others.map(other => lineOf(other, report)),
          ', ',
        )}`
  return markdown`"${markdownText(shortened(text))}" ${lineOf(verdict, report)}${derived}${also}`
}

function lineOf({ guide, requirement }: VerdictRow, report: CheckReport): Markdown {
  const path = report.guides.find(({ key }) => key === guide)?.path ?? guide
  return markdownCode(`${path}:${requirement.line}`)
}

function mend(failure: Failure): Markdown {
  const [only] = failure.unmet
  const fix =
    failure.unmet.length === 1 && only?.fix
      ? markdown`write ${markdownCode(only.fix.text)}`
      : markdownProse(failure.probe.remedy)
  return markdown`**${markdownCode(failure.probe.id)}** ${fix} · **or** waive it under \`waivers:\` in \`hardlist.yml\`: ${markdownCode(waiverLine(failure))}`
}

function folded(summary: Markdown, verdicts: readonly VerdictRow[], linkTo: LinkTo): Markdown {
  if (verdicts.length === 0) return markdown``
  const lines = verdicts.map(
    verdict =>
      markdown`| ${markdownCode(verdict.requirement.id)} | ${stateOf(verdict, linkTo)} | ${markdownText(shortened(verdict.requirement.text))} |`,
  )
  const table = joinMarkdown([markdown`| item | state | the guide says |`, markdown`|---|---|---|`, ...lines], '\n')
  return markdown`<details><summary>${summary}</summary>\n\n${table}\n\n</details>`
}

function stateOf({ status, attestation, waiver, reason, probes }: VerdictRow, linkTo: LinkTo): Markdown {
  if (attestation)
    return markdown`👤 attested by ${markdownText(attestation.by)} until ${markdownText(attestation.until)}`
  if (status === 'needs-attestation') return markdown`👤 **open**`
  if (waiver)
    return markdown`waived by ${markdownText(waiver.owner)} until ${markdownText(waiver.until)}: ${markdownText(waiver.reason)}`
  if (reason !== null) return markdownProse(reason)
  const evidence = probes.flatMap(probe => probe.evidence)
  const telling = evidence.filter(({ outcome }) => outcome === (status === 'pass' ? 'met' : 'unknown'))
  const [first] = telling
  if (!first) return markdownProse(probes.find(probe => probe.reason !== null)?.reason ?? status)
  const more = telling.length > 1 ? markdown` and ${telling.length - 1} more` : markdown``
  return markdown`${placeLink(first, linkTo)} ${messageOf(first)}${more}`
}

function hints(report: CheckReport, linkTo: LinkTo): Markdown {
  const lines = report.hints.map(
    ({ file, line, message }) =>
      markdown`- ${markdownLink(markdownCode(`${file}:${line}`), linkTo(file, line))} ${markdownProse(message)}`,
  )
  return joinMarkdown(lines, '\n')
}

const rows = ({ verdicts }: CheckReport, wanted: readonly VerdictRow['status'][]): readonly VerdictRow[] =>
  verdicts.filter(({ status }) => wanted.includes(status))

const placeLink = ({ file, line }: Evidence, linkTo: LinkTo): Markdown =>
  markdownLink(markdownCode(`${file}:${line}`), linkTo(file, line))

const messageOf = ({ message }: Evidence): Markdown => markdownProse(message)

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}...` : text)
