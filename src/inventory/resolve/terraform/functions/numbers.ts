import { type Evaluated, type ListValue, scalar, type TextValue, textOf, unknown } from '../evaluated.ts'
import {
  between,
  type Call,
  depends,
  madeFromWithin,
  many,
  one,
  readAll,
  rejects,
  type TerraformFunction,
  two,
} from './call.ts'
import { lift } from './lift.ts'
import { listFrom } from './list-from.ts'
import { aNumber, anInteger, aText, aWholeList } from './parameters.ts'

/** Functions on numbers. */
export const numbers: readonly (readonly [string, TerraformFunction])[] = [
  ['abs', one(aNumber, (call, value) => numberOf(call, Math.abs(value)))],
  ['ceil', one(aNumber, (call, value) => numberOf(call, Math.ceil(value)))],
  ['floor', one(aNumber, (call, value) => numberOf(call, Math.floor(value)))],
  ['signum', one(anInteger, (call, value) => numberOf(call, Math.sign(value)))],
  [
    'max',
    many(1, aNumber, (call, values) =>
      numberOf(
        call,
        values.reduce((a, b) => Math.max(a, b)),
      ),
    ),
  ],
  [
    'min',
    many(1, aNumber, (call, values) =>
      numberOf(
        call,
        values.reduce((a, b) => Math.min(a, b)),
      ),
    ),
  ],
  ['pow', two(aNumber, aNumber, (call, value, power) => numberOf(call, value ** power))],
  ['log', two(aNumber, aNumber, (call, value, base) => numberOf(call, Math.log(value) / Math.log(base)))],
  ['parseint', two(aText, anInteger, parseInteger)],
  ['sum', one(aWholeList, sum)],
  ['range', between(1, 3, range)],
]

const numberOf = (call: Call, value: number): Evaluated =>
  Number.isFinite(value) ? scalar(value === 0 ? 0 : value, call.origin) : unknown('the number is not known', call.at)

const maxDigits = 100

function parseInteger(call: Call, value: TextValue, base: number): Evaluated {
  const text = textOf(value)
  if (base < 2 || base > 62) return rejects(call, 'a base that is not between 2 and 62')
  if (base > 36 || text.length > maxDigits) return depends(call, 'a number that is not read')
  const digits = [...text.toLowerCase().replace(/^[-+]/, '')].map(digit => digitOf(digit, base))
  if (digits.length === 0 || digits.includes(-1)) return rejects(call, 'a text that is no number of the base')
  const size = digits.reduce((sum, digit) => sum * base + digit, 0)
  if (!Number.isSafeInteger(size)) return depends(call, 'a number that is too large')
  return numberOf(call, text.startsWith('-') ? -size : size)
}

function digitOf(digit: string, base: number): number {
  const value = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(digit)
  return value < base ? value : -1
}

function sum(call: Call, { items }: ListValue): Evaluated {
  if (items.length === 0) return rejects(call, 'an empty list')
  return lift(items, call.at, settled => {
    const values = readAll(settled, aNumber, call)
    return values.kind === 'read'
      ? numberOf(
          { ...call, origin: madeFromWithin(call) },
          values.value.reduce((a, b) => a + b),
        )
      : values
  })
}

/** Terraform's own limit. */
const maxRange = 1024

function range(call: Call): Evaluated {
  const given = readAll(call.args, aNumber, call)
  if (given.kind !== 'read') return given
  const [first = 0, second, third] = given.value
  const [start, end] = second === undefined ? [0, first] : [first, second]
  const step = third ?? (end < start ? -1 : 1)
  if (step === 0 || (start !== end && end > start !== step > 0))
    return rejects(call, 'a step that does not lead to the end')
  const count = Math.max(0, Math.ceil((end - start) / step))
  if (count > maxRange) return rejects(call, `a range of more than ${maxRange} numbers`)
  return listFrom(
    call,
    Array.from({ length: count }, (_, index) => numberOf(call, start + index * step)),
  )
}
