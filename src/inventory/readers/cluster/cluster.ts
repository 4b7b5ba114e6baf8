import type { VersionFact } from '../../../facts/version.ts'
import { field, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { beyond, createBudget } from '../../budget.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { YamlReader } from '../reader.ts'
import { readAccess } from './access.ts'
import { type ClusterForm, clusterForms, versionIn } from './versions.ts'

/** Reads what makes a cluster (eksctl, kind, k3d, kubeadm, Cluster API): its version, and who is let in by a cloud. */
export const cluster: YamlReader = {
  name: 'cluster',
  syntax: 'yaml',
  candidates: path => isYamlPath(path) || /\.json$/i.test(path),
  words: {
    version: ['version', 'kubernetesVersion', 'kindest/node', 'rancher/k3s'].map(word => ['apiVersion', 'kind', word]),
    'role-binding': [
      ['apiVersion', 'kind', 'accessPolicies'],
      ['apiVersion', 'kind', 'iamIdentityMappings'],
    ],
  },
  read(file, documents) {
    const placesOf = createPlaces(file)
    const budget = createBudget()
    const facts = documents.flatMap(({ root, index }) => {
      const found = root && formOf(root)
      if (!root || !found) return []
      const places = placesOf(documents.length > 1 ? index : undefined)
      const isEks = found.groups.includes('eksctl.io')
      return [...readVersions(root, found, places), ...(isEks ? readAccess(root, { places, budget }) : [])]
    })
    return { facts, unread: beyond(budget, placesOf(undefined).at(0, 0)) }
  },
}

function formOf(root: YamlNode): ClusterForm | undefined {
  const [version, kind] = [textOf(field(root, 'apiVersion')) ?? '', textOf(field(root, 'kind')) ?? '']
  const slash = version.indexOf('/')
  if (slash === -1) return undefined
  const group = version.slice(0, slash)
  return clusterForms.find(({ groups, kinds }) => groups.includes(group) && kinds.includes(kind))
}

function readVersions(root: YamlNode, { versions }: ClusterForm, places: SourcePlaces): readonly VersionFact[] {
  return versions(root).flatMap(node => {
    const value = versionIn(textOf(node) ?? '')
    if (!node || value === undefined) return []
    return [{ kind: 'version', place: places.place(node), deployments: [], subject: 'kubernetes', value }]
  })
}
