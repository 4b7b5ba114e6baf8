import type { Expression, Sign } from './expression.ts'
import { peek, type Reading, take } from './reading.ts'
import type { Stretch } from './template.ts'
import { tokensOf } from './tokens.ts'

const maxDepth = 40

/** Reads an expression of Jinja (jinja.palletsprojects.com/templates/#expressions); undefined where it is not understood. */
export function parseExpression(text: string, stretch: Stretch): Expression | undefined {
  const tokens = tokensOf(text, stretch)
  if (!tokens) return undefined
  const reading: Reading = { tokens, at: 0, depth: 0 }
  const expression = choice(reading)
  return peek(reading).kind === 'end' ? expression : undefined
}

type Parsed = Expression | undefined

function choice(reading: Reading): Parsed {
  reading.depth += 1
  const yes = reading.depth > maxDepth ? undefined : either(reading)
  let parsed = yes
  if (yes && take(reading, 'if')) {
    const condition = either(reading)
    const hasOther = condition !== undefined && take(reading, 'else')
    const no = hasOther ? choice(reading) : undefined
    parsed = condition && (!hasOther || no) ? { kind: 'choice', condition, yes, no } : undefined
  }
  reading.depth -= 1
  return parsed
}

const either = (reading: Reading): Parsed => chain(reading, ['or'], both)
const both = (reading: Reading): Parsed => chain(reading, ['and'], negated)

/** Operands of one rank, from left to right. */
function chain(reading: Reading, signs: readonly Sign[], operand: (reading: Reading) => Parsed): Parsed {
  let left = operand(reading)
  while (left) {
    const sign = signs.find(each => take(reading, each))
    if (!sign) return left
    const right = operand(reading)
    left = right && { kind: 'both', sign, left, right }
  }
  return left
}

function negated(reading: Reading): Parsed {
  let count = 0
  while (take(reading, 'not')) count += 1
  const of = compared(reading)
  return of && count % 2 === 1 ? { kind: 'not', of } : of
}

function compared(reading: Reading): Parsed {
  const left = joined(reading)
  if (!left) return undefined
  const isNot = take(reading, 'not')
  const sign = isNot
    ? take(reading, 'in')
      ? 'in'
      : undefined
    : (['==', '!=', 'in'] as const).find(each => take(reading, each))
  if (sign === undefined) return isNot ? undefined : left
  const right = joined(reading)
  const whole: Parsed = right && { kind: 'both', sign, left, right }
  return whole && isNot ? { kind: 'not', of: whole } : whole
}

const joined = (reading: Reading): Parsed => chain(reading, ['~', '+'], filtered)

/** What stands alone, with its members, calls, filters and tests. */
function filtered(reading: Reading): Parsed {
  let of = alone(reading)
  while (of) {
    if (take(reading, '.')) of = member(reading, of)
    else if (take(reading, '[')) of = index(reading, of)
    else if (take(reading, '|')) of = filter(reading, of)
    else if (take(reading, 'is')) of = test(reading, of)
    else return of
  }
  return undefined
}

function alone(reading: Reading): Parsed {
  const { kind, text, start, end } = peek(reading)
  reading.at += 1
  if (kind === 'text') return text.includes('\\') ? undefined : { kind: 'literal', value: text, start, end }
  if (kind === 'number') return { kind: 'literal', value: Number(text), start, end }
  if (kind === 'name') {
    const word = constants.get(text)
    if (word !== undefined) return { kind: 'literal', value: word, start, end }
    return take(reading, '(') ? called(reading, { kind: 'name', name: text }, '') : { kind: 'name', name: text }
  }
  if (text === '(') {
    const inner = choice(reading)
    return inner && take(reading, ')') ? inner : undefined
  }
  if (kind !== 'sign' || text !== '[') return undefined
  const items = list(reading, ']')
  return items && { kind: 'list', items }
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
])

function member(reading: Reading, of: Expression): Parsed {
  const { kind, text } = peek(reading)
  if (kind !== 'name') return undefined
  reading.at += 1
  return take(reading, '(') ? called(reading, of, text) : { kind: 'member', of, name: text }
}

function index(reading: Reading, of: Expression): Parsed {
  const key = choice(reading)
  if (!key || !take(reading, ']')) return undefined
  return key.kind === 'literal' ? { kind: 'member', of, name: String(key.value) } : undefined
}

function called(reading: Reading, of: Expression, name: string): Parsed {
  const given = list(reading, ')')
  return given && { kind: 'call', of, name, given }
}

function filter(reading: Reading, of: Expression): Parsed {
  const { kind, text: name } = peek(reading)
  if (kind !== 'name') return undefined
  reading.at += 1
  const given = take(reading, '(') ? list(reading, ')') : []
  return given && { kind: 'filter', of, name, given }
}

function test(reading: Reading, of: Expression): Parsed {
  const isNot = take(reading, 'not')
  const { kind, text: name } = peek(reading)
  if (kind !== 'name') return undefined
  reading.at += 1
  const tested: Expression = { kind: 'test', of, name: name === 'None' ? 'none' : name }
  return isNot ? { kind: 'not', of: tested } : tested
}

/** Expressions with commas between them, up to a sign. A named one counts like the others. */
function list(reading: Reading, end: string): readonly Expression[] | undefined {
  const items: Expression[] = []
  while (!take(reading, end)) {
    if (items.length > 0 && !take(reading, ',')) return undefined
    if (items.length > 0 && take(reading, end)) break
    const isNamed = peek(reading).kind === 'name' && reading.tokens[reading.at + 1]?.text === '='
    if (isNamed) reading.at += 2
    const item = choice(reading)
    if (!item) return undefined
    items.push(item)
  }
  return items
}
