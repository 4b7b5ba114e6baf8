import * as z from 'zod/mini'
import type { RoleBindingFact } from '../../facts/role-binding.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { isOpen } from '../../inventory/is-open.ts'
import { groupedBy } from '../../inventory/resolve/grouped-by.ts'
import { isOfBootstrap } from '../bootstrap-identity.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'

/** A sentence about verbs, or about the role of Juju itself, does not speak of others. */
const asked = z.object({
  verbs: z._default(z.array(z.string()), []),
  role: z.optional(z.string()),
  refused: z.optional(z.boolean()),
})

export const clusterAdminIsForBootstrap = defineProbe({
  id: 'rbac/cluster-admin-is-for-bootstrap',
  title: 'Only the identity with which Juju bootstraps administers the cluster',
  why: 'An administrator of the cluster reads every secret and may change every workload. Juju needs much of that to bootstrap; people, pipelines and applications do not.',
  fix: 'Bind a role that allows what the work needs, in the namespaces that it is for.',
  answers: ['cloud-permissions'],
  parameters: asked,
  fits: ({ verbs }) => verbs.length === 0,
  needs: ['role-binding', 'command'],
  severity: 'medium',
  examples: [
    {
      title: 'One binding for Juju and one for a group',
      files: {
        'juju.yaml': `kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
roleRef: { kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: juju-bootstrap, namespace: juju }]
`,
        'team.yaml': `kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: team }
roleRef: { kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: Group, name: data-science }]
`,
      },
      expect: ['met juju.yaml:4', 'unmet team.yaml:4'],
    },
    {
      title: 'Commands, of which one is what Juju then uses',
      files: {
        'admin.sh': `kubectl create clusterrolebinding ops --clusterrole=cluster-admin --user=ravi
kubectl create clusterrolebinding look --clusterrole=view --user=joana
# kubectl create clusterrolebinding all --clusterrole=cluster-admin --user=mira
`,
        'bootstrap.sh': `az aks get-credentials --resource-group ml --name ml --admin
juju add-k8s ml
juju bootstrap ml
`,
      },
      expect: ['unmet admin.sh:1', 'met bootstrap.sh:1'],
    },
    {
      title: 'An entry of a cluster of EKS',
      files: {
        'cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
accessConfig:
  accessEntries:
    - principalARN: arn:aws:iam::111122223333:role/operators
      accessPolicies:
        - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy
`,
      },
      expect: ['unmet cluster.yaml:7'],
    },
    {
      title: 'A guide that refuses Juju the role of the administrator',
      parameters: { role: 'admin', refused: true },
      files: {
        'juju.sh': 'kubectl create clusterrolebinding juju --clusterrole=cluster-admin --user=juju-bootstrap\n',
        'ops.sh': 'kubectl create clusterrolebinding ops --clusterrole=cluster-admin --user=ravi\n',
      },
      expect: ['unmet juju.sh:1'],
    },
    {
      title: 'A role that a template names, and a list of verbs',
      parameters: { verbs: ['list'] },
      files: {
        'team.yaml.j2': `kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: team }
roleRef: { kind: ClusterRole, name: "{{ role }}" }
subjects: [{ kind: Group, name: data-science }]
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { verbs, role, refused = false }) => {
    if (verbs.length > 0) return { outcome: 'not-applicable', reason: 'the sentence is about verbs' }
    const isAboutJuju = role !== undefined
    const forJuju = jujuIn(inventory)
    const findings = factsOf(inventory, 'role-binding')
      .filter(binding => isAdmin(binding) && isInUse(inventory, binding.place.path))
      .flatMap(binding => {
        const isOfJuju = isOfBootstrap(binding) || forJuju(binding)
        return isAboutJuju && !isOfJuju ? [] : [findingOf(binding, { isOfJuju, isRefused: refused })]
      })
    return conclude(oncePerPlace(findings), 'no file makes anybody an administrator of a cluster')
  },
})

const roles: ReadonlySet<string> = new Set(['cluster-admin', 'AmazonEKSClusterAdminPolicy'])

const isAdmin = ({ role, isClusterWide, subjects }: RoleBindingFact): boolean =>
  roles.has(role) && isClusterWide && !subjects.some(({ name }) => name === 'system:masters')

/** Whether Juju is given the cluster that somebody without a name just became the administrator of. */
function jujuIn(inventory: Inventory): (binding: RoleBindingFact) => boolean {
  const commands = factsOf(inventory, 'command').filter(
    ({ program, subcommand }) => program === 'juju' && /^(?:add-k8s|bootstrap|add-cloud)$/.test(subcommand),
  )
  const byDeployment = groupedBy(commands.flatMap(each => each.deployments.map(id => [id, each] as const)))
  return ({ source, subjects, deployments }) =>
    source === 'cloud' && subjects.length === 0 && deployments.some(id => byDeployment.has(id))
}

interface Seen {
  readonly isOfJuju: boolean
  readonly isRefused: boolean
}

function findingOf(binding: RoleBindingFact, { isOfJuju, isRefused }: Seen): Finding {
  const { place, name, role, rolePlace, undecided, subjects } = binding
  const isBad = isOfJuju ? isRefused : true
  const open = undecided ?? (subjects.length > 0 && subjects.every(each => isOpen(each.name)) ? filled : undefined)
  const outcome = !isBad ? 'met' : open === undefined ? 'unmet' : 'unknown'
  const who = subjects[0]?.name ?? name
  const whom = who === '' ? 'whoever runs it' : `\`${who.replaceAll('`', '').slice(0, 80)}\``
  const why = isOfJuju ? ', with which Juju bootstraps' : ''
  const told = outcome === 'unknown' ? `; the rest is not known: ${open}` : ''
  return {
    outcome,
    subject: `${place.path}#${name === '' ? role : name}.${subjects[0]?.name ?? ''}`,
    place: rolePlace,
    via: [],
    certainty: 'certain',
    message: `\`${role}\` is given to ${whom}${why}${told}`,
  }
}

const filled = 'the name is filled in later'
