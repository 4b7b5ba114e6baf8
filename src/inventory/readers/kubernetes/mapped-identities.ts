import type { RoleBindingFact } from '../../../facts/role-binding.ts'
import { parseFast } from '../../../yaml/fast-yaml.ts'
import { field, itemsOf, textOf } from '../../../yaml/fields.ts'
import { mayBeDeep } from '../../../yaml/may-be-deep.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { enteredItems } from '../../budget.ts'
import type { Described } from './roles.ts'

const maxLength = 100_000

/** Lists of identities of IAM, by the key that names one of them. */
const lists: readonly (readonly [list: string, identity: string])[] = [
  ['mapRoles', 'rolearn'],
  ['mapUsers', 'userarn'],
]

/**
 * The groups that identities of IAM are mapped to in a cluster of EKS, which its ConfigMap `aws-auth` holds as YAML in
 * a block of text (docs.aws.amazon.com/eks, "Grant IAM users access to Kubernetes with a ConfigMap").
 */
export function readMappedIdentities(described: Described): readonly RoleBindingFact[] {
  const { object, name, namespace, budget } = described
  if (object.kind.value !== 'ConfigMap' || name !== 'aws-auth') return []
  if (namespace !== undefined && namespace !== 'kube-system') return []
  const data = field(object.root, 'data')
  if (!budget.enter(data)) return []
  return lists.flatMap(([list, identity]) => readList(field(data, list), identity, described))
}

function readList(node: YamlNode | undefined, identity: string, described: Described): readonly RoleBindingFact[] {
  const { places, budget } = described
  if (node?.kind !== 'scalar' || node.style !== 'block' || !budget.enterText(node)) return []
  const written = places.text.slice(node.start, node.end)
  const from = written.indexOf('\n') + 1
  if (written.length > maxLength || mayBeDeep(written)) return []
  const parsed = parseFast(written.slice(from))
  const root = parsed.kind === 'documents' ? parsed.documents[0]?.root : undefined
  const base = node.start + from
  return enteredItems(root, budget).flatMap(entry => {
    const principal = field(entry, identity)
    return itemsOf(field(entry, 'groups')).flatMap(group => bindingOf(principal, group, { base, described }))
  })
}

function bindingOf(
  principal: YamlNode | undefined,
  group: YamlNode,
  { base, described: { places } }: { readonly base: number; readonly described: Described },
): readonly RoleBindingFact[] {
  const [name = '', role = ''] = [textOf(principal), textOf(group)]
  // what a node of the cluster needs, each cluster gives it
  if (role === '' || role === 'system:nodes' || role === 'system:bootstrappers') return []
  const place = places.at(base + group.start, base + group.end)
  const subjects = principal
    ? [{ kind: 'unknown', name, place: places.at(base + principal.start, base + principal.end) } as const]
    : []
  return [
    {
      kind: 'role-binding',
      place,
      deployments: [],
      source: 'cloud',
      name,
      isClusterWide: true,
      role,
      rolePlace: place,
      subjects,
    },
  ]
}
