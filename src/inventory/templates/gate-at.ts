import type { Gate } from '../../facts/gate.ts'
import type { Place } from '../../text/place.ts'
import { blocksAround } from './blocks-around.ts'
import { evaluateAt } from './evaluate.ts'
import { truth } from './evaluated.ts'
import type { Stretch, Template, TemplateBlock } from './template.ts'

interface Condition {
  readonly expression: string
  readonly byDefault: boolean | undefined
  readonly isOpen: boolean
}

/** What an offset of a template hangs on: the conditions and loops around it; undefined where it is always there. */
export function gateAt(
  template: Template,
  offset: number,
  at: (start: number, end: number) => Place,
): Gate | undefined {
  const blocks = blocksAround(template, offset).filter(({ kind }) => kind !== 'other')
  const innermost = blocks.findLast(({ kind }) => kind === 'if') ?? blocks.at(-1)
  if (!innermost) return undefined
  const conditions = blocks.map(block => conditionOf(template, block))
  const isOff = conditions.some(({ byDefault }) => byDefault === false)
  const isOn = conditions.every(({ byDefault }) => byDefault === true)
  const expression = joined(conditions.map(condition => condition.expression))
  const place = at(innermost.tag.start, innermost.tag.end)
  const byDefault = isOff ? false : isOn ? true : undefined
  const isFixed = conditions.every(({ isOpen }) => !isOpen) && byDefault !== undefined
  const isNever = conditions.some(each => !each.isOpen && each.byDefault === false)
  return {
    expression,
    place,
    byDefault,
    present:
      isFixed || isNever
        ? { kind: 'known', value: byDefault === true, place, via: [] }
        : { kind: 'unknown', raw: expression, place, why: 'the template decides it' },
  }
}

/** Of several conditions each is in brackets that is more than a name. */
function joined(expressions: readonly string[]): string {
  const [first = ''] = expressions
  if (expressions.length === 1) return first
  return expressions.map(each => (/\s(?:or|if)\s/.test(each) ? `(${each})` : each)).join(' and ')
}

function conditionOf(template: Template, { kind, condition, others }: TemplateBlock): Condition {
  if (kind === 'loop') return { expression: `for ${said(template, condition)}`, byDefault: undefined, isOpen: true }
  const before = others.map(other => negated(judged(template, other)))
  const own = condition.end > condition.start ? [judged(template, condition)] : []
  const all = [...before, ...own]
  return {
    expression: joined(all.map(({ expression }) => expression)),
    byDefault: all.some(each => each.byDefault === false)
      ? false
      : all.every(each => each.byDefault === true)
        ? true
        : undefined,
    isOpen: all.some(({ isOpen }) => isOpen),
  }
}

/** A Go template takes its values from a file that is not at hand here. */
function judged(template: Template, condition: Stretch): Condition {
  const expression = said(template, condition)
  if (template.language === 'go') return { expression, byDefault: undefined, isOpen: true }
  const value = evaluateAt(template, condition)
  return { expression, byDefault: truth(value), isOpen: value.isOpen }
}

const negated = ({ expression, byDefault, isOpen }: Condition): Condition => ({
  expression: /^[\w.]+$/.test(expression) ? `not ${expression}` : `not (${expression})`,
  byDefault: byDefault === undefined ? undefined : !byDefault,
  isOpen,
})

const said = ({ text }: Template, { start, end }: Stretch): string =>
  text.slice(start, end).replace(/\s+/g, ' ').slice(0, 400)
