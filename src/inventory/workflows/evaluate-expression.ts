import type { Place } from '../../text/place.ts'
import { type Alternative, computed, joined, maxAlternatives, type Outcome, tooMany, truthOf } from '../outcome.ts'
import type { Expression, Operator } from './expression.ts'

/** What the names of an expression stand for (`inputs.risk`, `matrix.track`). */
export interface Names {
  outcome(parts: readonly (string | undefined)[], use: Place): Outcome
}

/** Names, and places of offsets of the text that an expression stands in. */
interface Evaluation {
  readonly names: Names
  place(start: number, end: number): Place
}

/** Every way an expression may go, as the contexts of a workflow have it. */
export function evaluateExpression(expression: Expression, evaluation: Evaluation): Outcome {
  const place = evaluation.place(expression.start, expression.end)
  switch (expression.kind) {
    case 'text':
      return [{ kind: 'known', value: expression.value, place, via: [] }]
    case 'switch':
      return [{ kind: 'known', value: String(expression.value), isSwitch: true, place, via: [] }]
    case 'null':
      return [{ kind: 'known', value: '', place, via: [] }]
    case 'name':
      return evaluation.names.outcome(expression.parts, place)
    case 'call':
      return call(expression, evaluation, place)
    case 'not':
      return evaluateExpression(expression.operand, evaluation).map(each => asSwitch(negated(truthOf(each)), place))
    case 'binary':
      return binary(expression, evaluation, place)
    case 'open':
      return computed('the expression is not understood')
  }
}

const negated = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth)

function asSwitch(truth: boolean | undefined, place: Place): Alternative {
  if (truth === undefined) return { kind: 'computed', why: 'the condition is decided in a run' }
  return { kind: 'known', value: String(truth), isSwitch: true, place, via: [] }
}

type Binary = Extract<Expression, { kind: 'binary' }>

function binary({ operator, left, right }: Binary, evaluation: Evaluation, place: Place): Outcome {
  const first = evaluateExpression(left, evaluation)
  const second = evaluateExpression(right, evaluation)
  if (operator === '||' || operator === '&&') return chosen(first, second, operator)
  if (first.length * second.length > maxAlternatives) return tooMany
  const equal = operator === '==' || operator === '!='
  const answers = first.flatMap(one => second.map(other => (equal ? isEqual(one, other) : undefined)))
  return [...new Set(answers)].map(answer => asSwitch(operator === '!=' ? negated(answer) : answer, place))
}

/** `||` takes the first that counts, `&&` the first that does not; either may be left open. */
function chosen(first: Outcome, second: Outcome, operator: Operator): Outcome {
  const taking = operator === '||'
  const ways = first.flatMap((each): readonly Alternative[] => {
    const truth = truthOf(each)
    if (truth === taking) return [each]
    if (truth === undefined && each.kind !== 'known') return [{ ...each, truth: taking }]
    return []
  })
  const goesOn = first.some(each => truthOf(each) !== taking)
  const all = goesOn ? [...ways, ...second] : ways
  return all.length > maxAlternatives ? tooMany : all
}

/** Equal without regard to case; nothing equals an empty text and false (docs.github.com, operators). */
function isEqual(one: Alternative, other: Alternative): boolean | undefined {
  const [first, second] = [comparable(one), comparable(other)]
  if (first === undefined || second === undefined) return undefined
  if (first.isSwitch === second.isSwitch) return first.text === second.text
  const text = first.isSwitch ? second.text : first.text
  const known = first.isSwitch ? first.text : second.text
  return text === '' ? known === 'false' : undefined
}

function comparable(alternative: Alternative) {
  if (alternative.kind === 'empty') return { text: '', isSwitch: false }
  if (alternative.kind !== 'known') return undefined
  return { text: alternative.value.toLowerCase(), isSwitch: alternative.isSwitch === true }
}

function call(
  { name, arguments: given }: Extract<Expression, { kind: 'call' }>,
  evaluation: Evaluation,
  place: Place,
): Outcome {
  const outcomes = () => given.map(each => evaluateExpression(each, evaluation))
  if (name.toLowerCase() === 'format') return formatted(outcomes(), place)
  return computed(`\`${name.slice(0, 40)}()\` is computed in a run`)
}

/** `format('{0}/stable', track)`. */
function formatted([pattern, ...values]: readonly Outcome[], place: Place): Outcome {
  const [text] = pattern ?? []
  if (pattern?.length !== 1 || text?.kind !== 'known') return computed('the pattern of `format()` is not known')
  const parts = text.value.split(/(\{\{|\}\}|\{\d{1,3}\})/, 100)
  return joined(
    parts.map((part): Outcome => {
      const index = /^\{(\d+)\}$/.exec(part)?.[1]
      if (index !== undefined) return values[Number(index)] ?? computed('`format()` has no such value')
      return [{ kind: 'known', value: part.replace('{{', '{').replace('}}', '}'), place, via: [] }]
    }),
    place,
  )
}
