/** The API group of each kind of resource that a guide may name (kubernetes.io/docs/reference/kubernetes-api). */
const groups: Readonly<Record<string, readonly string[]>> = {
  apps: ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'controllerrevisions'],
  batch: ['jobs', 'cronjobs'],
  autoscaling: ['horizontalpodautoscalers'],
  policy: ['poddisruptionbudgets'],
  'networking.k8s.io': ['ingresses', 'ingressclasses', 'networkpolicies'],
  'rbac.authorization.k8s.io': ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  'storage.k8s.io': ['storageclasses', 'volumeattachments', 'csidrivers', 'csinodes'],
  'apiextensions.k8s.io': ['customresourcedefinitions'],
  'admissionregistration.k8s.io': ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
  'coordination.k8s.io': ['leases'],
}

const known: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([group, resources]) => resources.map(resource => [resource, group] as const)),
)

/** The API group of a resource by its plural name; the core group is the empty text. */
export function apiGroupOf(resource: string): string {
  return known.get(resource) ?? ''
}

const builtIn: ReadonlySet<string> = new Set(['', '*', 'extensions', ...Object.keys(groups)])

/** Whether a group is one that somebody adds to a cluster by definitions of resources. */
export function isCustomGroup(group: string): boolean {
  return group.includes('.') && !builtIn.has(group) && !group.endsWith('.k8s.io')
}
