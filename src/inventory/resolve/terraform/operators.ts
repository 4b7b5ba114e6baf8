import type { BinaryOperator, Expression } from '../../../hcl/syntax.ts'
import { computedAt, type Evaluated, failure, type Origin, scalar, textOf } from './evaluated.ts'
import { deepEqual, lift, toBoolean, toNumber } from './functions/functions.ts'
import { spend, tooMuch, type Work, weightOf } from './work.ts'

export function unary(operator: '-' | '!', operand: Evaluated, at: Origin): Evaluated {
  return lift([operand], at, ([value]) => {
    if (value === undefined) return failure('an operand is missing', at)
    const origin = computedAt(at.place, [value])
    if (operator === '!') {
      const decided = toBoolean(value, at)
      return decided.kind === 'scalar' && typeof decided.value === 'boolean' ? scalar(!decided.value, origin) : decided
    }
    const number = toNumber(value, at)
    return number.kind === 'scalar' && typeof number.value === 'number' ? scalar(-number.value, origin) : number
  })
}

type Binary = Extract<Expression, { kind: 'binary' }>

/** `&&` and `||` are decided by one side where that is enough. */
export function binary(
  { operator, left, right }: Binary,
  of: (part: Expression) => Evaluated,
  at: Origin,
  work: Work,
): Evaluated {
  return lift([of(left), of(right)], at, ([a, b]) => {
    if (a === undefined || b === undefined) return failure('an operand is missing', at)
    if (!spend(work, weightOf([a, b]))) return tooMuch(at)
    const origin = computedAt(at.place, [a, b])
    if (operator === '&&' || operator === '||') return logical(operator, [a, b], at, origin)
    if (operator === '==' || operator === '!=') return equality(operator, [a, b], at, origin)
    return arithmetic(operator, [a, b], at, origin)
  })
}

type Pair = readonly [Evaluated, Evaluated]

function logical(operator: '&&' | '||', [a, b]: Pair, at: Origin, origin: Origin): Evaluated {
  const sides = [toBoolean(a, at), toBoolean(b, at)]
  const decides = operator === '||'
  const deciding = sides.filter(side => side.kind === 'scalar' && side.value === decides)
  // one that nobody can change decides alone
  const firm = deciding.find(side => side.kind === 'scalar' && !side.origin.overridable) ?? deciding[0]
  if (firm?.kind === 'scalar') {
    const other = sides.find(side => side !== firm)
    const isFirm = !firm.origin.overridable || (other !== undefined && deciding.length === 2 && isFirmScalar(other))
    return scalar(decides, { ...origin, overridable: !isFirm })
  }
  return sides.find(side => side.kind === 'unknown') ?? scalar(!decides, origin)
}

const isFirmScalar = (side: Evaluated): boolean => side.kind === 'scalar' && !side.origin.overridable

/** What an applied resource computes is never null and never empty. */
function equality(operator: '==' | '!=', [a, b]: Pair, at: Origin, origin: Origin): Evaluated {
  const isComputed = (side: Evaluated): boolean => side.kind === 'unknown' && side.isComputed === true
  const equal = (isComputed(a) && isBlank(b)) || (isComputed(b) && isBlank(a)) ? false : deepEqual(a, b)
  if (equal !== undefined) return scalar(operator === '==' ? equal : !equal, origin)
  const open = [a, b].find(side => side.kind === 'unknown')
  return open ?? failure('two values cannot be compared', at)
}

function isBlank(value: Evaluated): boolean {
  return (value.kind === 'scalar' && value.value === null) || (value.kind === 'text' && textOf(value) === '')
}

type Arithmetic = Exclude<BinaryOperator, '&&' | '||' | '==' | '!='>

function arithmetic(operator: Arithmetic, [a, b]: Pair, at: Origin, origin: Origin): Evaluated {
  const [x, y] = [toNumber(a, at), toNumber(b, at)]
  if (x.kind !== 'scalar' || typeof x.value !== 'number') return x
  if (y.kind !== 'scalar' || typeof y.value !== 'number') return y
  if ((operator === '/' || operator === '%') && y.value === 0) return failure('a division by zero', at)
  return scalar(computed(operator, x.value, y.value), origin)
}

function computed(operator: Arithmetic, x: number, y: number): number | boolean {
  switch (operator) {
    case '+':
      return x + y
    case '-':
      return x - y
    case '*':
      return x * y
    case '/':
      return x / y
    case '%':
      return x % y
    case '<':
      return x < y
    case '<=':
      return x <= y
    case '>':
      return x > y
    case '>=':
      return x >= y
  }
}
