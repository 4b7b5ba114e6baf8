import type { PlacedText } from '../facts/role.ts'
import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { at } from './inventory-pins.ts'
import type { InventoryReport } from './inventory-report.ts'

/** What an inventory says of Kubernetes: objects, roles and to whom they are given. */
export function clusterLists(inventory: Inventory): Pick<InventoryReport, 'objects' | 'roles' | 'bindings'> {
  return {
    objects: factsOf(inventory, 'object').map(({ place, apiVersion, object, name, namespace, undecided }) => ({
      ...at(place),
      apiVersion,
      kind: object,
      name,
      namespace: namespace ?? null,
      undecided: undecided ?? null,
    })),
    roles: factsOf(inventory, 'role').map(({ place, role, name, namespace, rules, aggregated, undecided }) => ({
      ...at(place),
      kind: role,
      name,
      namespace: namespace ?? null,
      rules: rules.map(rule => ({
        line: rule.place.line,
        groups: textsOf(rule.groups),
        resources: textsOf(rule.resources),
        verbs: textsOf(rule.verbs),
      })),
      aggregated: aggregated === true,
      undecided: undecided ?? null,
    })),
    bindings: factsOf(inventory, 'role-binding').map(fact => ({
      ...at(fact.place),
      source: fact.source,
      name: fact.name,
      namespace: fact.namespace ?? null,
      role: fact.role,
      clusterWide: fact.isClusterWide,
      subjects: fact.subjects.map(({ kind, name }) => ({ kind, name })),
      undecided: fact.undecided ?? null,
    })),
  }
}

const textsOf = (all: readonly PlacedText[]): string[] => all.map(({ text }) => text)
