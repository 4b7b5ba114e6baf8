/** `$(NAME)`, `${NAME}` or `$@` of make, with its offsets in a line; `name` is what stands inside. */
export interface Reference {
  readonly start: number
  readonly end: number
  readonly name: string
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}' }
const maxReferences = 1000

/** The references of a line; `$$` is the shell's own. */
export function referencesIn(text: string): readonly Reference[] {
  const found: Reference[] = []
  for (let at = text.indexOf('$'); at !== -1 && found.length < maxReferences; at = text.indexOf('$', at)) {
    const next = text[at + 1] ?? ''
    const end = endOf(text, at + 1)
    if (next !== '$' && end !== undefined) {
      const name = end === at + 2 ? next : text.slice(at + 2, end - 1).trim()
      found.push({ start: at, end, name })
    }
    at = next === '$' ? at + 2 : (end ?? at + 1)
  }
  return found
}

function endOf(text: string, from: number): number | undefined {
  const open = text[from] ?? ''
  const close = closing[open]
  if (close === undefined) return /[\w@<^*?%+|]/.test(open) ? from + 1 : undefined
  let depth = 0
  const limit = Math.min(text.length, from + 2000)
  for (let at = from; at < limit; at += 1) {
    if (text[at] === open) depth += 1
    else if (text[at] === close) depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}
