import type { Field } from '../facts/kubernetes-object.ts'

/** The field of an object at a path of names. */
export function fieldAt(field: Field | undefined, ...path: readonly string[]): Field | undefined {
  let at = field
  for (const name of path) at = at?.kind === 'map' ? at.fields.find(each => each.name === name)?.value : undefined
  return at
}

/** The text of a scalar; a null has none. */
export function textAt(field: Field | undefined, ...path: readonly string[]): string | undefined {
  const found = fieldAt(field, ...path)
  return found?.kind === 'scalar' && !found.isNull ? found.text : undefined
}
