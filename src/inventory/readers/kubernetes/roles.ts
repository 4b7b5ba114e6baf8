import type { PlacedText, RoleFact, RoleRule } from '../../../facts/role.ts'
import type { BoundSubject, RoleBindingFact } from '../../../facts/role-binding.ts'
import { field, itemsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { type Budget, enteredItems } from '../../budget.ts'
import { isOpen } from '../../is-open.ts'
import type { SourcePlaces } from '../../source-places.ts'
import type { ManifestObject } from './objects.ts'
import { stretchOf, type Undecided } from './undecided.ts'

/** What is known of an object before its kind is looked at. */
export interface Described {
  readonly object: ManifestObject
  readonly places: SourcePlaces
  readonly budget: Budget
  /** How many fields of all objects of the file are kept. */
  readonly kept: Budget
  readonly name: string
  readonly namespace: string | undefined
  readonly undecided: Undecided
}

/** Charts fill in the version of the API by the cluster that they meet. */
const isOfRoles = ({ version }: ManifestObject): boolean =>
  version.value.startsWith('rbac.authorization.k8s.io/') || isOpen(version.value)

/** A role, or a role that is bound, where the object is one (kubernetes.io/docs/reference/access-authn-authz/rbac). */
export function readRoles(described: Described): readonly (RoleFact | RoleBindingFact)[] {
  const { object } = described
  const kind = object.kind.value
  if (!isOfRoles(object)) return []
  if (kind === 'Role' || kind === 'ClusterRole') return hasRules(described) ? [roleOf(kind, described)] : []
  return kind === 'RoleBinding' || kind === 'ClusterRoleBinding' ? bindingOf(described) : []
}

/** A template may give them in whole. */
const hasRules = ({ object, places }: Described): boolean =>
  places.template !== undefined || ['rules', 'aggregationRule'].some(key => field(object.root, key))

/** What both have. Only what a template does to the fields that matter makes them undecided. */
function common({ object, places, name, namespace, undecided }: Described, keys: readonly string[]) {
  const why = stretchOf(object.root, keys, places.text).flatMap(stretch => undecided(stretch) ?? [])[0]
  return {
    place: places.place(object.kind),
    deployments: [],
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(why === undefined ? {} : { undecided: why }),
  }
}

function roleOf(role: RoleFact['role'], described: Described): RoleFact {
  const { object, places, budget } = described
  const rules = enteredItems(field(object.root, 'rules'), budget)
  return {
    kind: 'role',
    role,
    ...common(described, ['rules', 'aggregationRule']),
    rules: rules.filter(rule => rule.kind === 'mapping').map(rule => ruleOf(rule, places, budget)),
    ...(field(object.root, 'aggregationRule') ? { aggregated: true } : {}),
  }
}

function ruleOf(rule: YamlNode, places: SourcePlaces, budget: Budget): RoleRule {
  let hasHole = false
  const texts = (key: string): readonly PlacedText[] => {
    const list = field(rule, key)
    if (list?.kind === 'scalar') hasHole = true
    return (budget.enter(list) ? itemsOf(list) : []).flatMap(item => {
      const text = textOf(item)
      if (text !== undefined && !isOpen(text)) return [{ text, place: places.place(item) }]
      hasHole = true
      return []
    })
  }
  const lists = {
    groups: texts('apiGroups'),
    resources: texts('resources'),
    verbs: texts('verbs'),
    names: texts('resourceNames'),
    addresses: texts('nonResourceURLs'),
  }
  return { place: places.place(rule), ...lists, ...(hasHole ? { isOpen: true } : {}) }
}

function bindingOf(described: Described): readonly RoleBindingFact[] {
  const { object, places, budget } = described
  const role = field(field(object.root, 'roleRef'), 'name')
  const text = places.written(role)
  if (!role || text === undefined) return []
  return [
    {
      kind: 'role-binding',
      source: 'manifest',
      ...common(described, ['roleRef', 'subjects']),
      isClusterWide: object.kind.value === 'ClusterRoleBinding',
      role: text,
      rolePlace: places.place(role),
      subjects: enteredItems(field(object.root, 'subjects'), budget).flatMap(item => subjectOf(item, places)),
    },
  ]
}

const kinds = ['User', 'Group', 'ServiceAccount'] as const

function subjectOf(item: YamlNode, places: SourcePlaces): readonly BoundSubject[] {
  const name = field(item, 'name')
  const text = places.written(name)
  if (!name || text === undefined) return []
  const [kind, namespace] = [textOf(field(item, 'kind')), places.written(field(item, 'namespace'))]
  return [
    {
      kind: kinds.find(each => each === kind) ?? 'unknown',
      name: text,
      ...(namespace === undefined ? {} : { namespace }),
      place: places.place(name),
    },
  ]
}
