import type { Fact } from '../../../facts/fact.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { commandFacts } from '../../commands/command-facts.ts'
import type { Snippet } from '../../commands/snippet.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import type { Surroundings } from '../../workflows/names.ts'
import { runSnippet } from '../../workflows/run-snippet.ts'
import { environmentFacts } from '../../workflows/steps.ts'
import { createWorkflowBudget, tooManyValues } from '../../workflows/workflow-budget.ts'
import type { FileFacts, Reading } from '../reader.ts'
import { readEnvironment, withoutVariants } from './environment.ts'

/** Reads the scripts of a test, of suites and of backends, each a shell of its own. */
export const readSpread: Reading = {
  syntax: 'yaml',
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    if (!root || (!field(root, 'execute') && !field(root, 'suites'))) return { facts: [], unread: [] }
    return readRoot(root, createPlaces(file)(documents.length > 1 ? document?.index : undefined))
  },
}

/** In the order in which they run. */
const scripts = [
  'allocate',
  'prepare',
  'prepare-each',
  'execute',
  'debug',
  'debug-each',
  'restore-each',
  'restore',
  'discard',
]

function readRoot(root: YamlNode, places: SourcePlaces): FileFacts {
  const budget = createWorkflowBudget()
  const outer: Surroundings = { places, inputs: { declared: new Map() }, variables: new Map() }
  const own = readLevel(root, outer, budget)
  const inner = ['backends', 'suites']
    .flatMap(name => pairsOf(field(root, name)))
    .map(({ value }) => readLevel(value, own.surroundings, budget))
  const levels = [own, ...inner]
  const commands = commandFacts({ deployment: places.path, snippets: levels.flatMap(({ snippets }) => snippets) })
  const place = places.place(field(root, 'execute') ?? field(root, 'suites') ?? root)
  return {
    facts: [...levels.flatMap(({ facts }) => facts), ...commands],
    sequences: commands.length > 0 ? [{ id: places.path, kind: 'script', path: places.path, place }] : [],
    unread: budget.isSpent() ? [{ place, reason: tooManyValues }] : [],
  }
}

interface LevelRead {
  readonly surroundings: Surroundings
  readonly facts: readonly Fact[]
  readonly snippets: readonly Snippet[]
}

function readLevel(node: YamlNode, outer: Surroundings, budget: Budget): LevelRead {
  const environment = field(node, 'environment')
  if (!budget.enter(node) || !budget.enter(environment) || !budget.spend(outer.variables.size / 10))
    return { surroundings: outer, facts: [], snippets: [] }
  const variables = new Map([...outer.variables, ...readEnvironment(environment, outer.places)])
  const surroundings: Surroundings = { ...outer, variables }
  const snippets = scripts.flatMap(name => {
    const script = field(node, name)
    return script?.kind === 'scalar' && textOf(script) !== undefined && budget.enterText(script)
      ? [runSnippet(script, surroundings)]
      : []
  })
  return { surroundings, facts: environmentFacts(withoutVariants(environment), outer), snippets }
}
