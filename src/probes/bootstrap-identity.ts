import type { BoundSubject, RoleBindingFact } from '../facts/role-binding.ts'

/**
 * Whether a role is bound to the identity with which Juju bootstraps: a subject, its namespace or the binding is named after
 * Juju or after bootstrapping. `system:bootstrappers` are the nodes that join a cluster.
 */
export function isOfBootstrap({ name, subjects }: RoleBindingFact): boolean {
  if (subjects.length === 0) return isNamed(name)
  return subjects.every(subject => isBootstrap(subject) || (isNamed(name) && subject.kind === 'unknown'))
}

function isBootstrap({ name, namespace = '' }: BoundSubject): boolean {
  return isNamed(name) || /^juju(?:$|-)/.test(namespace)
}

function isNamed(name: string): boolean {
  const text = name.slice(0, 300).toLowerCase()
  return /(?:^|[^a-z])(?:juju|bootstrap(?:per|ping)?(?![a-z]))/.test(text) && !/^system:|bootstrap-token/.test(text)
}
