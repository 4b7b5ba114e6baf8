import type { Fact } from '../../../facts/fact.ts'
import type { GateFact } from '../../../facts/gate.ts'
import type { KubernetesObjectFact } from '../../../facts/kubernetes-object.ts'
import { field } from '../../../yaml/fields.ts'
import { type Budget, beyond, createBudget } from '../../budget.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { gateAt } from '../../templates/gate-at.ts'
import type { Template } from '../../templates/template.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { WordGroup, YamlReader } from '../reader.ts'
import { readContainers } from './containers.ts'
import { readFields } from './fields.ts'
import { readMappedIdentities } from './mapped-identities.ts'
import { type ManifestObject, objectsOf } from './objects.ts'
import { type Described, readRoles } from './roles.ts'
import { readSecret } from './secret.ts'
import { createUndecided } from './undecided.ts'

const beside = (...words: readonly string[]): WordGroup => ['apiVersion', 'kind', ...words]

/** `data` as a word of its own, which `metadata` is not. */
const data = ['\n', ' ', '"', "'", '{', ','].map(before => beside(`${before}data`))

/** Reads manifests of Kubernetes: the objects, and what they say of roles, images and secrets. */
export const kubernetes: YamlReader = {
  name: 'kubernetes',
  syntax: 'yaml',
  candidates: path => isYamlPath(path) || /\.json$/i.test(path),
  words: {
    object: [beside()],
    role: [beside('rules'), beside('aggregationRule'), beside('{{'), beside('{%')],
    'role-binding': [beside('roleRef'), beside('aws-auth', 'groups')],
    image: [beside('image')],
    credential: [...data, beside('stringData'), beside('env')],
    gate: [beside('{{'), beside('{%')],
  },
  read(file, documents) {
    const budget = createBudget()
    const objects = objectsOf(documents, budget)
    if (objects.length === 0) return { facts: [], unread: [] }
    const placesOf = createPlaces(file)
    const several = documents.length > 1
    const kept = createBudget()
    const undecided = createUndecided(file.template)
    const facts = objects.flatMap(object => {
      const places = placesOf(several ? object.index : undefined)
      return readObject({ object, places, budget, kept, undecided, ...namesOf(object, places, budget) })
    })
    const gates = objects.flatMap(({ kind }) => gateOf(file.template, kind.start, placesOf(undefined)))
    return { facts: [...facts, ...eachOnce(gates)], unread: beyond(budget, placesOf(undefined).at(0, 0)) }
  },
}

/** The condition of a template that a whole object hangs on; a loop is none. */
function gateOf(template: Template | undefined, start: number, { at }: SourcePlaces): readonly GateFact[] {
  const gate = template && gateAt(template, start, at)
  return gate && !gate.expression.startsWith('for ') ? [{ kind: 'gate', deployments: [], ...gate }] : []
}

function eachOnce(gates: readonly GateFact[]): readonly GateFact[] {
  return [...new Map(gates.map(gate => [`${gate.place.line}:${gate.place.column}`, gate])).values()]
}

function namesOf(
  { root }: ManifestObject,
  places: SourcePlaces,
  budget: Budget,
): Pick<Described, 'name' | 'namespace'> {
  const metadata = field(root, 'metadata')
  if (!budget.enter(metadata)) return { name: '', namespace: undefined }
  const named = (key: string): string | undefined => places.written(field(metadata, key))
  return { name: named('name') ?? named('generateName') ?? '', namespace: named('namespace') }
}

function readObject(described: Described): readonly Fact[] {
  const { object, places, budget } = described
  const kind = object.kind.value
  const isSchema = kind === 'CustomResourceDefinition'
  return [
    objectFact(described),
    ...readRoles(described),
    ...readMappedIdentities(described),
    ...(kind === 'Secret' ? readSecret(object, places, budget) : []),
    ...(isSchema ? [] : readContainers(object.root, { places, budget })),
  ]
}

function objectFact({ object, places, kept, name, namespace, undecided }: Described): KubernetesObjectFact {
  const { fields, isWhole } = readFields(object, places, kept)
  const why = undecided(object.root) ?? (isWhole ? undefined : 'it is too long to be kept')
  return {
    kind: 'object',
    place: places.place(object.kind),
    deployments: [],
    apiVersion: places.written(object.version) ?? '',
    object: places.written(object.kind) ?? '',
    name,
    ...(namespace === undefined ? {} : { namespace }),
    fields,
    ...(why === undefined ? {} : { undecided: why }),
  }
}
