import type { Fact } from '../../facts/fact.ts'
import type { VersionFact } from '../../facts/version.ts'
import type { UsedAction } from '../../facts/workflow.ts'
import { field, itemsOf, pairsOf, textOf } from '../../yaml/fields.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../yaml/node.ts'
import type { Budget } from '../budget.ts'
import type { Snippet } from '../commands/snippet.ts'
import { namesOf, type Surroundings, withVariables } from './names.ts'
import { plainCredential } from './plain-credentials.ts'
import { isShell, runSnippet } from './run-snippet.ts'
import { scalarText } from './scalar-text.ts'
import { afterStep } from './step-writes.ts'
import type { Context } from './text-outcome.ts'
import { usedAction } from './uses.ts'
import { subjectForAction, versionFacts, versionsOf } from './version-facts.ts'

interface StepsRead {
  readonly facts: readonly Fact[]
  readonly uses: readonly UsedAction[]
  readonly snippets: readonly Snippet[]
}

interface AllStepsRead extends StepsRead {
  /** What stands around a step behind the last one. */
  readonly after: Surroundings
}

/** What the steps of a job or of an action run in. */
export interface StepsAround {
  readonly surroundings: Surroundings
  /** The shell of steps that name none. */
  readonly shell: string | undefined
  readonly budget: Budget
}

export function readSteps(steps: YamlNode | undefined, around: StepsAround): AllStepsRead {
  const items = itemsOf(steps)
  if (!around.budget.spend(items.length)) return { facts: [], uses: [], snippets: [], after: around.surroundings }
  const read: StepsRead[] = []
  let { surroundings } = around
  for (const step of items) {
    read.push(readStep(step, { ...around, surroundings }))
    surroundings = afterStep(step, surroundings)
  }
  return {
    facts: read.flatMap(each => each.facts),
    uses: read.flatMap(each => each.uses),
    snippets: read.flatMap(each => each.snippets),
    after: surroundings,
  }
}

function readStep(step: YamlNode, { surroundings: outer, shell, budget }: StepsAround): StepsRead {
  if (budget.isSpent()) return { facts: [], uses: [], snippets: [] }
  const uses = usedAction(field(step, 'uses'), outer.places)
  const env = field(step, 'env')
  const given = field(step, 'with')
  const run = commandsOf(step)
  const isCounted = budget.enter(env) && budget.enter(given) && budget.spend(costOf(run, outer))
  if (!isCounted || isNever(field(step, 'if'))) return { facts: [], uses, snippets: [] }
  const surroundings = withVariables(outer, env)
  const isRead = run && isShell(textOf(field(step, 'shell')) ?? shell)
  return {
    facts: [...environmentFacts(env, outer), ...givenFacts(given, textOf(field(step, 'uses')), surroundings)],
    uses,
    snippets: isRead ? [runSnippet(run, surroundings)] : [],
  }
}

/** Variables are copied for each step, and commands looked through. */
const costOf = (run: YamlScalar | undefined, { variables }: Surroundings): number =>
  1 + variables.size / 10 + (run?.value.length ?? 0) / 200

/** Actions that run the commands that they are given: again where they fail, in a container, on another machine. */
const running: readonly (readonly [uses: RegExp, input: string])[] = [
  [/\/w?retry(?:\.action)?(?:@|$)/i, 'command'],
  [/^azure\/(?:cli|powershell)(?:@|$)/i, 'inlineScript'],
  [/\/ssh-action(?:@|$)/i, 'script'],
]

/** The `run` of a step, or the commands that it hands to an action. */
function commandsOf(step: YamlNode) {
  const uses = textOf(field(step, 'uses')) ?? ''
  const input = running.find(([pattern]) => pattern.test(uses))?.[1]
  const run = field(step, 'run') ?? (input === undefined ? undefined : field(field(step, 'with'), input))
  return run?.kind === 'scalar' && textOf(run) !== undefined ? run : undefined
}

/** A condition that is `false` as it stands. */
export function isNever(condition: YamlNode | undefined): boolean {
  return /^(?:false|\$\{\{\s{0,9}false\s{0,9}\}\})$/.test(textOf(condition)?.trim() ?? '')
}

/** The versions and plain secrets among variables. */
export function environmentFacts(env: YamlNode | undefined, surroundings: Surroundings): readonly Fact[] {
  const context = contextOf(surroundings)
  return pairsOf(env).flatMap(pair => [...versionFacts(pair, context), ...plainCredential(pair, context.places)])
}

/** The versions and plain secrets that are handed to an action or a reusable workflow. */
export function givenFacts(
  given: YamlNode | undefined,
  action: string | undefined,
  surroundings: Surroundings,
): readonly Fact[] {
  const context = contextOf(surroundings)
  const subjectFor = subjectForAction(action, field(given, 'provider'))
  return pairsOf(given).flatMap(pair => [
    ...versionsOf(pair.value, subjectFor(pair.key.value), context),
    ...agentVersions(pair, context),
    ...plainCredential(pair, context.places),
  ])
}

const contextOf = (surroundings: Surroundings): Context => ({
  places: surroundings.places,
  names: namesOf(surroundings),
})

/** `bootstrap-options: "--agent-version=3.6.4"`. */
function agentVersions({ key, value }: YamlPair, { places }: Context): readonly VersionFact[] {
  if (value.kind !== 'scalar' || !/options|args|arguments/i.test(key.value) || value.value.length > 2000) return []
  const mapped = scalarText(places.text, value)
  return [...mapped.text.matchAll(/--agent-version[= ]["']?(\d[\w.-]{0,40})/g)].map(
    ({ 0: said, 1: version = '', index }) => {
      const range = mapped.range(index + said.length - version.length, index + said.length)
      return {
        kind: 'version',
        place: places.at(range.start, range.end),
        deployments: [],
        subject: 'juju',
        value: version,
      }
    },
  )
}
