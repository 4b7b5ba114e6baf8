import type { Fact } from '../../../../facts/fact.ts'
import { isAbsent } from '../../../presence.ts'
import { textOf } from '../evaluated.ts'
import { argument, type Stating } from './stating.ts'
import { textValue } from './values.ts'

/** The arguments in which resources that make a cluster, or a part of one, take its version (documentation of the providers). */
const versioned: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws_eks_cluster', ['version']],
  ['aws_eks_node_group', ['version']],
  ['azurerm_kubernetes_cluster', ['kubernetes_version']],
  ['azurerm_kubernetes_cluster_node_pool', ['orchestrator_version']],
  ['google_container_cluster', ['min_master_version', 'node_version']],
  ['google_container_node_pool', ['version']],
  ['digitalocean_kubernetes_cluster', ['version']],
  ['linode_lke_cluster', ['k8s_version']],
  ['oci_containerengine_cluster', ['kubernetes_version']],
  ['openstack_containerinfra_clustertemplate_v1', ['coe_version']],
  ['scaleway_k8s_cluster', ['version']],
  ['vultr_kubernetes', ['version']],
  ['rke_cluster', ['kubernetes_version']],
])

/** What modules of clusters call it; `version` is the one of the module. */
const ofModules = ['cluster_version', 'kubernetes_version', 'orchestrator_version', 'k8s_version', 'min_master_version']

export const makesCluster = (type: string): boolean => versioned.has(type)

/** The version of Kubernetes that a resource asks for. */
export function statedClusterVersion(stating: Stating): readonly Fact[] {
  return versionsIn(stating, versioned.get(stating.declared.labels[0] ?? '') ?? [])
}

/** That a module from elsewhere is given, where its source says that it makes a cluster. */
export function statedModuleVersion(stating: Stating): readonly Fact[] {
  const names = ofModules.filter(name => stating.declared.attributes.has(name))
  if (names.length === 0) return []
  const source = argument(stating, 'source')?.value
  const isCluster = source?.kind === 'text' && /eks|aks|gke|kubernetes|k8s|lke|doks/i.test(textOf(source))
  return isCluster ? versionsIn(stating, names) : []
}

function versionsIn(stating: Stating, names: readonly string[]): readonly Fact[] {
  if (isAbsent(stating.gate)) return []
  return names.flatMap(name => {
    const use = argument(stating, name)
    const value = use && textValue(use)
    const values =
      value === undefined || value.kind === 'unknown' ? [] : value.kind === 'known' ? [value] : value.values
    return values
      .filter(each => /^v?\d{1,3}\.\d/.test(each.value))
      .map(
        (each): Fact => ({
          kind: 'version',
          place: each.place,
          deployments: [stating.deployment],
          subject: 'kubernetes',
          value: each.value.slice(0, 60),
        }),
      )
  })
}
