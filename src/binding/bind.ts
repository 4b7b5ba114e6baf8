import type { Checklist } from '../checklist/checklist.ts'
import type { Requirement } from '../checklist/requirement.ts'
import { attestedBy } from '../checklist/topics.ts'
import type { Probe } from '../probes/probe.ts'
import type { BoundRequirement, Declaration, Question, Verification } from './binding.ts'
import { type BindingError, declaredQuestions } from './declared-questions.ts'
import { settleRequirement } from './settle-requirement.ts'

export interface Binding {
  readonly requirements: readonly BoundRequirement[]
  readonly errors: readonly BindingError[]
}

/** Gives every requirement its questions: those that guide or settings declare for it, else those of the probes for its topic. */
export function bind(
  checklist: Checklist,
  probes: readonly Probe[],
  declarations: ReadonlyMap<string, Declaration>,
): Binding {
  const errors: BindingError[] = []
  const requirements = checklist.requirements.map((found): BoundRequirement => {
    const declaration = declarations.get(found.id) ?? {}
    const settled = settleRequirement(found, declaration)
    if (settled.kind === 'wrong') errors.push({ requirement: found.id, message: settled.message })
    const requirement = settled.kind === 'wrong' ? found : settled.requirement
    const declared = declaredQuestions({ checklist, requirement, declared: declaration.probes ?? [], probes })
    errors.push(...declared.errors)
    const questions = declaration.probes ? declared.questions : topicQuestions(checklist.key, requirement, probes)
    return {
      guide: checklist.key,
      requirement,
      questions: declaration.skip === undefined ? questions : [],
      verification: verificationOf(requirement, questions, declaration),
      ...(declaration.severity === undefined ? {} : { severity: declaration.severity }),
      ...(declaration.skip === undefined ? {} : { skip: declaration.skip }),
    }
  })
  return { requirements, errors }
}

function topicQuestions(guide: string, requirement: Requirement, probes: readonly Probe[]): readonly Question[] {
  const { topic, parameters, polarity, opposite, strength } = requirement
  if (topic === undefined || (polarity === 'do-not' && !opposite) || strength === 'reference') return []
  return probes
    .filter(probe => probe.answers.includes(topic))
    .map(probe => ({ guide, requirement, probe, parameters: probe.parameters.parse(parameters) }))
}

function verificationOf(
  requirement: Requirement,
  questions: readonly Question[],
  declaration: Declaration,
): Verification {
  if (declaration.attestation) return questions.length > 0 ? 'mixed' : 'attestation'
  if (requirement.strength === 'reference' && questions.length === 0) return 'reference'
  const isForNobody = requirement.topic === undefined || declaration.attestation === false
  const who = isForNobody ? 'files' : attestedBy(requirement.topic)
  if (questions.length > 0) return who === 'files-and-person' ? 'mixed' : 'automatic'
  return who === 'files' ? 'unmapped' : 'attestation'
}
