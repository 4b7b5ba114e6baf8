/** Parameters in one order: the lists in them name what there is, and order alone is no change. */
export function parametersAsSets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parametersAsSets).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => [name, parametersAsSets(one)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function key(value: unknown): string {
  return JSON.stringify(value) ?? ''
}
