import type { Fact } from '../../../../facts/fact.ts'
import type { PlacedText, RoleRule } from '../../../../facts/role.ts'
import { isOpen } from '../../../is-open.ts'
import { itemsOf } from './entries.ts'
import { nestedOf } from './nested.ts'
import { argument, type Stating } from './stating.ts'
import { nameOf, placeOf } from './values.ts'

/** `kubernetes_cluster_role`, `kubernetes_role` and their `_v1` forms. */
export function statedRole(stating: Stating): readonly Fact[] {
  const { declared, deployment, address } = stating
  const [metadata] = within(stating, 'metadata')
  const name = metadata && argument(metadata, 'name')
  const isAggregated = nestedOf(stating, 'aggregation_rule').length > 0
  return [
    {
      kind: 'role',
      place: declared.file.place(declared.head),
      deployments: [deployment],
      role: declared.labels[0]?.includes('cluster_role') ? 'ClusterRole' : 'Role',
      name: name ? nameOf(name) : address,
      rules: within(stating, 'rule').map(ruleOf),
      ...(isAggregated ? { aggregated: true as const } : {}),
    },
  ]
}

const within = (stating: Stating, type: string): readonly Stating[] =>
  nestedOf(stating, type).map(nested => ({ ...stating, ...nested }))

function ruleOf(rule: Stating): RoleRule {
  const words = (name: string): readonly PlacedText[] =>
    itemsOf(argument(rule, name)).map(item => ({ text: nameOf(item), place: placeOf(item) }))
  const said = ['api_groups', 'resources', 'verbs', 'resource_names', 'non_resource_urls'].map(words)
  const [groups = [], resources = [], verbs = [], names = [], addresses = []] = said.map(list =>
    list.filter(({ text }) => !isOpen(text)),
  )
  const { file, head } = rule.declared
  const lists = { groups, resources, verbs, names, addresses }
  const hasOpen = said.some(list => list.some(({ text }) => isOpen(text)))
  return { place: file.place(head), ...lists, ...(hasOpen ? { isOpen: true } : {}) }
}
