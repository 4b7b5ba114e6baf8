import type { EmptyInput } from '../../../facts/workflow.ts'
import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { expressionsIn } from '../../workflows/expressions-in.ts'
import type { GivenInputs } from '../../workflows/inputs.ts'
import { scalarText } from '../../workflows/scalar-text.ts'
import { isHandled, type Surrounding, surroundingOf } from './handled.ts'
import { inputsUsed } from './inputs-used.ts'
import { isDetermined, maxJobs, skippedJobs, skips } from './skips.ts'

interface SilentRuns {
  readonly places: SourcePlaces
  readonly inputs: GivenInputs
  /** The triggers that give no inputs. */
  readonly events: readonly string[]
  readonly budget: Budget
}

const maxEvents = 20

/** What a job says of itself, not of what it does. */
const aboutItself = new Set([
  'name',
  'if',
  'needs',
  'concurrency',
  'permissions',
  'steps',
  'outputs',
  'timeout-minutes',
])

/**
 * The inputs whose value is used in a run that gets none, and nothing else to fall back to. A condition may ask for an input
 * that is empty, and may keep what uses it from such a run.
 */
export function emptyInputs(root: YamlNode | undefined, runs: SilentRuns): readonly EmptyInput[] {
  const events = runs.events.slice(0, maxEvents)
  if (events.length === 0) return []
  const jobs = field(root, 'jobs')
  const skipped = events.map(event => skippedJobs(jobs, event))
  const all = pairsOf(jobs).slice(0, maxJobs)
  const found = all.flatMap(({ key, value: job }) => {
    const left = events.filter((_, index) => !skipped[index]?.has(key.value))
    return left.length === 0 ? [] : inJob(job, { ...runs, events: left })
  })
  return [...inNodes(pairsOf(field(root, 'env')), surroundingOf(jobs, runs.places), runs), ...found]
}

function inJob(job: YamlNode, runs: SilentRuns): readonly EmptyInput[] {
  const own = pairsOf(job).filter(({ key }) => !aboutItself.has(key.value))
  const steps = itemsOf(field(job, 'steps')).filter(step => !skips(field(step, 'if'), runs.events))
  return [...inNodes(own, surroundingOf(job, runs.places), runs), ...steps.flatMap(step => inStep(step, runs))]
}

function inStep(step: YamlNode, runs: SilentRuns): readonly EmptyInput[] {
  // without a reference the usual one is checked out
  const isCheckout = /^actions\/checkout(?:@|$)/.test(textOf(field(step, 'uses')) ?? '')
  const pairs = pairsOf(step).filter(
    ({ key }) => !/^(?:name|if|id|timeout-minutes|continue-on-error)$/.test(key.value) && !isCheckout,
  )
  return inNodes(pairs, surroundingOf(step, runs.places), runs)
}

/** The pairs of a level; `around` is what may use the variables that it sets. */
function inNodes(pairs: readonly YamlPair[], around: Surrounding, runs: SilentRuns): readonly EmptyInput[] {
  return pairs.flatMap(pair => inValue(pair, around, runs))
}

function inValue({ key, value }: YamlPair, around: Surrounding, runs: SilentRuns): readonly EmptyInput[] {
  if (!runs.budget.spend(1)) return []
  if (value.kind === 'mapping') return inNodes(pairsOf(value), around, runs)
  if (value.kind === 'sequence') {
    const items = itemsOf(value).map(item => ({ key, value: item }))
    return inNodes(items, around, runs)
  }
  if (!/inputs/i.test(value.value)) return []
  const { places } = runs
  const mapped = scalarText(places.text, value)
  const variable = key.value === 'run' ? undefined : key.value
  return expressionsIn(mapped.text).flatMap(({ start, end, expression }) => {
    const used = inputsUsed(expression).filter(({ name }) => !mayBeEmpty(name, runs.inputs))
    if (used.length === 0 || isHandled({ text: mapped.text, start, end, variable }, around)) return []
    if (runs.events.every(event => isDetermined(expression, event))) return []
    const range = mapped.range(start, end)
    const place = places.at(range.start, range.end)
    return used.map(({ written }) => ({ expression: written, place }))
  })
}

/** A switch that is not set is off, and an input that has no default may be left empty by hand as well. */
function mayBeEmpty(name: string, { declared }: GivenInputs): boolean {
  const input = declared.get(name.toLowerCase())
  if (!input) return false
  return input.isSwitch || !(input.isRequired || input.isChoice || (input.default && input.default.value !== ''))
}
