import type { Checklist } from '../checklist/checklist.ts'
import type { Requirement } from '../checklist/requirement.ts'
import type { Probe } from '../probes/probe.ts'
import { nearestFirst } from '../text/nearest-first.ts'
import { shortened } from '../text/shortened.ts'
import type { DeclaredProbe, Question } from './binding.ts'
import { parameterProblem } from './parameter-problem.ts'

/** A declaration that binds nothing: which requirement's, which of its probes where it is one, what is wrong and what is valid. */
export interface BindingError {
  readonly requirement: string
  readonly probe?: number
  readonly message: string
}

interface Declared {
  readonly checklist: Checklist
  readonly requirement: Requirement
  readonly declared: readonly DeclaredProbe[]
  readonly probes: readonly Probe[]
}

interface DeclaredQuestions {
  readonly questions: readonly Question[]
  readonly errors: readonly BindingError[]
}

/** The questions that somebody declares for a requirement, whatever its topic is. */
export function declaredQuestions({ checklist, requirement, declared, probes }: Declared): DeclaredQuestions {
  const questions: Question[] = []
  const errors: BindingError[] = []
  for (const [index, each] of declared.entries()) {
    const found = questionOf(each, requirement, probes)
    if ('message' in found) errors.push({ requirement: requirement.id, probe: index, message: found.message })
    else questions.push({ guide: checklist.key, requirement, ...found })
  }
  return { questions, errors }
}

type Found = Pick<Question, 'probe' | 'parameters'> | { readonly message: string }

function questionOf(
  { id, parameters, keys }: DeclaredProbe,
  requirement: Requirement,
  probes: readonly Probe[],
): Found {
  const probe = probes.find(candidate => candidate.id === id)
  if (!probe) {
    const ids = probes.map(candidate => candidate.id)
    return { message: `no probe is called ${quoted(id)}; there are ${nearestFirst(id, ids)}` }
  }
  const names = parameterNames(probe)
  const foreign = Object.keys(parameters).find(name => !names.includes(name))
  if (foreign !== undefined) {
    const valid = [...names, ...(keys ?? [])]
    return { message: `\`${id}\` has no parameter ${quoted(foreign)}; ${listed(foreign, valid)}` }
  }
  const given = {
    ...(probe.answers.some(topic => topic === requirement.topic) ? requirement.parameters : {}),
    ...(names.includes('polarity') ? { polarity: requirement.opposite ? 'do' : requirement.polarity } : {}),
    ...parameters,
  }
  const parsed = probe.parameters.safeParse(given)
  if (parsed.success) return { probe, parameters: parsed.data }
  const problem = parameterProblem(parsed.error.issues, given)
  return { message: `\`${id}\` does not take these parameters: ${problem}; ${listed('', names)}` }
}

/** The parameters of a probe are an object of zod, which keeps its fields in `shape`. */
function parameterNames({ parameters }: Probe): readonly string[] {
  return 'shape' in parameters && parameters.shape instanceof Object ? Object.keys(parameters.shape) : []
}

function listed(word: string, names: readonly string[]): string {
  return names.length === 0 ? 'it has none' : `there are ${nearestFirst(word, names)}`
}

/** A guide is anybody's text: a name in a message ends where its backticks do. */
function quoted(name: string): string {
  return `\`${shortened(name.replaceAll('`', "'"), 80)}\``
}
