import type { Reader } from './reader.ts'

const deploys = [['juju_application'], ['module'], ['juju_offer'], ['juju_integration']]

/** What files of Terraform name where they state such a fact. All are read, since a value may stand in any of them. */
export const terraformWords: Reader['words'] = {
  application: [['juju_application'], ['module']],
  'channel-input': [['channel']],
  consumed: [['offer_url']],
  credential: [['password'], ['secret'], ['token'], ['key'], ['credentials']],
  gate: [['count'], ['for_each']],
  grant: [['juju_access'], ['juju_jaas_access'], ['juju_access_secret']],
  image: [['resources'], ['image']],
  module: [['module']],
  offer: [['juju_offer'], ...deploys.slice(1, 2)],
  relation: [['juju_integration'], ['module']],
  'role-binding': [
    ['aws_eks_access_policy_association'],
    ['access_entries'],
    ['kubernetes_role_binding'],
    ['kubernetes_cluster_role_binding'],
  ],
  role: [['kubernetes_role'], ['kubernetes_cluster_role']],
  secret: [['juju_secret']],
  variable: [['variable']],
  version: [
    ['required_version'],
    ['required_providers'],
    ...['cluster', 'kubernetes', 'node_pool', 'node_group'].map(word => [word, 'version']),
  ],
}
