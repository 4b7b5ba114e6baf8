import type { Checklist } from '../checklist/checklist.ts'
import type { Requirement } from '../checklist/requirement.ts'
import { attestedBy } from '../checklist/topics.ts'
import type { Probe } from '../probes/probe.ts'
import type { BoundRequirement, Declaration, Question, Verification } from './binding.ts'

export interface Binding {
  readonly requirements: readonly BoundRequirement[]
  readonly errors: readonly BindingError[]
}

/** A declaration that binds nothing: which requirement's, which of its probes, what is wrong and what is valid. */
interface BindingError {
  readonly requirement: string
  readonly probe: number
  readonly message: string
}

/** Gives every requirement its questions: those that settings declare for it, else those of the probes for its topic. */
export function bind(
  checklist: Checklist,
  probes: readonly Probe[],
  declarations: ReadonlyMap<string, Declaration>,
): Binding {
  const errors: BindingError[] = []
  const requirements = checklist.requirements.map((requirement): BoundRequirement => {
    const declaration = declarations.get(requirement.id) ?? {}
    const declared = declaredQuestions({ checklist, requirement, declaration, probes })
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

interface Declared {
  readonly checklist: Checklist
  readonly requirement: Requirement
  readonly declaration: Declaration
  readonly probes: readonly Probe[]
}

function declaredQuestions({ checklist, requirement, declaration, probes }: Declared): {
  readonly questions: readonly Question[]
  readonly errors: readonly BindingError[]
} {
  const questions: Question[] = []
  const errors: BindingError[] = []
  for (const [index, { id, parameters }] of (declaration.probes ?? []).entries()) {
    const fail = (message: string): unknown => errors.push({ requirement: requirement.id, probe: index, message })
    const probe = probes.find(candidate => candidate.id === id)
    if (!probe) {
      fail(`no probe is called \`${id}\`; there are ${probes.map(candidate => candidate.id).join(', ')}`)
      continue
    }
    const names = parameterNames(probe)
    const foreign = Object.keys(parameters).filter(name => !names.includes(name))
    if (foreign.length > 0) {
      fail(`\`${id}\` has no parameter \`${foreign[0]}\`; it has ${names.join(', ') || 'none'}`)
      continue
    }
    const given = {
      ...(probe.answers.some(topic => topic === requirement.topic) ? requirement.parameters : {}),
      ...parameters,
    }
    const parsed = probe.parameters.safeParse(given)
    if (parsed.success) questions.push({ guide: checklist.key, requirement, probe, parameters: parsed.data })
    else
      fail(
        `\`${id}\` does not take these parameters: ${parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
      )
  }
  return { questions, errors }
}

/** The parameters of a probe are an object of zod, which keeps its fields in `shape`. */
function parameterNames({ parameters }: Probe): readonly string[] {
  return 'shape' in parameters && parameters.shape instanceof Object ? Object.keys(parameters.shape) : []
}

function verificationOf(
  requirement: Requirement,
  questions: readonly Question[],
  declaration: Declaration,
): Verification {
  if (declaration.attestation) return questions.length > 0 ? 'mixed' : 'attestation'
  if (requirement.strength === 'reference') return 'reference'
  const who = requirement.topic === undefined ? 'files' : attestedBy(requirement.topic)
  if (questions.length > 0) return who === 'files-and-person' ? 'mixed' : 'automatic'
  return who === 'files' ? 'unmapped' : 'attestation'
}
