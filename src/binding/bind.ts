import type { Checklist } from '../checklist/checklist.ts'
import type { Requirement, Strength } from '../checklist/requirement.ts'
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
  const bound = checklist.requirements.map((found): BoundRequirement => {
    const declaration = declarations.get(found.id) ?? {}
    const settled = settleRequirement(found, declaration)
    if (settled.kind === 'wrong') errors.push({ requirement: found.id, message: settled.message })
    const requirement = settled.kind === 'wrong' ? found : settled.requirement
    const declared = declaredQuestions({ checklist, requirement, declared: declaration.probes ?? [], probes })
    errors.push(...declared.errors)
    const questions = declaration.probes ? declared.questions : topicQuestions(requirement, { checklist, probes })
    return {
      guide: checklist.key,
      requirement,
      questions: declaration.skip === undefined ? questions : [],
      verification: verificationOf(requirement, questions, declaration),
      ...(declaration.severity === undefined ? {} : { severity: declaration.severity }),
      ...(declaration.skip === undefined ? {} : { skip: declaration.skip }),
    }
  })
  const isDeclared = ({ id }: Requirement): boolean => declarations.get(id)?.probes !== undefined
  return { requirements: askedOnce(bound, isDeclared), errors }
}

/**
 * A probe that takes nothing from the words of a guide says the same of each sentence on its topic: the strongest asks it, and
 * of equals the first. A sentence that has no other probe keeps it.
 */
function askedOnce(
  bound: readonly BoundRequirement[],
  isDeclared: (requirement: Requirement) => boolean,
): readonly BoundRequirement[] {
  const keyOf = ({ requirement, probe }: Question): string => `${requirement.topic} ${probe.id}`
  const speaker = new Map<string, Requirement>()
  for (const strength of loudestFirst)
    for (const { requirement, questions } of bound)
      for (const question of questions)
        if (requirement.strength === strength && isWordless(question) && !speaker.has(keyOf(question)))
          speaker.set(keyOf(question), requirement)
  return bound.map(one => {
    if (isDeclared(one.requirement)) return one
    const own = one.questions.filter(each => !isWordless(each) || speaker.get(keyOf(each)) === one.requirement)
    return own.length === 0 || own.length === one.questions.length ? one : { ...one, questions: own }
  })
}

/** A `may` cannot fail, and so speaks for no other. */
const loudestFirst: readonly Strength[] = ['must', 'should', 'fact', 'may']

const isWordless = ({ probe, parameters }: Question): boolean =>
  probe.answers.length > 0 && JSON.stringify(parameters) === '{}'

interface Asking {
  readonly checklist: Checklist
  readonly probes: readonly Probe[]
}

function topicQuestions(requirement: Requirement, { checklist, probes }: Asking): readonly Question[] {
  const { topic } = requirement
  if (topic === undefined || !isForFiles(requirement)) return []
  return probes.flatMap((probe): readonly Question[] => {
    if (!probe.answers.includes(topic)) return []
    const parameters = probe.parameters.parse(requirement.parameters)
    if (probe.fits && !probe.fits(parameters, othersOf(requirement, { checklist, probe }))) return []
    return [{ guide: checklist.key, requirement, probe, parameters }]
  })
}

const isForFiles = ({ polarity, opposite, strength }: Requirement): boolean =>
  (polarity !== 'do-not' || opposite === true) && strength !== 'reference'

/** What the other sentences on the topic fix, of those that can fail. */
function othersOf(
  requirement: Requirement,
  { checklist, probe }: { readonly checklist: Checklist; readonly probe: Probe },
): readonly unknown[] {
  return checklist.requirements
    .filter(other => other !== requirement && other.topic === requirement.topic)
    .filter(other => isForFiles(other) && other.strength !== 'may')
    .map(other => probe.parameters.parse(other.parameters))
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
