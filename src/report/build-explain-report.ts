import type { BoundRequirement } from '../binding/binding.ts'
import type { Probe } from '../probes/probe.ts'
import { requirementRow } from './build-checklist-report.ts'
import type { ExplainReport } from './explain-report.ts'

export interface Explained {
  readonly probes: readonly Probe[]
  /** All requirements of the guides. */
  readonly bound: readonly BoundRequirement[]
  readonly requirement?: BoundRequirement
}

/** What is known of some probes, and of a requirement, in its published form. */
export function buildExplainReport({ probes, bound, requirement }: Explained): ExplainReport {
  return {
    version: 1,
    probes: probes.map(({ id, title, why, fix, severity, answers, needs }) => ({
      id,
      title,
      why,
      remedy: fix,
      severity,
      topics: [...answers],
      needs: [...needs],
      askedBy: bound
        .filter(({ questions }) => questions.some(({ probe }) => probe.id === id))
        .map(one => one.requirement.id),
    })),
    requirement: requirement
      ? {
          ...requirementRow(requirement),
          guide: requirement.guide,
          questions: requirement.questions.map(({ probe, parameters }) => ({
            probe: probe.id,
            parameters: { ...Object(parameters) },
          })),
        }
      : null,
  }
}
