import type { ApplicationFact } from '../facts/application.ts'
import type { ChannelInputFact } from '../facts/channel-input.ts'
import type { Gate } from '../facts/gate.ts'
import type { Value } from '../facts/value.ts'
import { type Deployment, factsOf, type Inventory, scopeOf } from '../inventory/inventory.ts'
import { pinPlace } from '../inventory/pin-place.ts'
import { isAbsent } from '../inventory/presence.ts'
import { soleValue } from '../inventory/sole-value.ts'
import type { Place } from '../text/place.ts'
import type { InventoryReport } from './inventory-report.ts'

type Pin = InventoryReport['pins'][number]

/**
 * What is held to a channel or revision: applications, and the channels that Terraform hands on. By file; those of Terraform
 * by line, what is switched off last, and those of a bundle as it has them.
 */
export function pinsOf(inventory: Inventory): readonly Pin[] {
  const deployments = new Map(inventory.deployments.map(deployment => [deployment.id, deployment]))
  const applications = factsOf(inventory, 'application')
    .filter(({ charm, channel }) => charm ?? channel)
    .map(fact => ({ pin: applicationPin(fact, { inventory, deployments }), isOff: isAbsent(fact.gate) }))
  const inputs = factsOf(inventory, 'channel-input').map(fact => ({
    pin: inputPin(fact, { inventory, deployments }),
    isOff: false,
  }))
  return [...applications, ...inputs].sort(byPlace).map(({ pin }) => pin)
}

interface Context {
  readonly inventory: Inventory
  readonly deployments: ReadonlyMap<string, Deployment>
}

interface Placed {
  readonly pin: Pin
  readonly isOff: boolean
}

function byPlace(a: Placed, b: Placed): number {
  if (a.pin.file !== b.pin.file) return a.pin.file < b.pin.file ? -1 : 1
  if (a.pin.kind !== 'terraform' || b.pin.kind !== 'terraform') return 0
  return a.pin.line - b.pin.line || Number(a.isOff) - Number(b.isOff)
}

function applicationPin(fact: ApplicationFact, { inventory, deployments }: Context): Pin {
  const { charm, channel, gate } = fact
  const deployment = deployments.get(fact.deployments[0] ?? '')
  const { path, line } = pinPlace(fact)
  const held = heldTo(fact)
  return {
    file: path,
    line,
    kind: fact.source,
    role: 'application',
    application: writtenName(fact.name),
    charm: held.charm,
    channel: held.channel,
    revision: held.revision,
    resolved: held.resolved,
    values: held.values,
    via: held.via,
    why: channel && channel.kind !== 'known' ? channel.why : null,
    scope: scopeOf(inventory, fact.place.path),
    deployment: deployment?.id ?? null,
    promise: deployment?.promise?.risk ?? null,
    local: charm?.store === 'local',
    gate: gateOf(gate),
  }
}

/** A channel that several deployments are handed belongs to none of them alone. */
function inputPin(fact: ChannelInputFact, { inventory, deployments }: Context): Pin {
  const { channel, charm, place } = fact
  const [first, ...others] = fact.deployments
  const deployment = first !== undefined && others.length === 0 ? deployments.get(first) : undefined
  return {
    ...at(pinPlace(fact)),
    kind: 'terraform',
    role: 'input',
    application: fact.name,
    ...heldTo(fact),
    why: channel.kind === 'known' ? null : channel.why,
    scope: scopeOf(inventory, place.path),
    deployment: deployment?.id ?? null,
    promise: deployment?.promise?.risk ?? null,
    local: charm?.store === 'local',
    gate: null,
  }
}

type Held = Pick<Pin, 'charm' | 'channel' | 'revision' | 'resolved' | 'values' | 'via'>

/** A name that the files do not determine is the expression itself. */
const writtenName = (name: string): string => /^\$\{(\$?\{\{[^{}]*\}\}|[^{}]*)\}$/.exec(name)?.[1] ?? name

function heldTo({ charm, channel, revision }: Pick<ApplicationFact, 'charm' | 'channel' | 'revision'>): Held {
  const sole = channel && soleValue(channel)
  return {
    charm: charm?.reference ?? null,
    channel: channel ? rawOf(channel) : null,
    revision: (revision && soleValue(revision)?.value) ?? null,
    resolved: sole?.value || null,
    values: channel ? valuesOf(channel) : [],
    via: sole?.via.map(at) ?? [],
  }
}

function valuesOf(value: Value<string>): string[] {
  if (value.kind === 'unknown') return []
  const all = value.kind === 'known' ? [value.value] : value.values.map(one => one.value)
  return [...new Set(all)].filter(one => one !== '')
}

function rawOf(value: Value<string>): string {
  return value.raw ?? valuesOf(value).join(' | ')
}

export function gateOf(gate: Gate | undefined): Pin['gate'] {
  return gate === undefined ? null : { expression: gate.expression, default: defaultOf(gate) }
}

export const defaultOf = ({ byDefault }: Pick<Gate, 'byDefault'>): string | null =>
  byDefault === undefined ? null : String(byDefault)

export const at = ({ path, line }: Place): { file: string; line: number } => ({ file: path, line })
