import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'
import { field, textOf } from '../../yaml/fields.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { asValue, computed, joined, type Outcome, outcomeOf } from '../outcome.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { expressionsIn } from './expressions-in.ts'
import { namesOf, type Surroundings, withVariables } from './names.ts'
import { scalarText } from './scalar-text.ts'

/** A line of a `run` that may write a name to `GITHUB_ENV` or `GITHUB_OUTPUT`; `value` is told where it does so for sure. */
interface Write {
  readonly name: string
  readonly value?: { readonly start: number; readonly end: number }
}

/**
 * What the steps after one see: the variables and outputs that it writes (docs.github.com/actions, workflow commands). A
 * value that is not said outright, or in a branch, is not known.
 */
export function afterStep(step: YamlNode, before: Surroundings): Surroundings {
  const run = field(step, 'run')
  const text = textOf(run) ?? ''
  if (run?.kind !== 'scalar' || !/GITHUB_(?:ENV|OUTPUT)/.test(text) || text.length > maxText) return before
  const id = textOf(field(step, 'id'))
  const mapped = scalarText(before.places.text, run)
  const place = (start: number, end: number): Place => {
    const range = mapped.range(start, end)
    return before.places.at(range.start, range.end)
  }
  const isSure = field(step, 'if') === undefined
  const surroundings = withVariables(before, field(step, 'env'))
  const valueFor = ({ name, value }: Write): Value<string> => {
    if (!isSure || !value)
      return { kind: 'unknown', raw: `$${name}`, place: place(0, mapped.text.length), why: written }
    const raw = mapped.text.slice(value.start, value.end)
    return asValue(outcomeAt({ text: mapped.text, ...value }, surroundings, place), {
      raw,
      place: place(value.start, value.end),
    })
  }
  const variables = writesTo('GITHUB_ENV', mapped.text).map(each => [each.name, valueFor(each)] as const)
  const outputs = writesTo('GITHUB_OUTPUT', mapped.text).map(each => [`${id}.${each.name}`, valueFor(each)] as const)
  return {
    ...before,
    ...(variables.length > 0 ? { variables: new Map([...before.variables, ...variables]) } : {}),
    ...(id !== undefined && outputs.length > 0 ? { outputs: new Map([...(before.outputs ?? []), ...outputs]) } : {}),
  }
}

const maxText = 20_000
const maxWrites = 100
const written = 'a step writes it'

const plain =
  /^(echo[ \t]{1,9}(["']?)([A-Za-z_][\w-]{0,100})=)([^"'`\\]{0,300}?)\2[ \t]{0,9}(?:>>|\|[ \t]{0,9}tee[ \t]{1,9}-a[ \t])[ \t]{0,9}["']?\$\{?GITHUB_/

function writesTo(file: string, text: string): readonly Write[] {
  if (!text.includes(file)) return []
  const writes = new Map<string, Write>()
  let depth = 0
  let at = 0
  for (const line of text.split('\n')) {
    const [, before = '', quote, name, value = ''] = (line.includes(file) && plain.exec(line)) || []
    if (name !== undefined && depth === 0 && !writes.has(name) && !(quote === "'" && value.includes('$'))) {
      const start = at + before.length
      writes.set(name, { name, value: { start, end: start + value.length } })
    } else if (name !== undefined || !/^\s{0,100}(?:#|$)/.test(line))
      for (const [, each = ''] of line.matchAll(/(?:^|[\s"'])([A-Za-z_][\w-]{0,100})(?:=|<<)/g))
        if (writes.size < maxWrites) writes.set(each, { name: each })
    depth += /^\s*(?:if|for|while|until|case)\b(?!.*\b(?:fi|done|esac)\b)/.test(line) ? 1 : 0
    depth -= /^\s*(?:fi|done|esac)\b/.test(line) ? 1 : 0
    at += line.length + 1
  }
  return [...writes.values()]
}

/** A text with expressions, and variables that the workflow sets. */
function outcomeAt(
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  surroundings: Surroundings,
  place: (start: number, end: number) => Place,
): Outcome {
  const evaluation = {
    names: namesOf(surroundings),
    place: (from: number, to: number) => place(from + start, to + start),
  }
  const parts: Outcome[] = []
  let at = 0
  const value = text.slice(start, end)
  for (const expression of expressionsIn(value)) {
    parts.push(...plainParts(value.slice(at, expression.start), start + at, { text, surroundings, place }))
    parts.push(evaluateExpression(expression.expression, evaluation))
    at = expression.end
  }
  parts.push(...plainParts(value.slice(at), start + at, { text, surroundings, place }))
  return joined(parts, place(start, end))
}

interface Around {
  readonly text: string
  readonly surroundings: Surroundings
  readonly place: (start: number, end: number) => Place
}

function plainParts(said: string, start: number, { text, surroundings, place }: Around): readonly Outcome[] {
  const own = said.includes('$') ? assignedIn(text) : undefined
  let at = start
  return said.split(/(\$\{?\w{1,100}\}?)/).flatMap((part): readonly Outcome[] => {
    const [from, to] = [at, at + part.length]
    at = to
    if (part === '') return []
    if (!part.includes('$')) return [[{ kind: 'known', value: part, place: place(from, to), via: [] }]]
    const [, bare, braced] = /^\$(?:(\w+)|\{(\w+)\})$/.exec(part) ?? []
    const name = bare ?? braced ?? ''
    const variable = own?.has(name) ? undefined : surroundings.variables.get(name)
    return [variable ? outcomeOf(variable, place(from, to)) : computed('the shell puts it in')]
  })
}

/** The variables of a shell that a text sets itself. */
function assignedIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, name = ''] of text.matchAll(/(?:^|[\s;])([A-Za-z_]\w{0,100})\+?=/g)) names.add(name)
  for (const [, list = ''] of text.matchAll(/\b(?:read|for|unset|mapfile|printf)\s([^\n;]{0,200})/g))
    for (const name of list.split(/\s+/)) names.add(name)
  return names
}
