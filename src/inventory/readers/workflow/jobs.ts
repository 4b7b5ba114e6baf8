import type { Fact } from '../../../facts/fact.ts'
import type { Value } from '../../../facts/value.ts'
import type { UsedAction } from '../../../facts/workflow.ts'
import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import { commandFacts } from '../../commands/command-facts.ts'
import { matrixIncludes, matrixLists } from '../../workflows/matrix.ts'
import { namesOf, type Surroundings, withVariables } from '../../workflows/names.ts'
import { plainCredential } from '../../workflows/plain-credentials.ts'
import { environmentFacts, givenFacts, isNever, readSteps, type StepsAround } from '../../workflows/steps.ts'
import { textValue } from '../../workflows/text-outcome.ts'
import { usedAction } from '../../workflows/uses.ts'
import { versionFacts } from '../../workflows/version-facts.ts'
import type { SequenceOutline } from '../reader.ts'
import { maxJobs } from './skips.ts'

interface JobsRead {
  readonly facts: readonly Fact[]
  readonly uses: readonly UsedAction[]
  readonly sequences: readonly SequenceOutline[]
}

export function readJobs(jobs: YamlNode | undefined, around: StepsAround): JobsRead {
  const needs = new Map<string, Value<string>>()
  const surroundings: Surroundings = { ...around.surroundings, needs }
  const read = pairsOf(jobs)
    .slice(0, maxJobs)
    .map(pair => {
      const { after, ...job } = readJob(pair, { ...around, surroundings })
      for (const [name, value] of after ? outputsOf(pair, after) : []) needs.set(name, value)
      return job
    })
  return {
    facts: read.flatMap(each => each.facts),
    uses: read.flatMap(each => each.uses),
    sequences: read.flatMap(each => each.sequences),
  }
}

/** What a job gives to those that need it, of its own steps; one of a matrix gives what its last run does. */
function outputsOf({ key, value: job }: YamlPair, after: Surroundings): readonly (readonly [string, Value<string>])[] {
  const context = { places: after.places, names: namesOf(after) }
  return pairsOf(field(job, 'outputs'))
    .slice(0, maxOutputs)
    .map(output => [`${key.value}.${output.key.value}`, textValue(output.value, context)] as const)
}

const maxOutputs = 100

interface JobRead extends JobsRead {
  readonly after?: Surroundings
}

function readJob({ key, value: job }: YamlPair, around: StepsAround): JobRead {
  const { places } = around.surroundings
  const called = field(job, 'uses')
  const matrix = field(field(job, 'strategy'), 'matrix')
  const uses = usedAction(called, places)
  if (isNever(field(job, 'if')) || !around.budget.spend(sizeOf(job, matrix))) return { facts: [], uses, sequences: [] }
  const outer: Surroundings = matrix ? { ...around.surroundings, matrix } : around.surroundings
  const surroundings = withVariables(outer, field(job, 'env'))
  const shell = textOf(field(field(field(job, 'defaults'), 'run'), 'shell')) ?? around.shell
  const steps = readSteps(field(job, 'steps'), { ...around, surroundings, shell })
  const id = `${places.path}#${key.value}`
  const commands = commandFacts({ deployment: id, snippets: steps.snippets })
  return {
    facts: [
      ...environmentFacts(field(job, 'env'), outer),
      ...containersOf(job).flatMap(each => environmentFacts(field(each, 'env'), surroundings)),
      ...matrixFacts(matrix, outer),
      ...givenFacts(field(job, 'with'), textOf(called), surroundings),
      ...pairsOf(field(job, 'secrets')).flatMap(pair => plainCredential(pair, places)),
      ...steps.facts,
      ...commands,
    ],
    uses: [...uses, ...steps.uses],
    sequences: commands.length > 0 ? [{ id, kind: 'job', path: places.path, place: places.place(key) }] : [],
    after: steps.after,
  }
}

/** The container of a job, and those of its services. */
const containersOf = (job: YamlNode): readonly YamlNode[] =>
  [field(job, 'container'), ...pairsOf(field(job, 'services')).map(({ value }) => value)].flatMap(each => each ?? [])

const sizeOf = (job: YamlNode, matrix: YamlNode | undefined): number =>
  pairsOf(field(job, 'env')).length + pairsOf(field(job, 'with')).length + sizeOfMatrix(matrix)

function sizeOfMatrix(matrix: YamlNode | undefined): number {
  const lists = matrixLists(matrix).map(({ value }) => itemsOf(value))
  return [...lists.flat(), ...matrixIncludes(matrix)].reduce((sum, item) => sum + 1 + pairsOf(item).length, 0)
}

/** The versions that a matrix names: `juju: [3.6/stable]`, `k8s: "1.32"` of a combination, `juju: [{agent: 3.6.4}]`. */
function matrixFacts(matrix: YamlNode | undefined, surroundings: Surroundings): readonly Fact[] {
  const context = { places: surroundings.places, names: namesOf(surroundings) }
  const named = [
    ...matrixLists(matrix).flatMap(({ key, value }) => itemsOf(value).map(item => ({ key, value: item }))),
    ...matrixIncludes(matrix).flatMap(pairsOf),
  ]
  return named.flatMap(pair => withInner(pair).flatMap(each => versionFacts(each, context)))
}

/** A pair, and those inside it under the name of both. */
function withInner({ key, value }: YamlPair): readonly YamlPair[] {
  const inner = pairsOf(value).map(pair => ({
    key: { ...pair.key, value: `${key.value}-${pair.key.value}` },
    value: pair.value,
  }))
  return value.kind === 'scalar' ? [{ key, value }] : inner
}
