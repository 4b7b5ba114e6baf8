import { field, itemsOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'

/** A file by which a program makes a cluster: the groups of its `apiVersion`, its kinds, and where the version stands in it. */
export interface ClusterForm {
  readonly groups: readonly string[]
  readonly kinds: readonly string[]
  versions(root: YamlNode): readonly (YamlNode | undefined)[]
}

const below = (root: YamlNode, ...path: readonly string[]): YamlNode | undefined =>
  path.reduce<YamlNode | undefined>((node, key) => field(node, key), root)

const maxNodes = 100

export const clusterForms: readonly ClusterForm[] = [
  { groups: ['eksctl.io'], kinds: ['ClusterConfig'], versions: root => [below(root, 'metadata', 'version')] },
  {
    groups: ['kind.x-k8s.io'],
    kinds: ['Cluster'],
    versions: root =>
      itemsOf(field(root, 'nodes'))
        .slice(0, maxNodes)
        .map(node => field(node, 'image')),
  },
  { groups: ['k3d.io'], kinds: ['Simple'], versions: root => [field(root, 'image')] },
  { groups: ['kubeadm.k8s.io'], kinds: ['ClusterConfiguration'], versions: root => [field(root, 'kubernetesVersion')] },
  {
    groups: ['k0sctl.k0sproject.io'],
    kinds: ['Cluster'],
    versions: root => [below(root, 'spec', 'k0s', 'version')],
  },
  {
    groups: ['provisioning.cattle.io'],
    kinds: ['Cluster'],
    versions: root => [below(root, 'spec', 'kubernetesVersion')],
  },
  {
    groups: ['cluster.x-k8s.io'],
    kinds: ['Cluster'],
    versions: root => [below(root, 'spec', 'topology', 'version')],
  },
  {
    groups: ['cluster.x-k8s.io'],
    kinds: ['MachineDeployment', 'MachineSet', 'MachinePool'],
    versions: root => [below(root, 'spec', 'template', 'spec', 'version')],
  },
  {
    groups: ['controlplane.cluster.x-k8s.io', 'infrastructure.cluster.x-k8s.io'],
    kinds: [
      'AWSManagedControlPlane',
      'AzureManagedControlPlane',
      'CK8sControlPlane',
      'KThreesControlPlane',
      'KubeadmControlPlane',
      'MicroK8sControlPlane',
      'RKE2ControlPlane',
    ],
    versions: root => [below(root, 'spec', 'version')],
  },
]

/** Of an image of a node (`kindest/node:v1.30.0`, `rancher/k3s:v1.30.4-k3s1`) the version is the tag. */
const form = /^(?:[\w.-]{1,100}\/)*(?:kindest\/node|rancher\/k3s):(v?\d{1,3}\.\d[\w.-]{0,40})(?:@sha256:\w{1,64})?$/

export function versionIn(text: string): string | undefined {
  return form.exec(text)?.[1] ?? /^v?\d{1,3}\.\d{1,3}(?:[.+-][\w.+-]{1,40})?$/.exec(text)?.[0]
}
