import type { Fact } from '../../../../facts/fact.ts'
import type { BoundSubject, RoleBindingFact } from '../../../../facts/role-binding.ts'
import { nestedOf } from './nested.ts'
import { argument, type Stating, type Use } from './stating.ts'
import { nameOf, placeOf, writtenAt } from './values.ts'

/** `aws_eks_access_policy_association`: a policy of EKS for one principal, in the whole cluster or in namespaces. */
export function statedAccessPolicy(stating: Stating): readonly Fact[] {
  const policy = argument(stating, 'policy_arn')
  const principal = argument(stating, 'principal_arn')
  if (!policy) return []
  const [scope] = within(stating, 'access_scope')
  const type = scope && argument(scope, 'type')
  const role = nameOf(policy)
  return [
    {
      ...bindingOf(stating, 'cloud'),
      isClusterWide: type === undefined || nameOf(type) !== 'namespace',
      role: role.slice(role.lastIndexOf('/') + 1),
      rolePlace: writtenAt(policy),
      subjects: principal ? [{ kind: 'unknown', name: nameOf(principal), place: placeOf(principal) }] : [],
    },
  ]
}

/** `kubernetes_cluster_role_binding`, `kubernetes_role_binding` and their `_v1` forms. */
export function statedRoleBinding(stating: Stating): readonly Fact[] {
  const [reference] = within(stating, 'role_ref')
  const role = reference && argument(reference, 'name')
  if (!role) return []
  return [
    {
      ...bindingOf(stating, 'manifest'),
      isClusterWide: stating.declared.labels[0]?.includes('cluster_role_binding') === true,
      role: nameOf(role),
      rolePlace: writtenAt(role),
      subjects: within(stating, 'subject').flatMap(subjectOf),
    },
  ]
}

/** The nested blocks of a type as ones that state something themselves. */
const within = (stating: Stating, type: string): readonly Stating[] =>
  nestedOf(stating, type).map(nested => ({ ...stating, ...nested }))

function bindingOf(stating: Stating, source: RoleBindingFact['source']) {
  const { declared, deployment, address } = stating
  const [metadata] = within(stating, 'metadata')
  const name = metadata && argument(metadata, 'name')
  return {
    kind: 'role-binding',
    place: declared.file.place(declared.head),
    deployments: [deployment],
    source,
    name: name ? nameOf(name) : address,
  } as const
}

const kinds = ['User', 'Group', 'ServiceAccount'] as const

function subjectOf(subject: Stating): readonly BoundSubject[] {
  const [name, kind, namespace]: readonly (Use | undefined)[] = ['name', 'kind', 'namespace'].map(each =>
    argument(subject, each),
  )
  if (!name) return []
  return [
    {
      kind: kinds.find(each => kind && each === nameOf(kind)) ?? 'unknown',
      name: nameOf(name),
      ...(namespace ? { namespace: nameOf(namespace) } : {}),
      place: placeOf(name),
    },
  ]
}
