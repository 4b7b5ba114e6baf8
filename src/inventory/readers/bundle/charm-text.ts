import { textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'

/** The text of an application's `charm:`; a switch or a number is something else's, such as a chart's. */
export function charmText(node: YamlNode | undefined): string | undefined {
  const text = textOf(node)
  if (node?.kind !== 'scalar' || text === undefined || text.trim() === '') return undefined
  return node.style === 'plain' && /^(?:true|false|yes|no|on|off|[-+.\d]+)$/i.test(text) ? undefined : text
}
