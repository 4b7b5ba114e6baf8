import type { Field, KubernetesObjectFact } from '../../facts/kubernetes-object.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { fieldAt, textAt } from '../object-field.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const policiesNameWhoMay = defineProbe({
  id: 'mesh/policies-name-who-may',
  title: 'Every policy of the mesh that allows names what it allows',
  why: 'A rule without a source, an operation or a condition matches every request. The policy looks like a lock and lets everyone in.',
  fix: 'Name the sources and operations in the rule, or leave the rules out to deny all.',
  answers: ['authorisation'],
  parameters: wordless,
  needs: ['object'],
  severity: 'medium',
  examples: [
    {
      title: 'An empty rule allows all',
      files: {
        'policy.yaml': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: open }
spec:
  rules:
    - {}
`,
      },
      expect: ['unmet policy.yaml:6'],
    },
    {
      title: 'No rule denies all, and a rule with a source',
      files: {
        'deny.yaml': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: deny }
spec: {}
`,
        'named.yaml': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: named }
spec:
  action: ALLOW
  rules: [{ from: [{ source: { namespaces: [kubeflow] } }] }]
`,
      },
      expect: ['met deny.yaml:2', 'met named.yaml:2'],
    },
    {
      title: 'A policy that asks a provider, one that denies, and a template of a charm',
      files: {
        'custom.yaml': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: login }
spec: { action: CUSTOM, provider: { name: oidc }, rules: [{}] }
`,
        'deny.yaml': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: deny }
spec: { action: DENY, rules: [{}] }
`,
        'policy.yaml.j2': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: "{{ app }}" }
spec: { rules: [{}] }
`,
      },
      expect: ['unmet policy.yaml.j2:4'],
    },
    {
      title: 'Rules that a template fills in',
      files: {
        'policy.yaml.j2': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: open }
spec: { action: ALLOW, rules: "{{ rules }}" }
`,
      },
      expect: ['unknown policy.yaml.j2:2'],
    },
  ],
  ask: inventory => {
    const policies = factsOf(inventory, 'object').filter(
      ({ object, apiVersion, place }) =>
        object === 'AuthorizationPolicy' &&
        apiVersion.startsWith('security.istio.io/') &&
        isInUse(inventory, place.path),
    )
    const reason = 'no file holds a policy of the mesh that allows requests'
    return conclude(oncePerPlace(policies.flatMap(policy => findingOf(policy) ?? [])), reason)
  },
})

function findingOf(policy: KubernetesObjectFact): Finding | undefined {
  const { fields, place, name, namespace, undecided } = policy
  const action = fieldAt(fields, 'spec', 'action')
  if (action && textAt(action) !== 'ALLOW') return undefined
  const rules = fieldAt(fields, 'spec', 'rules')
  const items = rules?.kind === 'list' ? rules.items : []
  const empty = items.find(isEmpty)
  const at = { subject: `${place.path}#${namespace ?? ''}/${name}`, via: [] } as const
  const named = `the policy \`${name.replaceAll('`', '').slice(0, 80)}\``
  if (empty) {
    const certainty = undecided === undefined ? 'certain' : 'overridable'
    return {
      outcome: 'unmet',
      ...at,
      place: empty.place,
      certainty,
      message: `${named} has a rule that lets everyone in`,
    }
  }
  const isOpen = undecided !== undefined && (rules?.kind === 'scalar' || fieldAt(fields, 'spec') === undefined)
  const outcome = isOpen ? 'unknown' : 'met'
  const says = items.length === 0 ? 'allows nothing' : 'names what it allows'
  const message = isOpen ? `what ${named} allows is not known: ${undecided}` : `${named} ${says}`
  return { outcome, ...at, place, certainty: 'certain', message }
}

const isEmpty = (rule: Field): boolean => rule.kind === 'map' && rule.fields.length === 0
