import { textOf } from '../evaluated.ts'
import { argument, type Stating } from './stating.ts'

/** The model that a resource or a module is for: its name, or where that is not known the address of its resource. */
export function modelOf(stating: Stating): { readonly model?: string } {
  const use = argument(stating, 'model', 'model_uuid', 'model_name')
  if (!use) return {}
  const { value } = use
  if (value.kind === 'text') return { model: textOf(value) }
  const address = value.kind === 'unknown' ? value.address : undefined
  return address === undefined ? {} : { model: address.replace(/\.(?:uuid|id|name)$/, '') }
}
