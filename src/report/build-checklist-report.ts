import type { BoundRequirement } from '../binding/binding.ts'
import type { Checklist } from '../checklist/checklist.ts'
import type { Place } from '../text/place.ts'
import type { ChecklistReport, DecisionRow, GuideRow, RequirementRow } from './checklist-report.ts'

export interface BoundChecklist {
  readonly checklist: Checklist
  readonly bound: readonly BoundRequirement[]
}

/** Checklists in their published form; `explained` with what became of each statement of the guides. */
export function buildChecklistReport(
  checklists: readonly BoundChecklist[],
  { explained }: { readonly explained: boolean },
): ChecklistReport {
  const guides = checklists.map(one => ({
    ...guideRow(one),
    ...(explained ? { decisions: decisionRows(one.checklist) } : {}),
  }))
  const [only, ...others] = guides
  return {
    version: 1,
    guides,
    ...(only !== undefined && others.length === 0 ? { requirements: only.requirements } : {}),
  }
}

function guideRow({ checklist, bound }: BoundChecklist): GuideRow {
  const { key, title, path, digest, channels, statements, warnings, advice } = checklist
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
    warnings: [...warnings, ...advice].sort((a, b) => a.line - b.line).map(warning => ({ ...warning })),
  }
}

function decisionRows({ decisions, requirements }: Checklist): DecisionRow[] {
  const given = new Map<string, string[]>()
  for (const { place, id } of requirements) {
    const ids = given.get(startOf(place)) ?? []
    ids.push(id)
    given.set(startOf(place), ids)
  }
  return decisions.map(({ place, text, kind, why }) => ({
    line: place.line,
    endLine: place.endLine,
    text,
    decision: kind,
    why: why ?? null,
    items: given.get(startOf(place)) ?? [],
  }))
}

const startOf = ({ line, column }: Place): string => `${line}:${column}`

export function requirementRow({ requirement, verification, questions, skip }: BoundRequirement): RequirementRow {
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
    probes: [...new Set(questions.map(({ probe }) => probe.id))],
    skip: skip ?? null,
  }
}
