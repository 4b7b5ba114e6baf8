import { formatChannel } from '../channels/channel.ts'
import type { FactKind, Facts } from '../facts/fact.ts'
import type { RelationEnd } from '../facts/relation.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { artifactsOf, updatersOf } from './inventory-builds.ts'
import { clusterLists } from './inventory-cluster.ts'
import { defaultOf, gateOf, pinsOf } from './inventory-pins.ts'
import type { InventoryReport } from './inventory-report.ts'
import { commandsOf, emptyInputsOf, workflowLists } from './inventory-workflows.ts'

/** An inventory in its published form. */
export function buildInventoryReport(inventory: Inventory, notes: readonly string[] = []): InventoryReport {
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
    pins: [...pinsOf(inventory)],
    images: listOnce(inventory, 'image', ({ place, reference, class: held, source }) =>
      held === 'undetermined' ? undefined : { file: place.path, line: place.line, reference, class: held, source },
    ),
    relations: factsOf(inventory, 'relation').map(({ place, ends: [a, b], deployments: [deployment], gate }) => ({
      file: place.path,
      line: place.line,
      a: endText(a),
      b: endText(b),
      deployment: deployment ?? null,
      gate: gateOf(gate),
    })),
    offers: listOnce(inventory, 'offer', ({ place, name, application, endpoints }) => ({
      file: place.path,
      line: place.line,
      name,
      application,
      endpoints: [...endpoints],
    })),
    consumed: listOnce(inventory, 'consumed', ({ place, url }) => ({ file: place.path, line: place.line, url })),
    grants: listOnce(inventory, 'grant', ({ place, action, subject, subjectKind, level, target }) => ({
      file: place.path,
      line: place.line,
      action,
      subject,
      subjectKind,
      level,
      target,
    })),
    credentials: listOnce(inventory, 'credential', ({ place, credential, field, shape, redacted }) =>
      shape === 'literal' || shape === 'guessable'
        ? { file: place.path, line: place.line, kind: credential, field, redacted }
        : undefined,
    ),
    versions: listOnce(inventory, 'version', ({ place, subject, value }) => ({
      file: place.path,
      line: place.line,
      subject,
      value,
    })).filter(({ value }) => value !== ''),
    modules: listOnce(inventory, 'module', ({ place, source, ref, class: held }) => ({
      file: place.path,
      line: place.line,
      source,
      ref: ref?.text ?? null,
      class: held,
    })),
    ...clusterLists(inventory),
    ...workflowLists(inventory),
    updaters: updatersOf(inventory),
    artifacts: artifactsOf(inventory),
    commands: commandsOf(inventory),
    gates: [...gatesOf(inventory), ...emptyInputsOf(inventory)],
    releases: factsOf(inventory, 'release').map(({ place, product, channel, folder }) => ({
      file: place.path,
      line: place.line,
      product,
      channel: formatChannel(channel),
      folder,
    })),
    incomplete: [...notes],
    unread: inventory.unread.map(({ place, reason, hides }) => ({
      file: place.path,
      line: place.line,
      reason,
      hides: [...hides],
    })),
  }
}

/** What a shared file says is a fact of each of its deployments: what is the same in all of them is listed once. */
function listOnce<K extends FactKind, Row>(
  inventory: Inventory,
  kind: K,
  rowOf: (fact: Facts[K]) => Row | undefined,
): Row[] {
  const rows = new Map<string, Row>()
  for (const fact of factsOf(inventory, kind)) {
    const row = rowOf(fact)
    const key = JSON.stringify([fact.place, row])
    if (row !== undefined && !rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}

/** A switch that several deployments have belongs to none of them alone. */
function gatesOf(inventory: Inventory): InventoryReport['gates'] {
  const gates = new Map<string, InventoryReport['gates'][number]>()
  for (const fact of factsOf(inventory, 'gate')) {
    const { place, expression, deployments } = fact
    const key = JSON.stringify([place.path, place.line, expression])
    const other = gates.get(key)
    const own = deployments.length === 1 ? (deployments[0] ?? null) : null
    const deployment = other && other.deployment !== own ? null : own
    gates.set(key, { file: place.path, line: place.line, expression, default: defaultOf(fact), ...other, deployment })
  }
  return [...gates.values()]
}

const endText = ({ application, endpoint }: RelationEnd): string =>
  endpoint === undefined ? application : `${application}:${endpoint}`
