import { formatChannel } from '../channels/channel.ts'
import type { ApplicationFact } from '../facts/application.ts'
import type { Value } from '../facts/value.ts'
import { type Deployment, factsOf, type Inventory, scopeOf } from '../inventory/inventory.ts'
import { pinPlace } from '../inventory/pin-place.ts'
import type { Place } from '../text/place.ts'
import type { InventoryReport } from './inventory-report.ts'

/** An inventory in its published form. Versions and modules are of formats that are not read yet, so their lists are empty. */
export function buildInventoryReport(inventory: Inventory, notes: readonly string[] = []): InventoryReport {
  const deployments = new Map(inventory.deployments.map(deployment => [deployment.id, deployment]))
  return {
    version: 1,
    deployments: inventory.deployments.map(({ id, kind, files, scope, promise, distributed }) => ({
      id,
      kind,
      files: [...files],
      scope,
      promise: promise?.risk ?? null,
      distributed,
    })),
    pins: factsOf(inventory, 'application')
      .filter(({ charm, channel }) => charm ?? channel)
      .map(fact => pin(fact, { inventory, deployments })),
    images: factsOf(inventory, 'image').flatMap(({ place, reference, class: held, source }) =>
      held === 'undetermined' ? [] : [{ ...at(place), reference, class: held, source }],
    ),
    relations: factsOf(inventory, 'relation').map(({ place, ends: [a, b], deployments: [deployment] }) => ({
      ...at(place),
      a: endText(a),
      b: endText(b),
      deployment: deployment ?? null,
      gate: null,
    })),
    offers: factsOf(inventory, 'offer').map(({ place, name, application, endpoints }) => ({
      ...at(place),
      name,
      application,
      endpoints: [...endpoints],
    })),
    consumed: factsOf(inventory, 'consumed').map(({ place, url }) => ({ ...at(place), url })),
    grants: factsOf(inventory, 'grant').map(({ place, action, subject, subjectKind, level, target }) => ({
      ...at(place),
      action,
      subject,
      subjectKind,
      level,
      target,
    })),
    credentials: factsOf(inventory, 'credential')
      .filter(({ shape }) => shape === 'literal' || shape === 'guessable')
      .map(({ place, credential, field, redacted }) => ({ ...at(place), kind: credential, field, redacted })),
    versions: [],
    modules: [],
    releases: factsOf(inventory, 'release').map(({ place, product, channel, folder }) => ({
      ...at(place),
      product,
      channel: formatChannel(channel),
      folder,
    })),
    incomplete: [...notes],
    unread: inventory.unread.map(({ place, reason, hides }) => ({ ...at(place), reason, hides: [...hides] })),
  }
}

interface Context {
  readonly inventory: Inventory
  readonly deployments: ReadonlyMap<string, Deployment>
}

function pin(fact: ApplicationFact, { inventory, deployments }: Context): InventoryReport['pins'][number] {
  const { channel, revision, charm, place } = fact
  const deployment = deployments.get(fact.deployments[0] ?? '')
  const resolved = channel?.kind === 'known' ? channel.value : null
  return {
    ...at(pinPlace(fact)),
    kind: fact.source,
    application: fact.name,
    charm: charm?.reference ?? null,
    channel: channel ? rawOf(channel) : null,
    revision: revision?.kind === 'known' ? revision.value : null,
    resolved,
    values:
      resolved === null ? (channel?.kind === 'one-of' ? channel.values.map(({ value }) => value) : []) : [resolved],
    via: channel?.kind === 'known' ? channel.via.map(at) : [],
    why: channel && channel.kind !== 'known' ? channel.why : null,
    scope: scopeOf(inventory, place.path),
    deployment: deployment?.id ?? null,
    promise: deployment?.promise?.risk ?? null,
    local: charm?.store === 'local',
    gate: null,
  }
}

const at = ({ path, line }: Place): { file: string; line: number } => ({ file: path, line })

const endText = ({ application, endpoint }: { readonly application: string; readonly endpoint?: string }): string =>
  endpoint === undefined ? application : `${application}:${endpoint}`

const rawOf = (value: Value<string>): string =>
  value.kind === 'known'
    ? value.value
    : value.kind === 'unknown'
      ? value.raw
      : value.values.map(({ value: one }) => one).join(' | ')
