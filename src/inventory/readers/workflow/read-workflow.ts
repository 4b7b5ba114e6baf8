import type { WorkflowFact } from '../../../facts/workflow.ts'
import { field, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { inlineSecrets, stepsOfJobs } from '../../workflows/inline-secrets.ts'
import { inputsByName } from '../../workflows/inputs.ts'
import { namesOf, type Surroundings, withVariables } from '../../workflows/names.ts'
import { environmentFacts } from '../../workflows/steps.ts'
import { createWorkflowBudget, tooManyValues } from '../../workflows/workflow-budget.ts'
import { defaultFacts } from '../../workflows/workflow-input.ts'
import type { Reading } from '../reader.ts'
import { emptyInputs } from './empty-inputs.ts'
import { readJobs } from './jobs.ts'
import { readRuns } from './runs.ts'
import { givingTriggers, readInputs, readSchedules, readTriggers } from './triggers.ts'

/** Reads workflows: what starts them, the versions and actions they name, the commands of their jobs. */
export const readWorkflow: Reading = {
  syntax: 'yaml',
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    if (!field(root, 'jobs') && !field(root, 'on')) return { facts: [], unread: [] }
    return readRoot(root, createPlaces(file)(documents.length > 1 ? document?.index : undefined))
  },
}

function readRoot(root: YamlNode | undefined, places: SourcePlaces): ReturnType<Reading['read']> {
  const on = field(root, 'on')
  const triggers = readTriggers(on, places)
  const taken = readInputs(on, places)
  const silent = triggers.map(({ event }) => event).filter(event => !givingTriggers.some(giving => giving === event))
  const inputs = {
    declared: inputsByName(taken.declared),
    ...(silent[0] === undefined ? {} : { emptyWhy: `the trigger \`${silent[0].slice(0, 80)}\` gives no inputs` }),
  }
  const outer: Surroundings = { places, inputs, variables: new Map() }
  const env = field(root, 'env')
  const budget = createWorkflowBudget()
  const shell = textOf(field(field(field(root, 'defaults'), 'run'), 'shell'))
  const jobs = readJobs(field(root, 'jobs'), { surroundings: withVariables(outer, env), shell, budget })
  const fact: WorkflowFact = {
    kind: 'workflow',
    ...nameOf(root, places),
    deployments: [],
    form: 'workflow',
    triggers,
    schedules: readSchedules(on, places),
    inputs: taken.inputs,
    uses: jobs.uses,
    emptyInputs: emptyInputs(root, { places, inputs, events: silent, budget }),
    inlineSecrets: inlineSecrets(stepsOfJobs(field(root, 'jobs')), places),
    ...readRuns(field(root, 'jobs'), places, budget),
  }
  const spent = { place: fact.place, reason: tooManyValues }
  return {
    facts: [
      fact,
      ...defaultFacts(taken.declared, { places, names: namesOf(outer) }),
      ...environmentFacts(env, outer),
      ...jobs.facts,
    ],
    sequences: jobs.sequences,
    unread: budget.isSpent() ? [spent] : [],
  }
}

function nameOf(root: YamlNode | undefined, places: SourcePlaces) {
  const node = field(root, 'name')
  const name = textOf(node)
  return node && name !== undefined ? { place: places.place(node), name } : { place: places.at(0, 0) }
}
