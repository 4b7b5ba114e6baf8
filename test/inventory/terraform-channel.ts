import type { ApplicationFact } from '../../src/facts/application.ts'
import type { Value } from '../../src/facts/value.ts'
import { factsOf } from '../../src/inventory/inventory.ts'
import type { Layout } from '../../src/inventory/layout.ts'
import type { Place } from '../../src/text/place.ts'
import { inventoryOf } from './files.ts'

/** A `juju_application` of one charm, its lines beginning after those of the declarations before it. */
export const applicationOf = (channel: string, more = '', name = 'a'): string =>
  `resource "juju_application" "${name}" {\n  ${more}\n  charm {\n    name = "${name}"\n    channel = ${channel}\n  }\n}\n`

const lineOf = ({ path, line }: Place, file: string): string => (path === file ? `${line}` : `${path}:${line}`)

/** A value in one line: `1/stable @2 via 8`, `a @2 (default) | b @3 (branch)`, `? why`. Lines are those of `file`. */
export function shown(value: Value<string> | undefined, file = 'main.tf'): string {
  if (!value) return 'none'
  if (value.kind === 'unknown') return `? ${value.why}`
  const written = ({ value: text, place, via }: { value: string; place: Place; via: readonly Place[] }): string =>
    [`${text || 'nothing'} @${lineOf(place, file)}`, ...via.map(hop => `via ${lineOf(hop, file)}`)].join(' ')
  if (value.kind === 'known') return written(value)
  return value.values.map(each => `${written(each)} (${each.from})`).join(' | ')
}

/** What the channel of the application after some declarations comes to. `declared` has other files by path. */
export function channelOf(
  channel: string,
  declared: string | Readonly<Record<string, string>> = '',
  layout: Partial<Layout> = {},
): string {
  const { 'main.tf': before = '', ...others } = typeof declared === 'string' ? { 'main.tf': declared } : declared
  const text = before === '' ? '' : `${before}\n`
  const inventory = inventoryOf({ ...others, 'main.tf': `${text}${applicationOf(channel)}` }, { layout })
  return factsOf(inventory, 'application')
    .map(({ channel: value }) => shown(value))
    .join('; ')
}

/** The applications of some files by deployment and address, and what is not followed. */
export function statedIn(files: Readonly<Record<string, string>>): readonly string[] {
  const inventory = inventoryOf(files)
  return [
    ...factsOf(inventory, 'application').map(inOneLine),
    ...inventory.unread.map(({ place, reason }) => `${place.path}:${place.line} ${reason}`),
  ]
}

const inOneLine = ({ name, address, channel, deployments, place, gate }: ApplicationFact): string =>
  [
    `${deployments.join(',')}: ${address} ${name} ${shown(channel, place.path)}`,
    ...(gate
      ? [
          `if ${gate.expression} (${gate.byDefault}, ${gate.present.kind === 'known' ? gate.present.value : gate.present.kind})`,
        ]
      : []),
  ].join(' ')
