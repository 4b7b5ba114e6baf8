import { bool, type Evaluated, opened, partsOf, textOf, truth, unknown } from './evaluated.ts'
import type { Expression } from './expression.ts'

const maxText = 2000

/** What an operator makes of two expressions; the second is evaluated only where it counts. */
export function both(
  { sign, left, right }: Extract<Expression, { kind: 'both' }>,
  of: (expression: Expression) => Evaluated,
): Evaluated {
  const first = of(left)
  const said = truth(first)
  if (sign === 'and' || sign === 'or') {
    if (said === undefined) return unknown
    return said === (sign === 'or') ? first : opened(of(right), first.isOpen)
  }
  const second = of(right)
  const isOpen = first.isOpen || second.isOpen
  if (sign === '~' || sign === '+') return joined(sign, first, second)
  if (sign === 'in') return second.kind === 'list' ? bool(isAmong(first, second.items), isOpen) : unknown
  const isSame = equal(first, second)
  return bool(isSame === undefined ? undefined : isSame === (sign === '=='), isOpen)
}

function joined(sign: '~' | '+', first: Evaluated, second: Evaluated): Evaluated {
  const parts = [first, second].map(each =>
    sign === '~' ? partsOf(each) : each.kind === 'text' ? each.parts : undefined,
  )
  const [a, b] = parts
  if (!a || !b || textOf(a).length + textOf(b).length > maxText) return unknown
  return { kind: 'text', parts: [...a, ...b], isOpen: first.isOpen || second.isOpen }
}

function isAmong(value: Evaluated, items: readonly Evaluated[]): boolean | undefined {
  const same = items.map(item => equal(value, item))
  return same.includes(true) ? true : same.includes(undefined) ? undefined : false
}

function equal(a: Evaluated, b: Evaluated): boolean | undefined {
  if (a.kind === 'unknown' || b.kind === 'unknown' || a.kind === 'list' || b.kind === 'list') return undefined
  if (a.kind === 'text' && b.kind === 'text') return textOf(a.parts) === textOf(b.parts)
  return a.kind === 'scalar' && b.kind === 'scalar' ? a.value === b.value : a.kind === 'unset' && b.kind === 'unset'
}
