import type { ApplicationFact } from '../../src/facts/application.ts'
import { type Fact, type FactKind, type Facts, factLists } from '../../src/facts/fact.ts'
import type { Gate } from '../../src/facts/gate.ts'
import type { RelationFact } from '../../src/facts/relation.ts'
import type { PossibleValue, Value } from '../../src/facts/value.ts'
import type { Deployment, Inventory } from '../../src/inventory/inventory.ts'
import type { Place } from '../../src/text/place.ts'

/** Some characters of a line. */
export const placeAt = (path: string, line: number, column = 1, length = 1): Place => ({
  path,
  line,
  column,
  endLine: line,
  endColumn: column + length,
})

export const known = <T>(value: T, place: Place): Value<T> => ({ kind: 'known', value, place, via: [] })

export const oneOf = <T>(place: Place, ...values: readonly [T, PossibleValue<T>['from']][]): Value<T> => ({
  kind: 'one-of',
  values: values.map(([value, from]) => ({ value, from, place, via: [] })),
  why: 'whoever applies it may override it',
})

export const gate = (expression: string, present: Value<boolean>, byDefault?: boolean): Gate => ({
  expression,
  place: placeAt('main.tf', 9),
  byDefault,
  present,
})

/** An application of a module that all deployments share, with what a test is about in its place. */
export const application = (deployment: string, changes: Partial<ApplicationFact> = {}): ApplicationFact => {
  const name = changes.name ?? 'dex'
  const place = changes.place ?? placeAt('modules/a/main.tf', 2)
  return {
    kind: 'application',
    place,
    deployments: [deployment],
    source: 'terraform',
    name,
    charm: { reference: name, name, store: 'charmhub', place },
    options: [],
    address: `module.a.juju_application.${name}`,
    ...changes,
  }
}

export const relation = (
  deployment: string,
  ends: readonly [string, string],
  changes: Partial<RelationFact> = {},
): RelationFact => {
  const [a, b] = ends.map(end => {
    const [, name = '', endpoint] = /^(\$\{[^}]*\}|[^:]*)(?::(.*))?$/.exec(end) ?? []
    return endpoint === undefined ? { application: name } : { application: name, endpoint }
  })
  if (!a || !b) throw new Error('a relation has two ends')
  return {
    kind: 'relation',
    place: placeAt('modules/a/main.tf', 8),
    deployments: [deployment],
    ends: [a, b],
    ...changes,
  }
}

export const deployment = (id: string, changes: Partial<Deployment> = {}): Deployment => ({
  id,
  kind: 'terraform',
  files: [`${id}/main.tf`, 'modules/a/main.tf'],
  place: placeAt(`${id}/main.tf`, 1),
  scope: 'deploy',
  promise: { risk: 'stable', why: 'what is deployed is stable' },
  distributed: false,
  ...changes,
})

/** An inventory of facts that are made by hand. Without deployments there is one for each that a fact is of. */
export function inventoryWith(facts: readonly Fact[], deployments?: readonly Deployment[]): Inventory {
  const ids = new Set(facts.flatMap(fact => fact.deployments))
  return {
    facts: factLists(<K extends FactKind>(kind: K) => facts.filter((fact): fact is Facts[K] => fact.kind === kind)),
    deployments: deployments ?? [...ids].map(id => deployment(id)),
    unread: [],
    scopes: new Map(),
    paths: [],
    promises: new Map(),
  }
}
