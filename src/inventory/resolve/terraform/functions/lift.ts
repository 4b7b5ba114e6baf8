import {
  type ChoiceOption,
  type ChoiceValue,
  type Evaluated,
  type Origin,
  type Settled,
  type UnknownValue,
  unknown,
} from '../evaluated.ts'
import { deepEqual } from './equal.ts'

const maxOptions = 16

/**
 * A function of arguments that may be choices: what it gives for each combination of their options, the same result
 * once. The same choice given twice is chosen once. Unknown beyond 16 combinations or results.
 */
export function lift(args: readonly Evaluated[], at: Origin, fn: (args: readonly Settled[]) => Evaluated): Evaluated {
  const choices = [...new Set(args.filter(isChoice))]
  const [first] = choices
  if (!first) return fn(args.filter(isSettled))
  const count = choices.reduce((product, { options }) => product * options.length, 1)
  if (count > maxOptions) return tooMany(at)
  if (count === 0) return unknown(first.why, at)
  const options = combinationsOf(choices).flatMap(picked => resultsOf(fn(args.map(settledBy(picked, at))), picked))
  return choiceOf(distinctOf(options), first.why, at)
}

/** As `lift` over those items of a list that are chosen by a test, the others as they are. */
export function liftSome(
  items: readonly Evaluated[],
  isLifted: (item: Evaluated) => boolean,
  at: Origin,
  fn: (items: readonly Evaluated[]) => Evaluated,
): Evaluated {
  return lift(items.filter(isLifted), at, picked => {
    const left = picked.values()
    return fn(items.map(item => (isLifted(item) ? (left.next().value ?? item) : item)))
  })
}

type Picked = ReadonlyMap<ChoiceValue, ChoiceOption>

const isChoice = (value: Evaluated): value is ChoiceValue => value.kind === 'choice'
const isSettled = (value: Evaluated): value is Settled => value.kind !== 'choice'
const tooMany = (at: Origin): UnknownValue => unknown('there are too many possible values', at)

const combinationsOf = (choices: readonly ChoiceValue[]): readonly Picked[] =>
  choices.reduce<readonly Picked[]>(
    (before, choice) =>
      before.flatMap(picked => choice.options.map(option => new Map([...picked, [choice, option] as const]))),
    [new Map()],
  )

const settledBy =
  (picked: Picked, at: Origin) =>
  (arg: Evaluated): Settled => {
    if (arg.kind !== 'choice') return arg
    const option = picked.get(arg)
    return option ? option.value : unknown(arg.why, at)
  }

function resultsOf(result: Evaluated, picked: Picked): readonly ChoiceOption[] {
  const isOutside = [...picked.values()].some(({ from }) => from === 'outside')
  if (result.kind !== 'choice') return [{ value: result, from: isOutside ? 'outside' : 'branch' }]
  return isOutside ? result.options.map(({ value }) => ({ value, from: 'outside' })) : result.options
}

/** Equal results once. What a branch gives is not only given from outside. */
function distinctOf(options: readonly ChoiceOption[]): readonly ChoiceOption[] {
  const kept: ChoiceOption[] = []
  for (const option of options) {
    const index = kept.findIndex(({ value }) => isSame(value, option.value))
    const before = kept[index]
    if (!before) kept.push(option)
    else if (before.from === 'outside' && option.from === 'branch') kept[index] = option
  }
  return kept
}

function isSame(a: Settled, b: Settled): boolean {
  if (a === b) return true
  if (a.kind !== 'unknown' || b.kind !== 'unknown') return deepEqual(a, b) === true
  return a.why === b.why && a.address === b.address && a.fails === b.fails && a.isComputed === b.isComputed
}

function choiceOf(options: readonly ChoiceOption[], why: string, at: Origin): Evaluated {
  const [only, second] = options
  if (options.length > maxOptions) return tooMany(at)
  if (!only) return unknown(why, at)
  return second ? { kind: 'choice', options, why } : only.value
}
