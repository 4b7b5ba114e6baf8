import { factsOf, type Inventory } from '../inventory/inventory.ts'
import { isInUse } from './is-in-use.ts'
import { fieldAt } from './object-field.ts'
import { isStrictEnough, podStandards } from './pod-standards.ts'
import type { Finding } from './probe.ts'
import { replaceValue } from './replace-value.ts'

/** The option of a charm that says what the workloads of users may do. */
export interface WorkloadPolicy {
  readonly charm: string | undefined
  readonly option: string
  /** The weakest that is good. */
  readonly value: string
  /** The guide itself names the option, so that one without it lacks it. */
  readonly isNamed: boolean
}

/** What the charm's own repository makes of it where nobody sets the option. */
export function defaultPolicies(inventory: Inventory, policies: readonly WorkloadPolicy[]): readonly Finding[] {
  return factsOf(inventory, 'option-default').flatMap(({ name, place, default: value }): readonly Finding[] => {
    const policy = policies.find(({ option }) => option === name)
    if (!policy || value === undefined || !podStandards.includes(value) || !isInUse(inventory, place.path)) return []
    const met = isStrictEnough(value, policy.value)
    const fix = met ? undefined : replaceValue({ value, place }, policy.value)
    return [
      {
        outcome: met ? 'met' : 'unmet',
        subject: `${place.path}#${name}`,
        place,
        via: [],
        certainty: 'overridable',
        message: `the default of \`${name}\` is \`${value}\``,
        ...(fix ? { fix } : {}),
      },
    ]
  })
}

const label = 'pod-security.kubernetes.io/enforce'

/** Namespaces of what runs the cluster itself, which needs its nodes. */
const ofSystem = /^kube-|-system$|^(?:metallb|calico|cilium|longhorn|rook|openebs|gpu-operator)/

/** Namespaces by the standard that their label enforces (kubernetes.io/docs/concepts/security/pod-security-admission). */
export function labelledNamespaces(inventory: Inventory, wanted: string): readonly Finding[] {
  return factsOf(inventory, 'object').flatMap(({ object, fields, name, place }): readonly Finding[] => {
    if (object !== 'Namespace' || ofSystem.test(name) || !isInUse(inventory, place.path)) return []
    const value = fieldAt(fields, 'metadata', 'labels', label)
    if (value?.kind !== 'scalar' || !podStandards.includes(value.text)) return []
    const met = isStrictEnough(value.text, wanted)
    const fix = met ? undefined : replaceValue({ value: value.text, place: value.place }, wanted)
    return [
      {
        outcome: met ? 'met' : 'unmet',
        subject: `${place.path}#namespace.${name}`,
        place: value.place,
        via: [],
        certainty: 'certain',
        message: `the namespace \`${name.replaceAll('`', '').slice(0, 80)}\` enforces \`${value.text}\``,
        ...(fix ? { fix } : {}),
      },
    ]
  })
}
