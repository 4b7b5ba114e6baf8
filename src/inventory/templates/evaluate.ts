import { blocksAround } from './blocks-around.ts'
import { type Evaluated, negated, opened, text, truth, unknown, unset } from './evaluated.ts'
import type { Expression } from './expression.ts'
import { called, filtered, tested } from './filters.ts'
import { both } from './operators.ts'
import { parseExpression } from './parse-expression.ts'
import type { Stretch, Template, TemplateSetting } from './template.ts'

/** How much of one template is evaluated, so that settings that name each other cost no time. */
const maxSteps = 20_000
/** How many settings are followed from one to the next. */
const maxDepth = 50

interface Evaluating {
  readonly template: Template
  steps: number
  depth: number
}

const started = new WeakMap<Template, Evaluating>()

/** Evaluates the expression at a stretch of a template. */
export function evaluateAt(template: Template, stretch: Stretch): Evaluated {
  const evaluating = started.get(template) ?? { template, steps: 0, depth: 0 }
  started.set(template, evaluating)
  return at(evaluating, stretch)
}

function at(evaluating: Evaluating, stretch: Stretch): Evaluated {
  if (evaluating.steps > maxSteps) return unknown
  const expression = parseExpression(evaluating.template.text, stretch)
  return expression ? evaluate(evaluating, expression, stretch.start) : unknown
}

function evaluate(evaluating: Evaluating, expression: Expression, offset: number): Evaluated {
  evaluating.steps += 1
  if (evaluating.steps > maxSteps) return unknown
  const of = (each: Expression): Evaluated => evaluate(evaluating, each, offset)
  switch (expression.kind) {
    case 'literal':
      return literal(expression)
    case 'name':
      return named(evaluating, expression.name, offset)
    case 'list': {
      const items = expression.items.map(of)
      return { kind: 'list', items, isOpen: items.some(({ isOpen }) => isOpen) }
    }
    case 'member':
      return of(expression.of).kind === 'unset' ? unset : unknown
    case 'call':
      return expression.name === '' ? unknown : called(of(expression.of), expression.name, expression.given.map(of))
    case 'filter':
      return filtered(of(expression.of), expression.name, expression.given.map(of))
    case 'test':
      return tested(of(expression.of), expression.name)
    case 'not':
      return negated(of(expression.of))
    case 'both':
      return both(expression, of)
    case 'choice': {
      const chosen = truth(of(expression.condition))
      if (chosen === undefined) return unknown
      const value = chosen ? of(expression.yes) : expression.no ? of(expression.no) : text('')
      return opened(value, of(expression.condition).isOpen)
    }
  }
}

/** A variable of a loop is not known; one that is set in a branch is not known outside of it. */
function named(evaluating: Evaluating, name: string, offset: number): Evaluated {
  const { template } = evaluating
  const around = blocksAround(template, offset)
  if (around.some(({ names }) => names.includes(name))) return unknown
  const setting = settingBefore(template, name, offset)
  if (!setting) return unset
  const isSeen = blocksAround(template, setting.tag.start).every(({ start }) =>
    around.some(each => each.start === start),
  )
  if (!isSeen || !setting.expression || evaluating.depth > maxDepth) return unknown
  evaluating.depth += 1
  const value = at(evaluating, setting.expression)
  evaluating.depth -= 1
  return value
}

function settingBefore({ settings }: Template, name: string, offset: number): TemplateSetting | undefined {
  return settings.findLast(setting => setting.name === name && setting.tag.end <= offset)
}

function literal({ value, start, end }: Extract<Expression, { kind: 'literal' }>): Evaluated {
  if (typeof value === 'string') return { kind: 'text', parts: [{ text: value, start, end }], isOpen: false }
  return { kind: 'scalar', value, at: { start, end }, isOpen: false }
}
