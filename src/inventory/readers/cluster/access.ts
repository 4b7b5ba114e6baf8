import type { BoundSubject, RoleBindingFact } from '../../../facts/role-binding.ts'
import { field, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { type Budget, enteredItems } from '../../budget.ts'
import type { SourcePlaces } from '../../source-places.ts'

interface Reading {
  readonly places: SourcePlaces
  readonly budget: Budget
}

/**
 * Who may do what in a cluster of EKS, as `eksctl` is told: the policies of access entries, and the groups that identities
 * of IAM are mapped to (eksctl.io/usage/access-entries, iam-identity-mappings).
 */
export function readAccess(root: YamlNode, reading: Reading): readonly RoleBindingFact[] {
  const items = (list: YamlNode | undefined): readonly YamlNode[] => enteredItems(list, reading.budget)
  const entries = items(field(field(root, 'accessConfig'), 'accessEntries')).flatMap(entry => {
    const principal = field(entry, 'principalARN')
    return items(field(entry, 'accessPolicies')).flatMap(policy => {
      const type = textOf(field(field(policy, 'accessScope'), 'type'))
      return binding({ principal, role: field(policy, 'policyARN'), isClusterWide: type !== 'namespace' }, reading)
    })
  })
  const mapped = items(field(root, 'iamIdentityMappings')).flatMap(entry =>
    items(field(entry, 'groups')).flatMap(role =>
      binding({ principal: field(entry, 'arn') ?? field(entry, 'account'), role, isClusterWide: true }, reading),
    ),
  )
  return [...entries, ...mapped]
}

interface Access {
  readonly principal: YamlNode | undefined
  readonly role: YamlNode | undefined
  readonly isClusterWide: boolean
}

function binding({ principal, role, isClusterWide }: Access, { places }: Reading): readonly RoleBindingFact[] {
  const [name, given] = [places.written(principal) ?? '', places.written(role)]
  if (!role || given === undefined || given === '') return []
  const place = places.place(role)
  const subjects: readonly BoundSubject[] =
    principal && name !== '' ? [{ kind: 'unknown', name, place: places.place(principal) }] : []
  return [
    {
      kind: 'role-binding',
      place,
      deployments: [],
      source: 'cloud',
      name,
      isClusterWide,
      role: given.slice(given.lastIndexOf('/') + 1),
      rolePlace: place,
      subjects,
    },
  ]
}
