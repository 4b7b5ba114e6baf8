import type { Value } from '../../../facts/value.ts'
import type { Place } from '../../../text/place.ts'
import { createBudget } from '../../budget.ts'
import { asValue, computed, joined, type Outcome } from '../../outcome.ts'
import type { SourceLine } from '../../source-line.ts'
import type { Assignment } from './makefile.ts'
import { referencesIn } from './references.ts'

/** The variables of a file of make. */
export interface MakeVariables {
  /** What a reference stands for, given what stands inside it. */
  value(name: string, use: { readonly raw: string; readonly place: Place }): Value<string>
  /** Those that the shell of a recipe sees. */
  readonly exported: ReadonlyMap<string, Value<string>>
}

const maxDepth = 8
const maxReferences = 20_000

export function createMakeVariables(
  assignments: readonly Assignment[],
  at: (start: number, end: number) => Place,
): MakeVariables {
  const byName = new Map<string, Assignment[]>()
  for (const assignment of assignments)
    byName.set(assignment.name, standing(byName.get(assignment.name) ?? [], assignment))
  const budget = createBudget(maxReferences)

  function named(name: string, use: Place, depth: number): Outcome {
    const known = byName.get(name)
    if (!known) return computed(isName(name) ? `no line here sets \`${name.slice(0, 80)}\`` : 'make computes it')
    if (depth > maxDepth || !budget.spend(known.length)) return computed('its variables go in a circle')
    if (known.some(({ operator }) => operator === '+=')) return computed('several lines put it together')
    const open: Outcome = known.every(({ operator }) => operator === '?=')
      ? [{ kind: 'given', why: 'whoever runs make may give another' }]
      : []
    const outcomes = known.flatMap(({ value }) => text(value, depth + 1))
    return [...outcomes.map(each => (each.kind === 'known' ? { ...each, via: [use, ...each.via] } : each)), ...open]
  }

  function text(line: SourceLine, depth: number): Outcome {
    const place = at(line.start, line.start + line.text.length)
    const parts: Outcome[] = []
    let from = 0
    const literal = (to: number): void => {
      const said = line.text.slice(from, to).replaceAll('$$', '$')
      if (said !== '')
        parts.push([{ kind: 'known', value: said, place: at(line.start + from, line.start + to), via: [] }])
    }
    for (const { start, end, name } of referencesIn(line.text)) {
      literal(start)
      parts.push(named(name, at(line.start + start, line.start + end), depth))
      from = end
    }
    literal(line.text.length)
    return joined(parts, place)
  }

  const value: MakeVariables['value'] = (name, use) => asValue(named(name, use.place, 0), use)
  const exported = [...byName.values()]
    .flatMap(known => known.filter(({ isExported }) => isExported).slice(0, 1))
    .map(
      ({ name, value: { text: raw, start } }) =>
        [name, value(name, { raw, place: at(start, start + raw.length) })] as const,
    )
  return { value, exported: new Map(exported) }
}

const isName = (name: string): boolean => /^[A-Za-z_][\w.-]*$/.test(name)

/** The assignments that may hold after one more: a later one replaces the others, unless it depends on a condition. */
function standing(before: readonly Assignment[], next: Assignment): Assignment[] {
  if (next.operator === '+=' || next.isConditional) return [...before, next]
  if (next.operator === '?=' && before.length > 0)
    return before.some(each => !each.isConditional) ? [...before] : [...before, next]
  return [next]
}
