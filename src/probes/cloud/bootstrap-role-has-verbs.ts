import * as z from 'zod/mini'
import type { RoleFact } from '../../facts/role.ts'
import type { RoleBindingFact } from '../../facts/role-binding.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { groupedBy } from '../../inventory/resolve/grouped-by.ts'
import { isOfBootstrap } from '../bootstrap-identity.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { onceEach } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { addVerbs, type Lack, lackingPlace, lacksOf } from '../role-lacks.ts'

const asked = z.object({
  verbs: z._default(z.array(z.string()), []),
  resources: z._default(z.array(z.string()), []),
})

const binding = `kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
roleRef: { kind: ClusterRole, name: juju-bootstrap }
subjects: [{ kind: ServiceAccount, name: juju-bootstrap, namespace: juju }]
`

const parameters = { verbs: ['create', 'delete', 'list'], resources: ['pods', 'deployments'] }

export const bootstrapRoleHasVerbs = defineProbe({
  id: 'cloud/bootstrap-role-has-verbs',
  title: 'The role with which Juju bootstraps has every permission that the guide names',
  why: 'Juju makes and removes resources of the cluster all the time. Without one of the permissions a deployment stops half way, and somebody then hands out the role of an administrator.',
  fix: 'Add the verbs that are missing to the rule that names the resource.',
  answers: ['cloud-permissions'],
  parameters: asked,
  fits: ({ verbs, resources }) => verbs.length > 0 && resources.length > 0,
  needs: ['role', 'role-binding'],
  severity: 'medium',
  examples: [
    {
      title: 'One rule lacks a verb',
      parameters,
      files: {
        'binding.yaml': binding,
        'role.yaml': `kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
rules:
  - { apiGroups: [""], resources: [pods], verbs: [create, list] }
  - { apiGroups: [apps], resources: [deployments], verbs: [create, list, delete] }
`,
      },
      expect: ['unmet role.yaml:5'],
    },
    {
      title: 'No rule names a resource',
      parameters,
      files: {
        'binding.yaml': binding,
        'role.yaml': `kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
rules: [{ apiGroups: [""], resources: [pods], verbs: ["*"] }]
`,
      },
      expect: ['unmet role.yaml:1'],
    },
    {
      title: 'All of it, and a role of somebody else',
      parameters,
      files: {
        'binding.yaml': binding,
        'role.yaml': `kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
rules: [{ apiGroups: ["", apps], resources: ["*"], verbs: ["*"] }]
`,
        'viewer.yaml': `kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: viewer }
rules: [{ apiGroups: [""], resources: [pods], verbs: [list] }]
`,
      },
      expect: ['met role.yaml:1'],
    },
    {
      title: 'The administrator of the cluster, and a role that is not in the files',
      parameters,
      files: {
        'admin.yaml': binding.replace('name: juju-bootstrap }\nsubjects', 'name: cluster-admin }\nsubjects'),
        'other.yaml': binding.replaceAll('juju-bootstrap', 'juju-other'),
      },
      expect: ['met admin.yaml:4', 'unknown other.yaml:4'],
    },
  ],
  ask: (inventory, { verbs, resources }) => {
    if (verbs.length === 0 || resources.length === 0)
      return { outcome: 'not-applicable', reason: 'the sentence names no verbs and resources' }
    const roles = groupedBy(factsOf(inventory, 'role').map(role => [role.name, role] as const))
    const bound = factsOf(inventory, 'role-binding').filter(
      each => each.source !== 'cloud' && isInUse(inventory, each.place.path) && isOfBootstrap(each),
    )
    const bySubject = groupedBy(bound.flatMap(each => subjectsOf(each).map(name => [name, each] as const)))
    const findings = [...bySubject.values()].flatMap(bindings =>
      findingOf(bindings, { roles, inventory, verbs, resources }),
    )
    return conclude(onceEach(findings), 'no file binds a role to the identity with which Juju bootstraps')
  },
})

const subjectsOf = ({ subjects, name }: RoleBindingFact): readonly string[] =>
  subjects.length === 0 ? [name] : subjects.map(subject => `${subject.namespace ?? ''}/${subject.name}`)

interface Court {
  readonly roles: ReadonlyMap<string, readonly RoleFact[]>
  readonly inventory: Inventory
  readonly verbs: readonly string[]
  readonly resources: readonly string[]
}

/** What all roles of one subject allow together. */
function findingOf(bindings: readonly RoleBindingFact[], { roles, inventory, verbs, resources }: Court): Finding {
  const [first] = bindings as readonly [RoleBindingFact, ...RoleBindingFact[]]
  const admin = bindings.find(({ role }) => role === 'cluster-admin')
  if (admin) return told('met', admin, 'holds the role `cluster-admin`, which allows everything')
  const held = bindings.flatMap(({ role }) => {
    const named = roles.get(role) ?? []
    return named.filter(({ place }) => isInUse(inventory, place.path)).slice(0, 1)
  })
  const [role] = held
  if (!role || held.length < bindings.length)
    return told('unknown', first, `is bound to the role \`${first.role}\`, which is not in the files`)
  const lacks = lacksOf(
    held.flatMap(({ rules }) => rules),
    { verbs, resources },
  )
  const subject = `${role.place.path}#${role.name}`
  const at = { subject, via: [], certainty: 'certain' } as const
  const named = `the role \`${role.name}\` with which Juju bootstraps`
  if (lacks.length === 0)
    return { outcome: 'met', ...at, place: role.place, message: `${named} has all that the guide names` }
  const open = held.find(
    each => each.aggregated || each.undecided !== undefined || each.rules.some(rule => rule.isOpen),
  )
  if (open) {
    const why = open.undecided ?? (open.aggregated ? 'its rules come from other roles' : 'a rule is filled in later')
    return { outcome: 'unknown', ...at, place: open.place, message: `${named} is not known: ${why}` }
  }
  const fix = addVerbs(lacks)
  return {
    outcome: 'unmet',
    ...at,
    place: lackingPlace(lacks) ?? role.place,
    message: `${named} lacks ${wordsOf(lacks)}`,
    ...(fix ? { fix } : {}),
  }
}

function told(outcome: 'met' | 'unknown', { rolePlace, place, name }: RoleBindingFact, says: string): Finding {
  const message = `the identity with which Juju bootstraps ${says}`
  return { outcome, subject: `${place.path}#${name}`, place: rolePlace, via: [], certainty: 'certain', message }
}

function wordsOf(lacks: readonly Lack[]): string {
  const all = lacks.map(({ resource, verbs }) => `${verbs.map(verb => `\`${verb}\``).join(', ')} on \`${resource}\``)
  const shown = all.slice(0, 3).join('; ')
  return all.length > 3 ? `${shown}; and ${all.length - 3} more` : shown
}
