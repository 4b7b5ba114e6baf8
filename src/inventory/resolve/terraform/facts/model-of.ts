import { argument, type Stating } from './stating.ts'
import { textValue } from './values.ts'

/** The model that a resource or a module is for: its name, or where that is not known the address of its resource. */
export function modelOf(stating: Stating): { readonly model?: string } {
  const use = argument(stating, 'model', 'model_uuid', 'model_name')
  if (!use) return {}
  const value = textValue(use)
  if (value?.kind === 'known') return { model: value.value }
  if (value?.kind === 'one-of')
    return value.values.length === 1 && value.values[0] ? { model: value.values[0].value } : {}
  const address = use.value.kind === 'unknown' ? use.value.address : undefined
  return address === undefined ? {} : { model: address.replace(/\.(?:uuid|id|name)$/, '') }
}
