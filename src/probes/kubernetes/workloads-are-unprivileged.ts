import * as z from 'zod/mini'
import type { Deployment, Inventory } from '../../inventory/inventory.ts'
import { isUnwritten } from '../../inventory/is-unwritten.ts'
import type { Known } from '../../knowledge/known.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { certaintyOfLack, excused, excuseOfOptions } from '../excuse-of.ts'
import { standingDeployments } from '../named-applications.ts'
import { onceEach } from '../once-each.ts'
import { optionFinding } from '../option-finding.ts'
import { type OptionHolder, optionHolders } from '../option-holders.ts'
import { optionSeen } from '../option-seen.ts'
import { isStrictEnough } from '../pod-standards.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'
import { defaultPolicies, labelledNamespaces, type WorkloadPolicy } from '../workload-policies.ts'

const asked = z.object({
  charm: z.optional(z.string()),
  option: z.optional(z.string()),
  value: z.optional(z.string()),
})

export const workloadsAreUnprivileged = defineProbe({
  id: 'kubernetes/workloads-are-unprivileged',
  title: 'The workloads of users are held to a policy that forbids privileges',
  why: 'A privileged pod of a user takes over its node with one mount, and with the node whatever else runs there.',
  fix: 'Set the policy to `baseline` or `restricted`.',
  answers: ['unprivileged-workloads', 'authorisation'],
  parameters: asked,
  needs: ['application', 'option-default', 'object'],
  severity: 'medium',
  examples: [
    {
      title: 'One bundle allows privileged workloads and one does not',
      files: {
        'lab/bundle.yaml': `applications:
  kubeflow-profiles:
    charm: kubeflow-profiles
    options: { security-policy: privileged }
`,
        'prod/bundle.yaml': `applications:
  kubeflow-profiles:
    charm: kubeflow-profiles
    options: { security-policy: restricted }
`,
      },
      expect: ['unmet lab/bundle.yaml:4', 'met prod/bundle.yaml:4'],
    },
    {
      title: 'A guide that names the charm, the option and the value',
      parameters: { charm: 'tenants', option: 'pods', value: 'restricted' },
      files: {
        'bundle.yaml': `applications:
  tenants: { charm: tenants, options: { pods: baseline } }
  others: { charm: tenants }
  last: { charm: tenants, options: { pods: restricted } }
`,
      },
      expect: ['unmet bundle.yaml:2', 'unmet bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'Terraform with a default, a command, and one that only reads',
      files: {
        'main.tf': `variable "policy" { default = "privileged" }
resource "juju_application" "profiles" {
  charm { name = "kubeflow-profiles" }
  config = { security-policy = var.policy }
}
`,
        'deploy.sh': `juju deploy kubeflow-profiles --config security-policy=privileged
juju config kubeflow-profiles security-policy
`,
      },
      expect: ['unmet main.tf:1', 'unmet deploy.sh:1'],
    },
    {
      title: 'A value that is filled in later, and the option of another charm',
      files: {
        'bundle.yaml': `applications:
  kubeflow-profiles: { charm: kubeflow-profiles, options: { security-policy: <policy> } }
  other: { charm: other, options: { security-policy: privileged } }
`,
      },
      expect: ['unknown bundle.yaml:2'],
    },
    {
      title: 'A default of the charm itself, and one of another charm',
      files: {
        'metadata.yaml': 'name: kubeflow-profiles\nsummary: Profiles\n',
        'config.yaml': 'options:\n  security-policy: { type: string, default: privileged }\n',
        'other/metadata.yaml': 'name: other\nsummary: Other\n',
        'other/config.yaml': 'options:\n  policy: { type: string, default: privileged }\n',
      },
      expect: ['unmet config.yaml:2'],
    },
    {
      title: 'Labels of namespaces',
      files: {
        'team.yaml': `apiVersion: v1
kind: Namespace
metadata: { name: team, labels: { pod-security.kubernetes.io/enforce: privileged } }
`,
        'other.yaml': `apiVersion: v1
kind: Namespace
metadata: { name: other, labels: { pod-security.kubernetes.io/enforce: baseline } }
`,
        'system.yaml': `apiVersion: v1
kind: Namespace
metadata: { name: metallb-system, labels: { pod-security.kubernetes.io/enforce: privileged } }
`,
      },
      expect: ['met other.yaml:3', 'unmet team.yaml:3'],
    },
  ],
  ask: (inventory, parameters, known) => {
    const policies = policiesOf(parameters, known)
    const findings = [
      ...standingDeployments(inventory).flatMap(deployment => findingsOf(inventory, deployment, policies)),
      ...defaultPolicies(inventory, policies),
      ...labelledNamespaces(inventory, parameters.value ?? 'baseline'),
    ]
    return conclude(onceEach(findings), 'no file says what the workloads of users may do')
  },
})

function policiesOf({ charm, option, value }: z.output<typeof asked>, { options }: Known): readonly WorkloadPolicy[] {
  const known = options.filter(({ meaning }) => meaning === 'security-policy')
  if (option === undefined)
    return known.map(each => ({ ...each, value: value ?? each.values?.[0] ?? 'baseline', isNamed: false }))
  const owner = charm ?? known.find(each => each.option === option)?.charm
  return [{ charm: owner, option, value: value ?? 'baseline', isNamed: true }]
}

function findingsOf(
  inventory: Inventory,
  deployment: Deployment,
  policies: readonly WorkloadPolicy[],
): readonly Finding[] {
  return policies.flatMap(policy =>
    policy.charm === undefined
      ? []
      : optionHolders(inventory, deployment, { charm: policy.charm, option: policy.option }).flatMap(application =>
          findingsFor(application, deployment, policy),
        ),
  )
}

function findingsFor(application: OptionHolder, deployment: Deployment, policy: WorkloadPolicy): readonly Finding[] {
  const { option, value: wanted } = policy
  const found = application.options.find(({ name }) => name === option)
  const name = application.name.replaceAll('`', '').slice(0, 80)
  const own = { subject: applicationSubject(deployment, application, option), deployment: deployment.id }
  if (!found) {
    if (!policy.isNamed || deployment.kind === 'overlay' || deployment.kind === 'document') return []
    const lack: Finding = {
      outcome: 'unmet',
      ...own,
      place: application.place,
      via: [],
      certainty: certaintyOfLack(application),
      message: `\`${name}\` does not set \`${option}\`; the guide names \`${wanted}\``,
    }
    return [excused(lack, excuseOfOptions(application))]
  }
  const seen = optionSeen(found, { isBad: text => !isStrictEnough(text, wanted), isBlank: isUnwritten })
  return optionFinding({ deployment, application, option: found }, seen, ({ value, place, bad }, says) => {
    const fix = bad ? replaceValue({ value, place }, wanted) : undefined
    return { message: `${says} is \`${value.replaceAll('`', '').slice(0, 60)}\``, ...(fix && { fix }) }
  })
}
