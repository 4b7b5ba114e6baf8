import type { Field } from '../facts/kubernetes-object.ts'

/** What stands at a path: the fields there, and the deepest one that lacks the rest of it. */
export interface FieldsAt {
  readonly found: readonly { readonly field: Field; readonly at: string }[]
  readonly lacking: readonly { readonly field: Field; readonly at: string }[]
}

/** A list under `*` has too many for more to tell anything. */
const most = 200

/** The parts of `spec.tls.mode`, `containers.0.image`, `rules.*.verbs.*`; a name with dots stands between brackets: `annotations[a.b/c]`. */
export function pathParts(path: string): readonly string[] | undefined {
  const parts = path.match(/\[[^[\]]{1,300}\]|[^.[\]]+/g) ?? []
  const written = parts.map((part, at) => (part.startsWith('[') || at === 0 ? part : `.${part}`)).join('')
  if (parts.length === 0 || parts.length > 30 || written !== path) return undefined
  return parts.map(part => part.replace(/^\[(.*)\]$/, '$1'))
}

export function fieldsAt(root: Field, parts: readonly string[]): FieldsAt {
  const lacking: { field: Field; at: string }[] = []
  let found = [{ field: root, at: '' }]
  for (const part of parts) {
    const next: { field: Field; at: string }[] = []
    for (const here of found) {
      const inside = below(here.field, part)
      if (inside.length === 0) lacking.push(here)
      for (const { field, name } of inside) next.push({ field, at: here.at === '' ? name : `${here.at}.${name}` })
    }
    found = next.slice(0, most)
  }
  return { found, lacking: lacking.slice(0, most) }
}

function below(field: Field, part: string): readonly { readonly field: Field; readonly name: string }[] {
  if (field.kind === 'map') {
    const named = field.fields.filter(({ name }) => part === '*' || name === part)
    return named.map(({ name, value }) => ({ name, field: value }))
  }
  if (field.kind !== 'list') return []
  const items = field.items.map((item, at) => ({ name: String(at), field: item }))
  return part === '*' ? items : items.filter(({ name }) => name === part)
}
