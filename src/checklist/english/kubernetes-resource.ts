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

/** `Persistent volume claims (PVCs).` gives `persistentvolumeclaims`; words that name no kind give `undefined`. */
export function kubernetesResource(words: string): string | undefined {
  const bare = words.replace(/\([^)]*\)/g, '').toLowerCase()
  const joined = bare.replace(/\b(?:the|all|any|and|or|kubernetes|k8s)\b/g, '').replace(/[^a-z]/g, '')
  const plural = [joined, `${joined}s`, `${joined}es`, joined.replace(/y$/, 'ies')].find(word => resources.has(word))
  return plural ?? short[joined] ?? short[`${joined}s`]
}
