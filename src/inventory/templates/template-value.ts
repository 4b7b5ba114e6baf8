import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { isOpen } from '../is-open.ts'
import { evaluateAt } from './evaluate.ts'
import { type Evaluated, partsOf as printed, type WrittenPart } from './evaluated.ts'
import { goDefault } from './go-default.ts'
import { tagsWithin } from './overlapping.ts'
import type { Stretch, Template } from './template.ts'
import { partsOf } from './unmasked.ts'

interface Placing {
  at(start: number, end: number): Place
  readonly via: readonly Place[]
}

const overridden = 'it is a default of the template, which whoever fills it in may set otherwise'

/** The value of a scalar of a template: what its defaults and settings come to, else unknown. `raw` is as written. */
export function templateValue(template: Template, node: YamlScalar, { at, via }: Placing): Value<string> {
  const place = at(node.start, node.end)
  const raw = template.text.slice(node.start, node.end).replace(/\s+/g, ' ').slice(0, 400)
  const parts = node.style === 'block' ? undefined : writtenParts(template, node)
  const value = parts?.written.map(({ text }) => text).join('') ?? ''
  if (!parts || value === '' || isOpen(value)) return { kind: 'unknown', raw, place, why: 'the template fills it in' }
  const last = parts.written.findLast(({ text }) => text !== '')
  const isHere = (part: Stretch): boolean => node.start <= part.start && part.end <= node.end
  const written = {
    value,
    place: last ? at(last.start, last.end) : place,
    via: last && !isHere(last) ? [place, ...via] : via,
    ...(parts.written.length > 1
      ? { parts: parts.written.map(part => ({ text: part.text, place: at(part.start, part.end) })) }
      : {}),
  }
  if (!parts.isOpen) return { kind: 'known', ...written, raw }
  return { kind: 'one-of', values: [{ ...written, from: 'default' }], why: overridden, raw }
}

interface WrittenParts {
  readonly written: readonly WrittenPart[]
  readonly isOpen: boolean
}

/** Undefined where an expression is not known, or where tags stand that are no expressions. */
function writtenParts(template: Template, node: YamlScalar): WrittenParts | undefined {
  const parts = partsOf(template, node, node.value)
  const expressions = tagsWithin(template, node).filter(({ kind }) => kind !== 'comment')
  if (expressions.length !== parts.filter(({ expression }) => expression).length) return undefined
  let isOpenText = false
  const written: WrittenPart[] = []
  for (const part of parts) {
    if (!part.expression) written.push(part)
    else {
      const value = evaluated(template, part.expression)
      const shown = printed(value)
      if (!shown) return undefined
      written.push(...shown)
      isOpenText ||= value.isOpen
    }
  }
  return { written: written.filter(({ text }) => text !== ''), isOpen: isOpenText }
}

const evaluated = (template: Template, code: Stretch): Evaluated =>
  template.language === 'go' ? goDefault(template.text, code) : evaluateAt(template, code)
