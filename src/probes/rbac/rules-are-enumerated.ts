import type { PlacedText, RoleFact, RoleRule } from '../../facts/role.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { groupedBy } from '../../inventory/resolve/grouped-by.ts'
import { isCustomGroup } from '../api-groups.ts'
import { isOfBootstrap } from '../bootstrap-identity.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, type Severity, wordless } from '../probe.ts'

export const rulesAreEnumerated = defineProbe({
  id: 'rbac/rules-are-enumerated',
  title: 'Every role lists the verbs that it allows',
  why: 'Every verb includes those nobody thought of, such as `escalate` and `impersonate`, and those of later releases. On every resource it is the administrator of the cluster.',
  fix: 'List the verbs, resources and API groups that the work needs.',
  answers: ['authorisation'],
  parameters: wordless,
  needs: ['role', 'role-binding'],
  severity: 'medium',
  examples: [
    {
      title: 'Every verb on everything, on a resource, and a list',
      files: {
        'roles.yaml': `kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: operator }
rules:
  - { apiGroups: ["*"], resources: ["*"], verbs: ["*"] }
  - { apiGroups: [apps], resources: [deployments], verbs: ["*"] }
  - { apiGroups: [""], resources: [pods], verbs: [get, list] }
`,
      },
      expect: ['unmet roles.yaml:5', 'unmet roles.yaml:6', 'met roles.yaml:7'],
    },
    {
      title: 'The role with which Juju bootstraps',
      files: {
        'role.yaml': `kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]
`,
        'binding.yaml': `kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: juju-bootstrap }
roleRef: { kind: ClusterRole, name: juju-bootstrap }
subjects: [{ kind: User, name: juju-bootstrap }]
`,
      },
      expect: ['not-applicable'],
    },
    {
      title: 'A chart, and one whose verbs are given with its values',
      files: {
        'Chart.yaml': 'apiVersion: v2\nname: portal\nversion: 1.0.0\n',
        'templates/role.yaml': `kind: Role
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: "{{ .Release.Name }}" }
rules:
  - { apiGroups: [""], resources: [secrets], verbs: ["*"] }
`,
        'templates/given.yaml': `kind: Role
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: given }
rules:
  - { apiGroups: [""], resources: [pods], verbs: ["{{ .Values.verb }}"] }
`,
      },
      expect: ['unknown templates/given.yaml:5', 'unmet templates/role.yaml:5'],
    },
    {
      title: 'A star that is no rule of a role',
      files: {
        '.github/workflows/ci.yaml': "on: { push: { branches: ['*'] } }\njobs: {}\n",
        'gateway.yaml': `kind: Gateway
apiVersion: networking.istio.io/v1
metadata: { name: main }
spec: { servers: [{ hosts: ["*"] }] }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: inventory => {
    const own = rolesOfBootstrap(inventory)
    const findings = factsOf(inventory, 'role')
      .filter(role => !own.has(role.name) && isInUse(inventory, role.place.path))
      .flatMap(role => role.rules.flatMap((rule, index) => findingOf(role, rule, index) ?? []))
    return conclude(oncePerPlace(findings), 'no file states the rules of a role')
  },
})

/** The roles that are bound to the identity with which Juju bootstraps, and to nobody else. */
function rolesOfBootstrap(inventory: Inventory): ReadonlySet<string> {
  const byRole = groupedBy(factsOf(inventory, 'role-binding').map(each => [each.role, each] as const))
  return new Set([...byRole].flatMap(([role, bindings]) => (bindings.every(isOfBootstrap) ? [role] : [])))
}

function findingOf(role: RoleFact, rule: RoleRule, index: number): Finding | undefined {
  if (rule.resources.length === 0 && rule.addresses.length > 0) return undefined
  const star = rule.verbs.find(isStar)
  const isWhole = rule.verbs.length > 0 && rule.resources.length > 0 && rule.groups.length > 0
  const named = `the ${role.role} \`${role.name.replaceAll('`', '').slice(0, 80)}\``
  const resources = `\`${shown(rule.resources)}\``
  const at = { subject: `${role.place.path}#${role.role}.${role.name}.${index}`, via: [] } as const
  const open = role.undecided ?? (rule.isOpen ? 'it is filled in later' : undefined)
  if (!isWhole || (rule.isOpen && !star)) {
    if (open === undefined) return undefined
    const message = `what a rule of ${named} allows is not known: ${open}`
    return { outcome: 'unknown', ...at, place: rule.place, certainty: 'certain', message }
  }
  if (!star)
    return { outcome: 'met', ...at, place: rule.place, certainty: 'certain', message: `${named} lists its verbs` }
  return {
    outcome: 'unmet',
    ...at,
    place: star.place,
    certainty: open === undefined ? 'certain' : 'overridable',
    severity: severityOf(rule),
    message: `${named} allows every verb on ${resources} of ${groupsOf(rule.groups)}`,
  }
}

const isStar = ({ text }: PlacedText): boolean => text === '*'

function severityOf({ groups, resources }: RoleRule): Severity {
  if (groups.some(isStar) && resources.some(isStar)) return 'high'
  return groups.every(({ text }) => isCustomGroup(text)) ? 'low' : 'medium'
}

function groupsOf(groups: readonly PlacedText[]): string {
  if (groups.some(isStar)) return 'every API group'
  return groups.every(({ text }) => text === '') ? 'the core group' : `\`${shown(groups)}\``
}

const shown = (list: readonly PlacedText[]): string =>
  list
    .slice(0, 3)
    .map(({ text }) => text)
    .join(', ')
    .replaceAll('`', '')
    .slice(0, 60)
