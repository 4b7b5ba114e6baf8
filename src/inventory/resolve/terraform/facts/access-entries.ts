import type { Fact } from '../../../../facts/fact.ts'
import { entriesOf } from './entries.ts'
import { argument, type Stating, type Use } from './stating.ts'
import { nameOf, placeOf, writtenAt } from './values.ts'

/**
 * `access_entries` of the public EKS module: policies of EKS for one principal each
 * (github.com/terraform-aws-modules/terraform-aws-eks, "Cluster access entry").
 */
export function statedAccessEntries(stating: Stating): readonly Fact[] {
  return entriesOf(argument(stating, 'access_entries')).entries.flatMap(([name, entry]) => {
    const principal = entryOf(entry, 'principal_arn')
    const policies = entriesOf(entryOf(entry, 'policy_associations')).entries
    return policies.flatMap(([, association]): readonly Fact[] => {
      const policy = entryOf(association, 'policy_arn')
      if (!policy) return []
      const type = entryOf(entryOf(association, 'access_scope'), 'type')
      const role = nameOf(policy)
      return [
        {
          kind: 'role-binding',
          place: placeOf(policy),
          deployments: [stating.deployment],
          source: 'cloud',
          name: `${stating.address}.${name}`.slice(0, 400),
          isClusterWide: type === undefined || nameOf(type) !== 'namespace',
          role: role.slice(role.lastIndexOf('/') + 1),
          rolePlace: writtenAt(policy),
          subjects: principal ? [{ kind: 'unknown', name: nameOf(principal), place: placeOf(principal) }] : [],
        },
      ]
    })
  })
}

const entryOf = (use: Use | undefined, key: string): Use | undefined =>
  entriesOf(use).entries.find(([name]) => name === key)?.[1]
