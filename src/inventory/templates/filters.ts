import { bool, type Evaluated, opened, text, textOf, truth, unknown, unset } from './evaluated.ts'

/** `value is name`. */
export function tested(value: Evaluated, name: string): Evaluated {
  if (value.kind === 'unknown') return unknown
  if (name === 'defined') return bool(value.kind !== 'unset', value.isOpen)
  if (name === 'undefined') return bool(value.kind === 'unset', value.isOpen)
  if (name === 'none') return bool(value.kind === 'scalar' && value.value === null, value.isOpen)
  return unknown
}

/** `value.name(...)`. */
export function called(value: Evaluated, name: string, [first]: readonly Evaluated[]): Evaluated {
  if (value.kind !== 'text') return unknown
  if (name === 'endswith' || name === 'startswith') {
    if (first?.kind !== 'text') return unknown
    const [whole, part] = [textOf(value.parts), textOf(first.parts)]
    return bool(name === 'endswith' ? whole.endsWith(part) : whole.startsWith(part), value.isOpen || first.isOpen)
  }
  return changed(value, name)
}

/** `value | name(...)`. */
export function filtered(value: Evaluated, name: string, [other, whenFalse]: readonly Evaluated[]): Evaluated {
  if (name !== 'default' && name !== 'd') return value.kind === 'unset' ? unset : changed(value, name)
  if (value.kind === 'unknown' || whenFalse?.kind === 'unknown') return unknown
  const isMissing =
    value.kind === 'unset' || (whenFalse !== undefined && truth(whenFalse) === true && truth(value) === false)
  return isMissing ? opened(other ?? text(''), value.isOpen) : value
}

const unchanging = new Set(['string', 'trim', 'strip', 'quote', 'safe', 'int', 'bool', 'to_yaml', 'e', 'squote'])
const changes: ReadonlyMap<string, (text: string) => string> = new Map([
  ['lower', text => text.toLowerCase()],
  ['casefold', text => text.toLowerCase()],
  ['upper', text => text.toUpperCase()],
])

/** A filter or method that gives a text again. */
function changed(value: Evaluated, name: string): Evaluated {
  if (unchanging.has(name)) return value
  const change = changes.get(name)
  if (!change || value.kind !== 'text') return unknown
  return { ...value, parts: value.parts.map(part => ({ ...part, text: change(part.text) })) }
}
