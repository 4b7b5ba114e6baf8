import type { Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import { createBudget } from '../../budget.ts'
import type { HoleIn } from '../../commands/line-snippet.ts'
import { asValue, computed, joined, type Outcome, outcomeOf } from '../../outcome.ts'
import type { IniEntry } from './ini.ts'

type Line = IniEntry['lines'][number]

/** What `{posargs:default}`, `{env:NAME:default}`, `{[section]key}` and the like stand for. */
export interface Substitutions {
  /** `variables` are those that the environment sets, which `{env:NAME}` names as well. */
  holes(line: Line, variables: Variables): readonly HoleIn[]
  value(line: Line): Value<string>
}

type Variables = ReadonlyMap<string, Value<string>>

const none: Variables = new Map()

/** A section may name another, but not without end. */
const maxDepth = 8
const maxSubstitutions = 20_000

export function createSubstitutions(
  entries: readonly IniEntry[],
  at: (start: number, end: number) => Place,
): Substitutions {
  const budget = createBudget(maxSubstitutions)
  const lineOf = (section: string, key: string): Line | undefined => {
    const lines = entries.find(entry => entry.section === section && entry.key === key)?.lines
    return lines?.length === 1 ? lines[0] : undefined
  }

  function outcome({ text, start }: Line, depth: number, variables: Variables): Outcome {
    const place = at(start, start + text.length)
    if (depth > maxDepth || !budget.spend(1 + text.length / 1000)) return computed('its substitutions go in a circle')
    const parts: Outcome[] = []
    let from = 0
    const literal = (to: number): void => {
      if (to <= from) return
      parts.push([{ kind: 'known', value: text.slice(from, to), place: at(start + from, start + to), via: [] }])
    }
    for (const range of bracesIn(text)) {
      literal(range.start)
      const inner = { text: text.slice(range.start + 1, range.end - 1), start: start + range.start + 1 }
      parts.push(substituted(inner, depth + 1, variables))
      from = range.end
    }
    literal(text.length)
    return joined(parts, place)
  }

  function substituted(inner: Line, depth: number, variables: Variables): Outcome {
    const [said = '', section = '', key = ''] = /^\[([^\]]{1,200})\]([\w.-]{1,200})$/.exec(inner.text) ?? []
    const named = said === '' ? undefined : lineOf(section.trim(), key)
    if (named) return outcome(named, depth, variables)
    const set = variables.get(/^env:([A-Za-z_]\w{0,100})(?::|$)/.exec(inner.text)?.[1] ?? '')
    if (set) return outcomeOf(set, at(inner.start, inner.start + inner.text.length))
    const default_ = /^(?:posargs|env:[A-Za-z_]\w{0,100}):/.exec(inner.text)?.[0].length
    if (default_ === undefined) return [{ kind: 'computed', why: 'tox puts it in' }]
    const given: Outcome = [{ kind: 'given', why: 'whoever runs tox may give another' }]
    return [...outcome({ text: inner.text.slice(default_), start: inner.start + default_ }, depth, variables), ...given]
  }

  return {
    holes: ({ text, start }, variables) =>
      bracesIn(text).map(range => {
        const line = { text: text.slice(range.start, range.end), start: start + range.start }
        const [from, to] = [start + range.start, start + range.end]
        return {
          start: from,
          end: to,
          raw: line.text,
          value: asValue(outcome(line, 0, variables), { raw: line.text, place: at(from, to) }),
        }
      }),
    value: line =>
      asValue(outcome(line, 0, none), { raw: line.text, place: at(line.start, line.start + line.text.length) }),
  }
}

/** The outermost braces of a text; those of JSON, and of a shell's variable, stand for themselves. */
function bracesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length && found.length < 500; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '{') {
      if (depth === 0) start = at
      depth += 1
    } else if (character === '}' && depth > 0) {
      depth -= 1
      if (depth === 0 && /^\{[A-Za-z[/:]/.test(text.slice(start, start + 2)) && text[start - 1] !== '$')
        found.push({ start, end: at + 1 })
    }
  }
  return found
}
