import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { computed, truthOf } from '../../outcome.ts'
import type { Names } from '../../workflows/evaluate-expression.ts'
import { evaluateExpression } from '../../workflows/evaluate-expression.ts'
import { type Expression, parseExpression } from '../../workflows/expression.ts'

const nowhere = { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
const maxLength = 2000
export const maxJobs = 500

/** Whether an `if` keeps a step or a job from every run of some events that give no inputs, or asks what started it. */
export function skips(condition: YamlNode | undefined, events: readonly string[]): boolean {
  const expression = conditionOf(condition)
  return expression !== undefined && events.every(event => isFalse(expression, event))
}

/** The jobs that a run of an event leaves out: by their own condition, or since one that they need is left out. */
export function skippedJobs(jobs: YamlNode | undefined, event: string): ReadonlySet<string> {
  const skipped = new Set<string>()
  const all = pairsOf(jobs)
    .slice(0, maxJobs)
    .map(({ key, value }) => ({
      name: key.value,
      isSkipped: skips(field(value, 'if'), [event]),
      isKept: /always\(\)|cancelled\(\)|failure\(\)/.test(textOf(field(value, 'if')) ?? ''),
      needs: neededBy(field(value, 'needs')),
    }))
  for (let before = -1; before < skipped.size; ) {
    before = skipped.size
    for (const { name, isSkipped, isKept, needs } of all)
      if (isSkipped || (!isKept && needs.some(each => skipped.has(each)))) skipped.add(name)
  }
  return skipped
}

const neededBy = (node: YamlNode | undefined): readonly string[] =>
  (node?.kind === 'sequence' ? itemsOf(node) : [node]).flatMap(each => textOf(each) ?? [])

/** A condition with or without its braces. */
function conditionOf(node: YamlNode | undefined): Expression | undefined {
  const text = textOf(node)?.trim()
  if (text === undefined || text === '' || text.length > maxLength) return undefined
  return parseExpression(/^\$\{\{([\s\S]*)\}\}$/.exec(text)?.[1] ?? text, 0)
}

function isFalse(expression: Expression, event: string): boolean {
  const outcome = evaluateExpression(expression, { names: namesFor(event), place: () => nowhere })
  if (outcome.every(each => truthOf(each) === false)) return true
  return outcome.every(each => truthOf(each) === undefined) && asksWhatStarted(expression)
}

/** Whether a run of an event, which gives no inputs, determines the value of an expression. */
export function isDetermined(expression: Expression, event: string): boolean {
  const outcome = evaluateExpression(expression, { names: namesFor(event), place: () => nowhere })
  return outcome.every(each => each.kind === 'known')
}

/** In a run of an event inputs are empty. */
function namesFor(event: string): Names {
  return {
    outcome([context = '', name, ...rest]) {
      const isInput = context === 'inputs' || (context === 'github' && name === 'event' && rest[0] === 'inputs')
      if (isInput) return [{ kind: 'empty', why: 'no inputs' }]
      if (context === 'github' && name === 'event_name')
        return [{ kind: 'known', value: event, place: nowhere, via: [] }]
      return computed('it is known in a run only')
    },
  }
}

/** A condition that cannot be told, and asks for the event or the inputs, may well keep the step from the run. */
function asksWhatStarted(expression: Expression): boolean {
  switch (expression.kind) {
    case 'name':
      return expression.parts[0] === 'inputs' || expression.parts[1] === 'event_name' || expression.parts[1] === 'event'
    case 'binary':
      return asksWhatStarted(expression.left) || asksWhatStarted(expression.right)
    case 'not':
      return asksWhatStarted(expression.operand)
    case 'call':
      return expression.arguments.some(asksWhatStarted)
    default:
      return false
  }
}
