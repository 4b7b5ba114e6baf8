import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { shortened } from '../text/shortened.ts'
import type { ChecklistReport, GuideRow, RequirementRow } from './checklist-report.ts'
import type { Paint } from './paint.ts'
import { plural } from './summary-of.ts'

type Text = Safe<'log'>

/** Checklists for a terminal: each requirement under its heading, with its line, strength and who shows that it holds. */
export function checklistText(report: ChecklistReport, paint: Paint): Text {
  return joinLog(report.guides.flatMap(guide => guideLines(guide, paint)))
}

function guideLines(guide: GuideRow, paint: Paint): readonly Text[] {
  const { title, path, requirements, statements, warnings } = guide
  const headed = requirements.flatMap((requirement, index) => {
    const section = requirement.section.join(' > ')
    const isNew = index === 0 || requirements[index - 1]?.section.join(' > ') !== section
    return [...(isNew ? [log``, paint.bold(logText(section || title))] : []), ...requirementLines(requirement, paint)]
  })
  return [
    log`${paint.bold(logText(title))}  ${paint.dim(logText(path))}`,
    ...headed,
    log``,
    ...warnings.map(
      ({ line, message }) => log`${paint.yellow(log`warning`)}  ${logText(path)}:${line}  ${logText(message)}`,
    ),
    logText(
      `${plural(statements.total, 'statement')}: ${statements.requirements} that oblige or claim, ${plural(statements.references, 'reference')}, ${statements.others} others`,
    ),
    logText(verifications(requirements)),
  ]
}

function requirementLines(requirement: RequirementRow, paint: Paint): readonly Text[] {
  const { line, strength, verification, id, text, part, rule } = requirement
  const words = part === null ? text : `${part}: ${text}`
  return [
    log`${logText(String(line).padStart(4))}  ${logText(strength.padEnd(9))} ${logText(verification.padEnd(11))} ${paint.dim(logText(id))}`,
    log`      ${logText(shortened(words, 150))}`,
    ...(rule === null ? [] : [log`      derived, ${logText(rule.id)}: ${logText(rule.text)}`]),
  ]
}

function verifications(requirements: readonly RequirementRow[]): string {
  const kinds = ['automatic', 'mixed', 'attestation', 'reference', 'unmapped'] as const
  const counted = kinds.map(
    kind => `${requirements.filter(({ verification }) => verification === kind).length} ${kind}`,
  )
  return `${plural(requirements.length, 'item')}: ${counted.join(', ')}`
}
