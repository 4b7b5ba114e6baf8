import type { BoundRequirement } from '../binding/binding.ts'
import type { Checklist } from '../checklist/checklist.ts'
import type { ChecklistReport, GuideRow, RequirementRow } from './checklist-report.ts'

export interface BoundChecklist {
  readonly checklist: Checklist
  readonly bound: readonly BoundRequirement[]
}

/** Checklists in their published form. */
export function buildChecklistReport(checklists: readonly BoundChecklist[]): ChecklistReport {
  const guides = checklists.map(guideRow)
  const [only, ...others] = guides
  return {
    version: 1,
    guides,
    ...(only !== undefined && others.length === 0 ? { requirements: only.requirements } : {}),
  }
}

function guideRow({ checklist, bound }: BoundChecklist): GuideRow {
  const { key, title, path, digest, channels, statements, warnings } = checklist
  return {
    key,
    title,
    path,
    digest,
    requirements: bound.map(requirementRow),
    channels: channels.flatMap(({ product, rows }) =>
      rows.map(({ channel, revision, published }) => ({
        product,
        channel,
        revision: revision ?? null,
        published: published ?? null,
      })),
    ),
    statements: { ...statements },
    warnings: warnings.map(warning => ({ ...warning })),
  }
}

export function requirementRow({ requirement, verification }: BoundRequirement): RequirementRow {
  const { id, place, section, text, part, strength, polarity, signals, subject, condition, basis, rule } = requirement
  return {
    id,
    line: place.line,
    endLine: place.endLine,
    section: [...section],
    text,
    part: part ?? null,
    strength,
    polarity,
    signals: [...signals],
    subject: subject ?? null,
    condition: condition ?? null,
    topic: requirement.topic ?? null,
    parameters: requirement.parameters ? { ...requirement.parameters } : null,
    basis,
    rule: rule ? { id: rule.id, text: rule.text } : null,
    verification,
  }
}
