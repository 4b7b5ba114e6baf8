import { field, itemsOf } from '../../../yaml/fields.ts'
import type { YamlDocument, YamlMapping, YamlNode, YamlScalar } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import { isOpen } from '../../is-open.ts'

/** An object of a manifest. `index` is that of its document. */
export interface ManifestObject {
  readonly root: YamlMapping
  readonly version: YamlScalar
  readonly kind: YamlScalar
  readonly index: number
}

const maxObjects = 5000
const maxLists = 5

/** The objects of a file, those in a `List` too. */
export function objectsOf(documents: readonly YamlDocument[], budget: Budget): readonly ManifestObject[] {
  const objects: ManifestObject[] = []
  const take = (node: YamlNode | undefined, index: number, depth: number): void => {
    const object = node && objects.length < maxObjects && budget.enter(node) ? objectAt(node, index) : undefined
    if (!object) return
    const items = field(object.root, 'items')
    if (items?.kind !== 'sequence' || !/List$/.test(object.kind.value)) {
      if (field(object.root, 'metadata')) objects.push(object)
    } else if (depth < maxLists && budget.enter(items)) {
      for (const item of itemsOf(items)) take(item, index, depth + 1)
    }
  }
  for (const { root, index } of documents) take(root, index, 0)
  return objects
}

const form = /^(?:([a-z0-9.-]{1,253})\/)?v\d{1,3}(?:(?:alpha|beta)\d{1,3})?$/

function objectAt(root: YamlNode, index: number): ManifestObject | undefined {
  const [version, kind] = [field(root, 'apiVersion'), field(root, 'kind')]
  if (root.kind !== 'mapping' || version?.kind !== 'scalar' || kind?.kind !== 'scalar') return undefined
  if (!/^[A-Z]\w{0,100}$/.test(kind.value) && !isOpen(kind.value)) return undefined
  const group = form.exec(version.value)
  if (!group && !isOpen(version.value)) return undefined
  return isOfTool(group?.[1] ?? '') ? undefined : { root, version, kind, index }
}

/** Files that are shaped like objects but given to a program, never to a cluster. */
const tools = new Set([
  'audit.k8s.io',
  'backstage.io',
  'cli.kyverno.io',
  'client.authentication.k8s.io',
  'clusterctl.cluster.x-k8s.io',
  'ctlptl.dev',
  'eksctl.io',
  'k0sctl.k0sproject.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kpt.dev',
  'krew.googlecontainer.tools',
  'kubeadm.k8s.io',
  'kuttl.dev',
  'skaffold',
])

const isOfTool = (group: string): boolean => tools.has(group) || group.endsWith('.config.k8s.io')
