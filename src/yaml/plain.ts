import { isNull } from './fields.ts'
import type { YamlNode, YamlScalar } from './node.ts'

const maxNodes = 100_000

export type Plain =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * The tree as plain values by the YAML 1.2 core schema: null, booleans, integers and floats where a plain scalar has
 * their form, else text. Aliases are expanded up to 100,000 nodes in all; beyond that the tree is refused.
 */
export function plain(node: YamlNode | undefined): Plain {
  let left = maxNodes
  const convert = (at: YamlNode): unknown => {
    left -= 1
    if (left < 0) return undefined
    if (at.kind === 'scalar') return scalarValue(at)
    if (at.kind === 'sequence') return at.items.map(convert)
    return Object.fromEntries(at.pairs.map(({ key, value }) => [key.value, convert(value)]))
  }
  const value = node === undefined ? undefined : convert(node)
  return left < 0 ? { kind: 'refused', why: `expands to more than ${maxNodes} values` } : { kind: 'value', value }
}

function scalarValue(scalar: YamlScalar): unknown {
  const { value, style } = scalar
  if (style !== 'plain') return value
  if (isNull(scalar)) return null
  if (/^(?:true|True|TRUE)$/.test(value)) return true
  if (/^(?:false|False|FALSE)$/.test(value)) return false
  if (/^[-+]?\d+$/.test(value) || /^0o[0-7]+$/.test(value) || /^0x[\dA-Fa-f]+$/.test(value)) return Number(value)
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(value)) return Number(value)
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(value)) return value.startsWith('-') ? -Infinity : Infinity
  return /^\.(?:nan|NaN|NAN)$/.test(value) ? Number.NaN : value
}
