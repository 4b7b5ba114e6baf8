import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { shortened } from '../text/shortened.ts'
import { decisionLines } from './checklist-decisions.ts'
import { type ChecklistLook, headed, indented, margin } from './checklist-layout.ts'
import type { ChecklistReport, GuideRow, RequirementRow } from './checklist-report.ts'
import { countLines, openOf, parameterWords, sectionsOf, shownBy, unverifiedOf, wordsOf } from './checklist-words.ts'
import { plural } from './summary-of.ts'

type Text = Safe<'log'>

/** Checklists for a terminal: each item below its heading, with line, strength, words, who shows it, topic and id. */
export function checklistText(report: ChecklistReport, look: ChecklistLook): Text {
  return joinLog(
    report.guides.map(guide => joinLog(guideLines(guide, look))),
    '\n\n',
  )
}

function guideLines(guide: GuideRow, look: ChecklistLook): readonly Text[] {
  const { title, path, decisions } = guide
  const { paint, view } = look
  return [
    log`${paint.bold(logText(title))}  ${paint.dim(logText(path))}`,
    ...(view === 'review' ? reviewLines(guide, look) : decisions ? decisionLines(guide, look) : itemLines(guide, look)),
    log``,
    ...countLines(guide).flatMap(line => indented(line, { first: '', rest: '  ' }, look)),
    ...(view === 'review' ? [] : unverifiedLines(guide, look)),
    ...warningLines(guide, look),
  ]
}

function itemLines(guide: GuideRow, look: ChecklistLook): readonly Text[] {
  return sectionsOf(guide).flatMap(({ heading, requirements }) => [
    log``,
    look.paint.bold(logText(heading)),
    ...requirements.flatMap((requirement, index) => requirementLines(requirement, requirements[index - 1], look)),
  ])
}

const howToShow = 'declare a probe for each, or that a person answers, under `requirements` in hardlist.yml'

function reviewLines(guide: GuideRow, look: ChecklistLook): readonly Text[] {
  const open = openOf(guide)
  return [
    log``,
    look.paint.bold(logText(`${plural(open.length, 'item')} that nothing shows yet`)),
    ...(open.length === 0 ? [] : indented(howToShow, { first: '  ', rest: '  ' }, look)),
    ...open.flatMap(one => requirementLines(one, undefined, look)),
  ]
}

function requirementLines(
  requirement: RequirementRow,
  above: RequirementRow | undefined,
  look: ChecklistLook,
): readonly Text[] {
  const { line, strength, id, verification, skip } = requirement
  const { paint } = look
  const words = shortened(wordsOf(requirement, above), 600)
  const shown = indented(`${shownWords(requirement)}${aboutWords(requirement)}`, margin(look), look)
  return [
    ...headed({ line, label: strength, words }, look),
    ...(verification === 'unmapped' && skip === null ? shown.map(paint.yellow) : shown),
    ...indented(id, margin(look), look).map(paint.dim),
  ]
}

function shownWords({ verification, probes, skip }: RequirementRow): string {
  if (skip !== null) return `left out: ${shortened(skip, 200)}`
  if (verification === 'reference') return shownBy.reference
  return `shown by ${shownBy[verification]}${probes.length === 0 ? '' : ` (${probes.join(', ')})`}`
}

function aboutWords({ topic, parameters }: RequirementRow): string {
  const fixed = parameterWords(parameters)
  return topic === null ? '' : `; about ${topic}${fixed === '' ? '' : `: ${fixed}`}`
}

function unverifiedLines(guide: GuideRow, look: ChecklistLook): readonly Text[] {
  const rows = unverifiedOf(guide)
  if (rows.length === 0) return []
  return [log`no probe verifies:`, ...rows.flatMap(row => indented(row, { first: '  ', rest: '    ' }, look))]
}

function warningLines({ path, warnings }: GuideRow, look: ChecklistLook): readonly Text[] {
  const lines = warnings.flatMap(({ line, message }) =>
    indented(`${path}:${line}: ${message}`, { first: '  ', rest: '    ' }, look),
  )
  return lines.length === 0 ? [] : [look.paint.yellow(logText(`${plural(warnings.length, 'warning')}:`)), ...lines]
}
