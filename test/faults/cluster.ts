import type { FaultCase } from './fault-case.ts'

const role = (name: string, rules: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: ${name}
rules:
${rules}`

const bound = (name: string, to: string, subject = name): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: ${name}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ${to}
subjects:
  - kind: ServiceAccount
    name: ${subject}
    namespace: default
`

const all = '[create, delete, patch, list]'

const bootstrap = (core: string, apps: string): FaultCase['files'] => ({
  'rbac/role.yaml': role(
    'juju-bootstrap',
    `  - apiGroups: [""]
    resources: [namespaces, services, pods, persistentvolumeclaims]
    verbs: ${core}
  - apiGroups: [apps]
    resources: [deployments, statefulsets]
    verbs: ${apps}
`,
  ),
  'rbac/binding.yaml': bound('juju-bootstrap', 'juju-bootstrap'),
})

const rule = (groups: string, resources: string, verbs: string): string => `  - apiGroups: ${groups}
    resources: ${resources}
    verbs: ${verbs}
`

const policy = (spec: string): FaultCase['files'] => ({
  'mesh.yaml': `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: dashboard
  namespace: kubeflow
${spec}`,
})

const application = (name: string, rest: string): string => `bundle: kubernetes
applications:
  ${name}:
    charm: ${name}
    channel: 1.10/stable
    ${rest}
`

/** The cluster and what runs in it: roles, the mesh, trust, exposure (domain.md 2.6). */
export const cluster: readonly FaultCase[] = [
  {
    title: 'the role of the bootstrap lacks a verb',
    files: bootstrap('[create, patch, list]', all),
    unmet: ['cloud/bootstrap-role-has-verbs rbac/role.yaml:8'],
  },
  {
    title: 'the role of the bootstrap lacks a verb of another rule, in a list over lines',
    files: {
      'rbac/role.yaml': role(
        'juju',
        `  - apiGroups: ["", apps]
    resources: ["*"]
    verbs:
      - create
      - delete
      - list
`,
      ),
      'rbac/binding.yaml': bound('juju', 'juju'),
    },
    unmet: ['cloud/bootstrap-role-has-verbs rbac/role.yaml:9'],
  },
  {
    title: 'the role of the bootstrap lacks a resource',
    files: {
      'rbac/role.yaml': role(
        'juju-bootstrap',
        `${rule('[""]', '[namespaces, services, pods, persistentvolumeclaims]', all)}${rule('[apps]', '[deployments]', all)}`,
      ),
      'rbac/binding.yaml': bound('juju-bootstrap', 'juju-bootstrap'),
    },
    unmet: ['cloud/bootstrap-role-has-verbs rbac/role.yaml:10'],
  },
  {
    title: 'the resources are in the wrong group',
    files: {
      'rbac/role.yaml': role(
        'juju-bootstrap',
        rule('[""]', '[namespaces, services, pods, persistentvolumeclaims, deployments, statefulsets]', all),
      ),
      'rbac/binding.yaml': bound('juju-bootstrap', 'juju-bootstrap'),
    },
    unmet: ['cloud/bootstrap-role-has-verbs rbac/role.yaml:2'],
  },
  {
    title: 'twin: all of the guide, and more',
    files: bootstrap('[create, delete, patch, list, watch]', all),
    unmet: [],
  },
  {
    title: 'twin: stars for the bootstrap, and only for it',
    files: {
      'rbac/role.yaml': role('juju-bootstrap', rule('["*"]', '["*"]', '["*"]')),
      'rbac/binding.yaml': bound('juju-bootstrap', 'juju-bootstrap'),
    },
    unmet: [],
  },
  {
    title: 'twin: a role of somebody else lacks verbs',
    files: {
      'rbac/role.yaml': role('viewer', rule('[""]', '[pods]', '[get, list]')),
      'rbac/binding.yaml': bound('viewer', 'viewer'),
    },
    unmet: [],
  },
  {
    title: 'twin: the roles of other roles',
    files: {
      'rbac/role.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: juju-bootstrap
aggregationRule:
  clusterRoleSelectors: [{ matchLabels: { juju: "true" } }]
rules: []
`,
      'rbac/binding.yaml': bound('juju-bootstrap', 'juju-bootstrap'),
    },
    unmet: [],
    unknown: ['cloud/bootstrap-role-has-verbs rbac/role.yaml:2'],
  },
  {
    title: 'a group of people administers the cluster',
    files: { 'rbac/admins.yaml': bound('data-science', 'cluster-admin') },
    unmet: ['rbac/cluster-admin-is-for-bootstrap rbac/admins.yaml:8'],
  },
  {
    title: 'a script makes an administrator of the cluster',
    files: {
      'setup.sh': 'kubectl create clusterrolebinding ops --clusterrole=cluster-admin --user=ravi@example.org\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap setup.sh:1'],
  },
  {
    title: 'a workflow takes the credentials of the administrator and looks around',
    files: {
      '.github/workflows/check.yaml': `on: workflow_dispatch
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          az aks get-credentials --resource-group ml --name ml --admin
          kubectl get pods
`,
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap .github/workflows/check.yaml:7'],
  },
  {
    title: 'Terraform gives a role the policy of the administrator of EKS',
    files: {
      'main.tf': `resource "aws_eks_access_policy_association" "ops" {
  cluster_name  = "ml"
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
  principal_arn = "arn:aws:iam::111122223333:role/ops"
  access_scope {
    type = "cluster"
  }
}
`,
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap main.tf:3'],
  },
  {
    title: 'Terraform binds the administrator of the cluster',
    files: {
      'main.tf': `resource "kubernetes_cluster_role_binding" "ops" {
  metadata { name = "ops" }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "ClusterRole"
    name      = "cluster-admin"
  }
  subject {
    kind = "User"
    name = "ravi"
  }
}
`,
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap main.tf:6'],
  },
  {
    title: 'a command gives a role the policy of the administrator of EKS, and one makes a role of stars',
    files: {
      'setup.sh': `aws eks associate-access-policy --cluster-name ml --principal-arn arn:aws:iam::1:role/ops \\
  --policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy --access-scope type=cluster
kubectl create clusterrole ops --verb='*' --resource='*.*'
`,
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap setup.sh:2', 'rbac/rules-are-enumerated setup.sh:3'],
  },
  {
    title: 'twin: a policy for one namespace, a role of few verbs',
    files: {
      'setup.sh': `aws eks associate-access-policy --cluster-name ml --principal-arn arn:aws:iam::1:role/ops \\
  --policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy --access-scope type=cluster
kubectl create clusterrole ops --verb=get,list --resource=pods
`,
    },
    unmet: [],
  },
  {
    title: 'twin: the administrator of the bootstrap',
    files: { 'rbac/admins.yaml': bound('juju-bootstrap-admin', 'cluster-admin', 'juju-bootstrap') },
    unmet: [],
  },
  {
    title: 'twin: the credentials of the administrator, for Juju',
    files: {
      'bootstrap.sh':
        'az aks get-credentials --resource-group ml --name ml --admin\njuju add-k8s ml --client\njuju bootstrap ml --agent-version=3.6.8\n',
    },
    unmet: [],
  },
  {
    title: 'twin: a smaller role, a comment, a test',
    files: {
      'rbac/view.yaml': bound('data-science', 'view'),
      'setup.sh': '# kubectl create clusterrolebinding ops --clusterrole=cluster-admin --user=ravi\n',
      'tests/admins.yaml': bound('tester', 'cluster-admin'),
    },
    unmet: [],
  },
  {
    title: 'every verb on everything',
    files: { 'rbac/role.yaml': role('operator', rule('["*"]', '["*"]', '["*"]')) },
    unmet: ['rbac/rules-are-enumerated rbac/role.yaml:8'],
  },
  {
    title: 'every verb on deployments, in a template of a charm',
    files: {
      'src/templates/role.yaml.j2': role('"{{ app_name }}"', rule('[apps]', '[deployments]', '["*"]')),
    },
    unmet: ['rbac/rules-are-enumerated src/templates/role.yaml.j2:8'],
  },
  {
    title: 'twin: stars that are no rules, addresses outside of the API',
    files: {
      '.github/workflows/ci.yaml':
        "on:\n  push:\n    branches: ['*']\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{ run: make }]\n",
      'gateway.yaml':
        "apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: a\nspec:\n  servers:\n    - hosts: ['*']\n      port: { number: 443, name: https, protocol: HTTPS }\n      tls: { mode: SIMPLE, credentialName: a }\n",
      'rbac/role.yaml': role('health', '  - nonResourceURLs: ["/healthz"]\n    verbs: ["*"]\n'),
    },
    unmet: [],
  },
  {
    title: 'a policy that lets everyone in',
    files: policy('spec:\n  action: ALLOW\n  rules:\n    - {}\n'),
    unmet: ['mesh/policies-name-who-may mesh.yaml:9'],
  },
  { title: 'twin: a policy that denies all', files: policy('spec: {}\n'), unmet: [] },
  {
    title: 'twin: a policy that asks a provider',
    files: policy('spec:\n  action: CUSTOM\n  rules:\n    - {}\n'),
    unmet: [],
  },
  {
    title: 'a permissive mesh',
    files: {
      'mesh.yaml': `apiVersion: security.istio.io/v1beta1
kind: PeerAuthentication
metadata:
  name: default
spec:
  mtls:
    mode: PERMISSIVE
`,
    },
    unmet: ['mesh/traffic-is-mutual mesh.yaml:7'],
  },
  {
    title: 'twin: a strict mesh, and a rule for what is outside',
    files: {
      'mesh.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata:
  name: default
spec:
  mtls:
    mode: STRICT
`,
    },
    unmet: [],
  },
  {
    title: 'workloads of users are privileged',
    files: {
      'bundle.yaml': application('kubeflow-profiles', 'trust: true\n    options: { security-policy: privileged }'),
    },
    unmet: ['kubernetes/workloads-are-unprivileged bundle.yaml:7'],
  },
  {
    title: 'a command makes workloads privileged',
    files: { 'deploy.sh': 'juju config kubeflow-profiles security-policy=privileged\n' },
    unmet: ['kubernetes/workloads-are-unprivileged deploy.sh:1'],
  },
  {
    title: 'a command opens a port of every node',
    files: { 'deploy.sh': 'juju config istio-ingressgateway gateway_service_type=NodePort\n' },
    unmet: ['exposure/stays-inside deploy.sh:1'],
  },
  {
    title: 'twin: a command reads the type of the service, and sets a balancer',
    files: {
      'deploy.sh': 'juju config istio-ingressgateway gateway_service_type\n',
      'other.sh': 'juju config istio-ingressgateway gateway_service_type=LoadBalancer\n',
    },
    unmet: [],
  },
  {
    title: 'twin: workloads of users are held to the baseline, and to more',
    files: {
      'bundle.yaml': application('kubeflow-profiles', 'trust: true\n    options: { security-policy: restricted }'),
      'overlay.sh': 'juju config kubeflow-profiles security-policy\n',
    },
    unmet: [],
  },
  {
    title: 'a charm that needs no trust has it',
    files: { 'bundle.yaml': application('minio', 'trust: true') },
    unmet: ['trust/is-needed bundle.yaml:6'],
  },
  {
    title: 'a command trusts a charm that needs no trust',
    files: { 'deploy.sh': 'juju deploy minio --channel ckf-1.10/stable --trust\n' },
    unmet: ['trust/is-needed deploy.sh:1'],
  },
  {
    title: 'a command trusts later',
    files: { 'deploy.sh': 'juju trust minio --scope=cluster\n' },
    unmet: ['trust/is-needed deploy.sh:1'],
  },
  { title: 'twin: trust that is taken away', files: { 'deploy.sh': 'juju trust minio --remove\n' }, unmet: [] },
  {
    title: 'twin: a charm that needs trust',
    files: { 'bundle.yaml': application('dex-auth', 'trust: true') },
    unmet: [],
  },
  {
    title: 'an application is exposed by a command',
    files: {
      'deploy.sh': 'juju deploy kubeflow-dashboard --channel 1.10/stable --trust\njuju expose kubeflow-dashboard\n',
    },
    unmet: ['exposure/stays-inside deploy.sh:2'],
  },
  {
    title: 'an application is exposed by a bundle',
    files: { 'bundle.yaml': application('kubeflow-dashboard', 'trust: true\n    expose: true') },
    unmet: ['exposure/stays-inside bundle.yaml:7'],
  },
  {
    title: 'twin: exposure that is off, a comment',
    files: { 'bundle.yaml': application('kubeflow-dashboard', 'trust: true # expose: true\n    expose: false') },
    unmet: [],
  },
  {
    title: 'a charm that runs as root',
    files: { 'metadata.yaml': 'name: server\nsummary: Serves\ncharm-user: root\n' },
    unmet: ['charm/runs-as-non-root metadata.yaml:3'],
  },
  {
    title: 'a container that runs as root',
    files: {
      'charmcraft.yaml':
        'type: charm\nname: server\nplatforms:\n  ubuntu@24.04:amd64:\ncontainers:\n  server:\n    uid: 0\n    gid: 1000\n',
    },
    unmet: ['charm/runs-as-non-root charmcraft.yaml:7'],
  },
  {
    title: 'twin: a charm that does not say, and one that runs as another',
    files: {
      'a/metadata.yaml': 'name: a\nsummary: A\n',
      'b/metadata.yaml': 'name: b\nsummary: B\ncharm-user: non-root\ncontainers:\n  b: { uid: 584792 }\n',
    },
    unmet: [],
  },
]
