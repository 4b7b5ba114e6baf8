import type { WorkflowFact } from '../../../facts/workflow.ts'
import { field, itemsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { commandFacts } from '../../commands/command-facts.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { inlineSecrets } from '../../workflows/inline-secrets.ts'
import { declaredInputs, inputsByName } from '../../workflows/inputs.ts'
import { namesOf, type Surroundings } from '../../workflows/names.ts'
import { readSteps } from '../../workflows/steps.ts'
import { createWorkflowBudget, tooManyValues } from '../../workflows/workflow-budget.ts'
import { defaultFacts, workflowInput } from '../../workflows/workflow-input.ts'
import type { FileFacts, Reading } from '../reader.ts'

/** Reads composite actions: their inputs, what they use, and the commands of their steps. */
export const readAction: Reading = {
  syntax: 'yaml',
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    if (textOf(field(field(root, 'runs'), 'using')) === undefined) return { facts: [], unread: [] }
    return readRoot(root, createPlaces(file)(documents.length > 1 ? document?.index : undefined))
  },
}

function readRoot(root: YamlNode | undefined, places: SourcePlaces): FileFacts {
  const declared = declaredInputs(field(root, 'inputs'))
  const surroundings: Surroundings = { places, inputs: { declared: inputsByName(declared) }, variables: new Map() }
  const budget = createWorkflowBudget()
  const runs = field(root, 'runs')
  const steps = readSteps(field(runs, 'steps'), { surroundings, shell: undefined, budget })
  const commands = commandFacts({ deployment: places.path, snippets: steps.snippets })
  const named = field(root, 'name')
  const name = textOf(named)
  const fact: WorkflowFact = {
    kind: 'workflow',
    place: named && name !== undefined ? places.place(named) : places.at(0, 0),
    deployments: [],
    form: 'action',
    ...(name === undefined ? {} : { name }),
    triggers: [],
    schedules: [],
    inputs: declared.map(input => workflowInput(input, places)),
    uses: steps.uses,
    emptyInputs: [],
    inlineSecrets: inlineSecrets(itemsOf(field(runs, 'steps')), places),
    matrix: [],
    scans: [],
    edits: [],
  }
  const spent = { place: fact.place, reason: tooManyValues }
  const at = places.place(
    field(runs, 'steps') ?? root ?? { start: 0, end: 0, kind: 'scalar', value: '', style: 'plain' },
  )
  return {
    facts: [fact, ...defaultFacts(declared, { places, names: namesOf(surroundings) }), ...steps.facts, ...commands],
    sequences: commands.length > 0 ? [{ id: places.path, kind: 'job', path: places.path, place: at }] : [],
    unread: budget.isSpent() ? [spent] : [],
  }
}
