/** Kinds of the Kubernetes API reference 1.31 in plural, as RBAC rules name them. */
const resources = new Set(
  `bindings componentstatuses configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods
  podtemplates replicationcontrollers resourcequotas secrets serviceaccounts services mutatingwebhookconfigurations
  validatingwebhookconfigurations customresourcedefinitions apiservices controllerrevisions daemonsets deployments replicasets
  statefulsets horizontalpodautoscalers cronjobs jobs certificatesigningrequests leases endpointslices flowschemas ingressclasses
  ingresses networkpolicies runtimeclasses poddisruptionbudgets clusterrolebindings clusterroles rolebindings roles
  priorityclasses csidrivers csinodes storageclasses volumeattachments`.split(/\s+/),
)

const short: Readonly<Record<string, string>> = {
  pvcs: 'persistentvolumeclaims',
  pvs: 'persistentvolumes',
  crds: 'customresourcedefinitions',
  hpas: 'horizontalpodautoscalers',
}

const leading =
  /^(?:(?:on|for|of|in|to|over|these|those|following|resources?|objects?|every|each|the|all|any|and|or|kubernetes|k8s)\b\W*)+/
const trailing = /\s(?:in|within|across|inside|of|for|with|on)\s.*$/

/** `Persistent volume claims (PVCs).` gives `persistentvolumeclaims`; words that name no kind give `undefined`. */
export function kubernetesResource(words: string): string | undefined {
  const bare = words
    .slice(0, 200)
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .trim()
  const joined = bare
    .replace(leading, '')
    .replace(trailing, '')
    .replace(/[^a-z]/g, '')
  const plural = [joined, `${joined}s`, `${joined}es`, joined.replace(/y$/, 'ies')].find(word => resources.has(word))
  return plural ?? short[joined] ?? short[`${joined}s`]
}
