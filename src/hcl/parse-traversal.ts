import { type Context, deeper, type ParseAt, unreadable } from './parsing.ts'
import type { Scanner } from './scanner.ts'
import { skipIdentifier } from './skip.ts'
import type { Expression, Span, Splat, SplatStep } from './syntax.ts'

interface Parts {
  readonly parse: ParseAt
  skip(at: number, context: Context): number
  /** Whether a step more is too much. */
  isTooHigh(): boolean
}

type Step = SplatStep & { readonly end: number }
type Unreadable = Extract<Expression, { kind: 'unreadable' }>
type ParsePostfix = (first: Expression, context: Context) => Expression

/** Parses what follows an expression: `.name`, `.0`, `[index]`, `.*` and `[*]`. */
export function createPostfix(scan: Scanner, { parse, skip, isTooHigh }: Parts): ParsePostfix {
  /** The splats written `[*]`. */
  const full = new WeakSet<Expression>()

  const parsePostfix: ParsePostfix = (first, context) => {
    let of = first
    while (of.kind !== 'unreadable') {
      const at = skip(of.end, context)
      const code = scan.code(at)
      if (code !== 91 && (code !== 46 || scan.code(at + 1) === 46)) return of
      if (isTooHigh()) return unreadable('more steps in a row than can be read', of.start, at)
      of = code === 46 ? parseDot(of, at, context) : parseBracket(of, at, context)
    }
    return of
  }

  function parseDot(of: Expression, dot: number, context: Context): Expression {
    const at = skip(dot + 1, context)
    if (scan.code(at) === 42) return parseSplat(of, at + 1, false, context)
    const step = stepAt(at)
    if (step === undefined) return unreadable('a `.` without a name', of.start, at)
    const { start } = of
    return step.kind === 'attribute'
      ? { kind: 'attribute', of, name: step.name, start, end: step.end }
      : { kind: 'index', of, index: step.index, start, end: step.end }
  }

  /** The name or number after a dot. */
  function stepAt(at: number): Step | undefined {
    const digits = /\d{1,9}/y
    digits.lastIndex = at
    const number = at < scan.end ? digits.exec(scan.text)?.[0] : undefined
    if (number !== undefined) {
      const span = { start: at, end: Math.min(scan.end, at + number.length) }
      return { kind: 'index', index: { kind: 'literal', value: Number(number), text: span, ...span }, end: span.end }
    }
    const end = skipIdentifier(scan.text, at, scan.end)
    return end === at ? undefined : { kind: 'attribute', name: scan.text.slice(at, end), end }
  }

  function parseBracket(of: Expression, open: number, context: Context): Expression {
    const star = starEnd(open)
    if (star !== undefined) {
      // HCL takes the second for every element of the first, which the steps of a splat have no way to say
      if (full.has(of) && scan.code(star) === 91)
        return unreadable('a splat within a splat with an index', of.start, star)
      return parseSplat(of, star, true, context)
    }
    const index = parse(scan.space(open + 1), { newlines: true, depth: context.depth + 1 })
    if (index.kind === 'unreadable') return index
    const close = scan.space(index.end)
    if (scan.code(close) !== 93) return unreadable('a `[` is not closed', of.start, close)
    return { kind: 'index', of, index, start: of.start, end: close + 1 }
  }

  /** After a `[*]`. */
  function starEnd(open: number): number | undefined {
    const star = scan.space(open + 1)
    if (scan.code(star) !== 42) return undefined
    const close = scan.space(star + 1)
    return scan.code(close) === 93 ? close + 1 : undefined
  }

  /** What follows a splat is taken on every element: names and numbers after `.*`, indexes in brackets too after `[*]`. */
  function parseSplat(of: Expression, start: number, takesBrackets: boolean, context: Context): Expression {
    const steps: SplatStep[] = []
    let end = start
    for (let step = splatStep(end, takesBrackets, context); step; step = splatStep(end, takesBrackets, context)) {
      if (step.kind === 'unreadable') return step
      steps.push(step)
      end = step.end
    }
    const made: Splat & Span = { kind: 'splat', of, steps, start: of.start, end }
    if (takesBrackets) full.add(made)
    return made
  }

  function splatStep(from: number, takesBrackets: boolean, context: Context): Step | Unreadable | undefined {
    const at = skip(from, context)
    if (scan.code(at) === 46) return stepAt(skip(at + 1, context))
    return takesBrackets && scan.code(at) === 91 && starEnd(at) === undefined ? indexAt(at, context) : undefined
  }

  function indexAt(open: number, context: Context): Step | Unreadable {
    const index = parse(scan.space(open + 1), { ...deeper(context), newlines: true })
    if (index.kind === 'unreadable') return index
    const close = scan.space(index.end)
    if (scan.code(close) === 93) return { kind: 'index', index, end: close + 1 }
    return { kind: 'unreadable', message: 'a `[` is not closed', start: open, end: close }
  }

  return parsePostfix
}
