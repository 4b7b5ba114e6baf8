import type { CallExpression, PythonExpression } from '../../readers/python-file.ts'

/** An argument by its place or by any of its names. */
export function argumentOf(
  { positional, named }: CallExpression,
  index: number | undefined,
  ...names: readonly string[]
): PythonExpression | undefined {
  for (const name of names) {
    const given = named.get(name)
    if (given) return given
  }
  return index === undefined ? undefined : positional[index]
}
