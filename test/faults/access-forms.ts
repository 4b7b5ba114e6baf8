import type { FaultCase } from './fault-case.ts'

/** Users, roles, trust, exposure and the stack (domain.md 2.6, 2.7) in every kind of file that can state them. */
export const accessForms: readonly FaultCase[] = [
  {
    title: 'superuser in a script',
    files: { 'users.sh': '#!/bin/bash\nset -eu\njuju add-user joe\njuju grant joe superuser\n' },
    unmet: ['juju/controller-access-is-minimal users.sh:4'],
  },
  {
    title: 'superuser in a script of a named controller',
    files: { 'users.sh': 'juju grant -c prod joe superuser\n' },
    unmet: ['juju/controller-access-is-minimal users.sh:1'],
  },
  {
    title: 'superuser on continued lines',
    files: { 'users.sh': 'juju grant \\\n  joe \\\n  superuser\n' },
    unmet: ['juju/controller-access-is-minimal users.sh:3'],
  },
  {
    title: 'superuser in a loop',
    files: { 'users.sh': 'for u in joe ann; do\n  juju grant "$u" superuser\ndone\n' },
    unmet: ['juju/controller-access-is-minimal users.sh:2'],
  },
  {
    title: 'superuser in a workflow',
    files: {
      '.github/workflows/users.yaml':
        'name: u\non: [push]\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          juju login prod\n          juju grant joe superuser\n',
    },
    unmet: ['juju/controller-access-is-minimal .github/workflows/users.yaml:9'],
  },
  {
    title: 'superuser in a Makefile',
    files: { Makefile: 'users:\n\tjuju grant joe superuser\n' },
    unmet: ['juju/controller-access-is-minimal Makefile:2'],
  },
  {
    title: 'superuser in a page',
    files: {
      'README.md':
        '# Deploy\n\nThis is how production is deployed with the stable channels.\n\n```bash\njuju deploy kubeflow --channel 1.10/stable --trust\njuju grant joe superuser\n```\n',
    },
    unmet: ['juju/controller-access-is-minimal README.md:7'],
  },
  {
    title: 'superuser in Terraform by JAAS',
    files: {
      'main.tf':
        'resource "juju_jaas_access_controller" "a" {\n  access = "administrator"\n  users  = ["joe@corp.com"]\n}\n',
    },
    unmet: ['juju/controller-access-is-minimal main.tf:2'],
  },
  {
    title: 'superuser in JSON of Terraform by JAAS',
    files: {
      'main.tf.json':
        '{\n  "resource": {\n    "juju_jaas_access_controller": {\n      "a": {\n        "access": "administrator",\n        "users": ["joe@corp.com"]\n      }\n    }\n  }\n}\n',
    },
    unmet: ['juju/controller-access-is-minimal main.tf.json:5'],
  },
  { title: 'twin: superuser in printed text', files: { 'users.sh': 'echo "juju grant joe superuser"\n' }, unmet: [] },
  {
    title: 'twin: superuser in a comment',
    files: { 'users.sh': '# juju grant joe superuser\njuju grant joe read kubeflow\n' },
    unmet: [],
  },
  { title: 'twin: superuser by a variable', files: { 'users.sh': 'juju grant "$USER_NAME" "$LEVEL"\n' }, unmet: [] },
  {
    title: 'twin: superuser for a placeholder',
    files: { 'README.md': '# Users\n\n```\njuju grant <user> superuser\n```\n' },
    unmet: [],
  },
  {
    title: 'twin: superuser that is revoked',
    files: {
      'users.sh':
        'juju grant joe superuser\njuju deploy kubeflow --channel 1.10/stable --trust\njuju revoke joe superuser\n',
    },
    unmet: [],
  },
  {
    title: 'twin: superuser in a disabled workflow',
    files: {
      '.github/workflows/users.yaml.disabled':
        'on: [push]\njobs:\n  a:\n    steps:\n      - run: juju grant joe superuser\n',
    },
    unmet: [],
  },
  {
    title: 'twin: superuser in a job that never runs',
    files: {
      '.github/workflows/users.yaml':
        'name: u\non: [push]\njobs:\n  a:\n    if: false\n    runs-on: ubuntu-latest\n    steps:\n      - run: juju grant joe superuser\n',
    },
    unmet: [],
  },
  { title: 'twin: superuser in a test', files: { 'tests/setup.sh': 'juju grant joe superuser\n' }, unmet: [] },
  {
    title: 'twin: superuser in printed help',
    files: { 'help.sh': 'cat <<EOF\nUsage:\n  juju grant joe superuser\nEOF\n' },
    unmet: [],
  },
  {
    title: 'twin: superuser that grants a secret',
    files: { 't.sh': 'juju grant charmed-etcd tls-peer-private-key\n' },
    unmet: [],
  },
  {
    title: 'model admin to the second user',
    files: { 'users.sh': 'juju grant joe admin kubeflow\njuju grant ann admin kubeflow\n' },
    unmet: ['juju/model-access-is-minimal users.sh:2'],
  },
  {
    title: 'model admin to one user each of two models',
    files: { 'users.sh': 'juju grant joe admin kubeflow\njuju grant ann admin mlflow\n' },
    unmet: [],
  },
  {
    title: 'model admin in Terraform',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_access_model" "a" {\n  model_uuid = juju_model.m.uuid\n  access     = "admin"\n  users      = ["joe", "ann"]\n}\nresource "juju_model" "m" {\n  name = "kubeflow"\n}\n',
    },
    unmet: ['juju/model-access-is-minimal main.tf:8'],
  },
  {
    title: 'model admin by a file of variables',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "level" {\n  type = string\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = var.level\n  users      = ["joe", "ann"]\n}\nvariable "m" {}\n',
      'prod.tfvars': 'level = "admin"\n',
    },
    unmet: ['juju/model-access-is-minimal prod.tfvars:1'],
  },
  {
    title: 'model admin by a default',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "level" {\n  type    = string\n  default = "admin"\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = var.level\n  users      = ["joe", "ann"]\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/model-access-is-minimal main.tf:8'],
  },
  {
    title: 'model admin by a local',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nlocals {\n  level = "admin"\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = local.level\n  users      = ["joe", "ann"]\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/model-access-is-minimal main.tf:7'],
  },
  {
    title: 'model admin by an argument of a module',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nmodule "users" {\n  source = "./users"\n  level  = "admin"\n}\n',
      'users/main.tf':
        'variable "level" {\n  default = "read"\n}\nvariable "m" {}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = var.level\n  users      = ["joe", "ann"]\n}\n',
    },
    unmet: ['juju/model-access-is-minimal main.tf:8'],
  },
  {
    title: 'twin: model admin below the highest',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = "write"\n  users      = ["joe", "ann"]\n}\nvariable "m" {}\n',
    },
    unmet: [],
  },
  {
    title: 'twin: model admin for a service user',
    files: { 'users.sh': 'juju grant ci-bot admin kubeflow\njuju grant github-runner admin kubeflow\n' },
    unmet: [],
  },
  {
    title: 'twin: model admin by a variable',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "level" {}\nvariable "m" {}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = var.level\n  users      = ["joe", "ann"]\n}\n',
    },
    unmet: [],
  },
  { title: 'twin: model admin for one owner', files: { 'users.sh': 'juju grant joe admin kubeflow\n' }, unmet: [] },
  {
    title: 'twin: model admin in a comment',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\n# resource "juju_access_model" "a" {\n#   access = "admin"\n#   users = ["joe","ann"]\n# }\n',
    },
    unmet: [],
  },
  {
    title: 'offer in an offer of a bundle',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  prom:\n    charm: prometheus-k8s\n    channel: 1/stable\n    offers:\n      metrics:\n        endpoints:\n          - receive-remote-write\n        acl:\n          admin: admin\n          joe: admin\n',
    },
    unmet: ['juju/offer-access-is-minimal bundle.yaml:12'],
  },
  {
    title: 'offer in an offer of a bundle everyone',
    files: {
      'overlay.yaml':
        'applications:\n  prom:\n    offers:\n      metrics:\n        endpoints: [receive-remote-write]\n        acl:\n          everyone@external: consume\n',
    },
    unmet: ['juju/access-names-its-users overlay.yaml:7'],
  },
  {
    title: 'twin: offer in an offer of a bundle',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  prom:\n    charm: prometheus-k8s\n    channel: 1/stable\n    offers:\n      metrics:\n        endpoints:\n          - receive-remote-write\n        acl:\n          admin: admin\n          joe: consume\n',
    },
    unmet: [],
  },
  {
    title: 'offer in Terraform',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_access_offer" "o" {\n  offer_url = juju_offer.o.url\n  admin     = ["joe"]\n  consume   = ["ann"]\n}\nresource "juju_offer" "o" {\n  model_uuid       = var.m\n  application_name = "prom"\n  endpoints        = ["x"]\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/offer-access-is-minimal main.tf:8'],
  },
  {
    title: 'offer in a script',
    files: { 'o.sh': 'juju offer prom:receive-remote-write\njuju grant joe admin admin/cos.prom\n' },
    unmet: ['juju/offer-access-is-minimal o.sh:2'],
  },
  {
    title: 'twin: offer in a script',
    files: { 'o.sh': 'juju offer prom:receive-remote-write\njuju grant joe consume admin/cos.prom\n' },
    unmet: [],
  },
  {
    title: 'everyone in Terraform',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = "read"\n  users      = ["everyone@external"]\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/access-names-its-users main.tf:9'],
  },
  {
    title: 'everyone in Terraform multiline',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = "read"\n  users = [\n    "joe@corp.com",\n    "everyone@external",\n  ]\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/access-names-its-users main.tf:11'],
  },
  {
    title: 'everyone in Terraform default',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "users" {\n  default = ["everyone@external"]\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = "read"\n  users      = var.users\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/access-names-its-users main.tf:7'],
  },
  {
    title: 'everyone offer in Terraform',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_access_offer" "o" {\n  offer_url = "admin/cos.prom"\n  consume   = ["everyone@external"]\n}\n',
    },
    unmet: ['juju/access-names-its-users main.tf:8'],
  },
  {
    title: 'everyone by JAAS',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nresource "juju_jaas_access_model" "o" {\n  model_uuid = var.m\n  access = "reader"\n  users   = ["everyone@external"]\n}\nvariable "m" {}\n',
    },
    unmet: ['juju/access-names-its-users main.tf:9'],
  },
  {
    title: 'everyone in a script',
    files: { 'u.sh': 'juju grant everyone@external read kubeflow\n' },
    unmet: ['juju/access-names-its-users u.sh:1'],
  },
  { title: 'twin: everyone login', files: { 'u.sh': 'juju revoke everyone@external read kubeflow\n' }, unmet: [] },
  {
    title: 'cloud admin',
    files: { 'u.sh': 'juju grant-cloud joe admin aks\n' },
    unmet: ['juju/cloud-access-is-minimal u.sh:1'],
  },
  { title: 'twin: cloud admin', files: { 'u.sh': 'juju grant-cloud joe add-model aks\n' }, unmet: [] },
  {
    title: 'twin: cloud admin that is revoked',
    files: { 'u.sh': 'juju grant-cloud joe admin aks\njuju revoke-cloud joe admin aks\n' },
    unmet: [],
  },
  {
    title: 'cloud in Terraform',
    files: {
      'main.tf':
        'resource "juju_jaas_access_cloud" "a" {\n  cloud_name = "aks"\n  access = "admin"\n  users  = ["joe@corp.com"]\n}\n',
    },
    unmet: ['juju/cloud-access-is-minimal main.tf:3'],
  },
  {
    title: 'rbac verbs',
    files: {
      'k8s/role.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: juju-bootstrap\nrules:\n  - apiGroups: ["", "apps"]\n    resources:\n      - namespaces\n      - services\n      - pods\n      - persistentvolumeclaims\n      - deployments\n      - statefulsets\n    verbs:\n      - create\n      - patch\n      - list\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: juju-bootstrap\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: juju-bootstrap\nsubjects:\n  - kind: ServiceAccount\n    name: juju-bootstrap\n    namespace: juju\n',
    },
    unmet: ['cloud/bootstrap-role-has-verbs k8s/role.yaml:15'],
  },
  {
    title: 'twin: rbac verbs more',
    files: {
      'k8s/role.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: juju-bootstrap\nrules:\n  - apiGroups: ["", "apps"]\n    resources: ["*"]\n    verbs: [get, watch, create, patch, list, delete]\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: juju-bootstrap\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: juju-bootstrap\nsubjects:\n  - kind: ServiceAccount\n    name: juju-bootstrap\n    namespace: juju\n',
    },
    unmet: [],
  },
  {
    title: 'cluster admin',
    files: {
      'k8s/b.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: devs\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\nsubjects:\n  - kind: Group\n    name: developers\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap k8s/b.yaml:8'],
  },
  {
    title: 'cluster admin to a service account',
    files: {
      'k8s/b.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: ci\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\nsubjects:\n  - kind: ServiceAccount\n    name: default\n    namespace: kubeflow\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap k8s/b.yaml:8'],
  },
  {
    title: 'twin: cluster admin for Juju',
    files: {
      'k8s/b.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: juju-admin\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: cluster-admin\nsubjects:\n  - kind: ServiceAccount\n    name: juju\n    namespace: juju-system\n',
    },
    unmet: [],
  },
  {
    title: 'twin: cluster admin that only looks',
    files: {
      'k8s/b.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: devs\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view\nsubjects:\n  - kind: Group\n    name: developers\n',
    },
    unmet: [],
  },
  {
    title: 'twin: cluster admin in a chart',
    files: {
      'chart/Chart.yaml': 'apiVersion: v2\nname: x\nversion: 1.0.0\n',
      'chart/templates/b.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: {{ .Release.Name }}\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: {{ .Values.role }}\nsubjects:\n  - kind: Group\n    name: {{ .Values.group }}\n',
    },
    unmet: [],
  },
  {
    title: 'cluster admin by kubectl',
    files: {
      'setup.sh': 'kubectl create clusterrolebinding devs \\\n  --clusterrole=cluster-admin \\\n  --group=developers\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap setup.sh:2'],
  },
  {
    title: 'cluster admin in Terraform',
    files: {
      'main.tf':
        'resource "kubernetes_cluster_role_binding" "devs" {\n  metadata {\n    name = "devs"\n  }\n  role_ref {\n    api_group = "rbac.authorization.k8s.io"\n    kind      = "ClusterRole"\n    name      = "cluster-admin"\n  }\n  subject {\n    kind = "Group"\n    name = "developers"\n  }\n}\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap main.tf:8'],
  },
  {
    title: 'policy of EKS in Terraform',
    files: {
      'main.tf':
        'resource "aws_eks_access_policy_association" "devs" {\n  cluster_name  = "kf"\n  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"\n  principal_arn = "arn:aws:iam::123456789012:role/devs"\n  access_scope {\n    type = "cluster"\n  }\n}\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap main.tf:3'],
  },
  {
    title: 'policy of EKS in Terraform by an argument of a module',
    files: {
      'main.tf':
        'module "eks" {\n  source  = "terraform-aws-modules/eks/aws"\n  version = "20.31.0"\n  cluster_name = "kf"\n  access_entries = {\n    devs = {\n      principal_arn = "arn:aws:iam::123456789012:role/devs"\n      policy_associations = {\n        admin = {\n          policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"\n          access_scope = {\n            type = "cluster"\n          }\n        }\n      }\n    }\n  }\n}\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap main.tf:10'],
  },
  {
    title: 'twin: policy of EKS in Terraform that only looks',
    files: {
      'main.tf':
        'resource "aws_eks_access_policy_association" "devs" {\n  cluster_name  = "kf"\n  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"\n  principal_arn = "arn:aws:iam::123456789012:role/devs"\n  access_scope {\n    type = "cluster"\n  }\n}\n',
    },
    unmet: [],
  },
  {
    title: 'twin: policy of EKS in Terraform for Juju',
    files: {
      'main.tf':
        'resource "aws_eks_access_policy_association" "juju" {\n  cluster_name  = "kf"\n  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"\n  principal_arn = "arn:aws:iam::123456789012:role/juju-bootstrap"\n  access_scope {\n    type = "cluster"\n  }\n}\n',
    },
    unmet: [],
  },
  {
    title: 'credentials of AKS admin',
    files: { 'setup.sh': 'az aks get-credentials --resource-group rg --name kf --admin\nkubectl get pods\n' },
    unmet: ['rbac/cluster-admin-is-for-bootstrap setup.sh:1'],
  },
  {
    title: 'twin: credentials of AKS admin for Juju',
    files: {
      'setup.sh': 'az aks get-credentials --resource-group rg --name kf --admin\njuju add-k8s kf\njuju bootstrap kf\n',
    },
    unmet: [],
  },
  {
    title: 'twin: credentials of AKS admin without the flag',
    files: { 'setup.sh': 'az aks get-credentials --resource-group rg --name kf\n' },
    unmet: [],
  },
  {
    title: 'wildcard',
    files: {
      'k8s/r.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: ops\nrules:\n- apiGroups:\n  - "*"\n  resources:\n  - "*"\n  verbs:\n  - "*"\n',
    },
    unmet: ['rbac/rules-are-enumerated k8s/r.yaml:11'],
  },
  {
    title: 'wildcard flow anchor',
    files: {
      'k8s/r.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: ops}\nrules:\n  - {apiGroups: [apps], resources: &r [deployments], verbs: ["*"]}\n  - {apiGroups: [extensions], resources: *r, verbs: [get]}\n',
    },
    unmet: ['rbac/rules-are-enumerated k8s/r.yaml:5'],
  },
  {
    title: 'wildcard in a template',
    files: {
      'src/templates/auth_manifests.yaml.j2':
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: {{ app_name }}\nrules:\n- apiGroups:\n  - apps\n  resources:\n  - deployments\n  verbs:\n  - '*'\n",
    },
    unmet: ['rbac/rules-are-enumerated src/templates/auth_manifests.yaml.j2:11'],
  },
  {
    title: 'wildcard in Terraform',
    files: {
      'main.tf':
        'resource "kubernetes_cluster_role" "ops" {\n  metadata {\n    name = "ops"\n  }\n  rule {\n    api_groups = ["*"]\n    resources  = ["*"]\n    verbs      = ["*"]\n  }\n}\n',
    },
    unmet: ['rbac/rules-are-enumerated main.tf:8'],
  },
  {
    title: 'wildcard by kubectl',
    files: { 'r.sh': "kubectl create clusterrole ops --verb='*' --resource='*'\n" },
    unmet: ['rbac/rules-are-enumerated r.sh:1'],
  },
  {
    title: 'twin: wildcard hosts',
    files: {
      'g.yaml':
        'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: g}\nspec:\n  servers:\n    - port: {number: 443, name: https, protocol: HTTPS}\n      hosts: ["*"]\n      tls: {mode: SIMPLE, credentialName: c}\n',
    },
    unmet: [],
  },
  {
    title: 'profile privileged',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  kubeflow-profiles:\n    charm: kubeflow-profiles\n    channel: 1.10/stable\n    options:\n      security-policy: privileged\n',
    },
    unmet: ['kubernetes/workloads-are-unprivileged bundle.yaml:7'],
  },
  {
    title: 'profile privileged in a script',
    files: { 'c.sh': 'juju config kubeflow-profiles security-policy=privileged\n' },
    unmet: ['kubernetes/workloads-are-unprivileged c.sh:1'],
  },
  { title: 'twin: profile read', files: { 'c.sh': 'juju config kubeflow-profiles security-policy\n' }, unmet: [] },
  {
    title: 'twin: profile restricted',
    files: { 'c.sh': 'juju config kubeflow-profiles security-policy=restricted\n' },
    unmet: [],
  },
  {
    title: 'authz open',
    files: {
      'k8s/ap.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: AuthorizationPolicy\nmetadata:\n  name: allow\n  namespace: kubeflow\nspec:\n  action: ALLOW\n  rules:\n    - {}\n',
    },
    unmet: ['mesh/policies-name-who-may k8s/ap.yaml:9'],
  },
  {
    title: 'authz open in a template',
    files: {
      'src/templates/ap.yaml.j2':
        'apiVersion: security.istio.io/v1beta1\nkind: AuthorizationPolicy\nmetadata:\n  name: {{ app }}\nspec:\n  rules:\n  - {}\n',
    },
    unmet: ['mesh/policies-name-who-may src/templates/ap.yaml.j2:7'],
  },
  {
    title: 'twin: authz denyall',
    files: {
      'k8s/ap.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: AuthorizationPolicy\nmetadata: {name: deny}\nspec: {}\n',
    },
    unmet: [],
  },
  {
    title: 'twin: authz custom',
    files: {
      'k8s/ap.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: AuthorizationPolicy\nmetadata: {name: c}\nspec:\n  action: CUSTOM\n  provider: {name: oauth}\n  rules:\n    - {}\n',
    },
    unmet: [],
  },
  {
    title: 'twin: authz deny',
    files: {
      'k8s/ap.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: AuthorizationPolicy\nmetadata: {name: c}\nspec:\n  action: DENY\n  rules:\n    - {}\n',
    },
    unmet: [],
  },
  {
    title: 'mtls',
    files: {
      'k8s/pa.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: PeerAuthentication\nmetadata:\n  name: default\n  namespace: istio-system\nspec:\n  mtls:\n    mode: PERMISSIVE\n',
    },
    unmet: ['mesh/traffic-is-mutual k8s/pa.yaml:8'],
  },
  {
    title: 'mtls disable flow',
    files: {
      'k8s/pa.yaml':
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: default, namespace: kubeflow}\nspec: {mtls: {mode: DISABLE}}\n',
    },
    unmet: ['mesh/traffic-is-mutual k8s/pa.yaml:4'],
  },
  {
    title: 'twin: mtls',
    files: {
      'k8s/pa.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: PeerAuthentication\nmetadata:\n  name: default\nspec:\n  mtls:\n    mode: "STRICT"\n',
    },
    unmet: [],
  },
  {
    title: 'twin: mtls in a chart',
    files: {
      'chart/Chart.yaml': 'apiVersion: v2\nname: x\nversion: 1.0.0\n',
      'chart/templates/pa.yaml':
        'apiVersion: security.istio.io/v1beta1\nkind: PeerAuthentication\nmetadata:\n  name: default\nspec:\n  mtls:\n    mode: {{ .Values.mode }}\n',
    },
    unmet: [],
  },
  {
    title: 'trust minio',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\napplications:\n  minio:\n    charm: minio\n    channel: ckf-1.10/stable\n    trust: true\n',
    },
    unmet: ['trust/is-needed bundle.yaml:7'],
  },
  {
    title: 'trust minio in a script',
    files: { 'd.sh': 'juju deploy minio --channel ckf-1.10/stable --trust\n' },
    unmet: ['trust/is-needed d.sh:1'],
  },
  {
    title: 'trust minio in Terraform',
    files: {
      'main.tf':
        'resource "juju_application" "minio" {\n  name  = "minio"\n  model = "kubeflow"\n  charm {\n    name    = "minio"\n    channel = "ckf-1.10/stable"\n  }\n  trust = true\n}\n',
    },
    unmet: ['trust/is-needed main.tf:8'],
  },
  {
    title: 'twin: trust',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\napplications:\n  minio:\n    charm: minio\n    channel: ckf-1.10/stable\n    trust: false\n  dex-auth:\n    charm: dex-auth\n    channel: 2.41/stable\n    trust: true\n',
    },
    unmet: [],
  },
  {
    title: 'charm root',
    files: {
      'metadata.yaml':
        'name: my-charm\nsummary: x\ndescription: y\ncharm-user: root\ncontainers:\n  app:\n    resource: app-image\nresources:\n  app-image:\n    type: oci-image\n    upstream-source: charmedkubeflow/dex:2.41.1-1d3fe19\n',
    },
    unmet: ['charm/runs-as-non-root metadata.yaml:4'],
  },
  {
    title: 'charm root uid',
    files: {
      'charmcraft.yaml':
        'name: my-charm\ntype: charm\nsummary: x\ndescription: y\nbase: ubuntu@24.04\nplatforms: {amd64: }\ncharm-user: non-root\ncontainers:\n  app:\n    resource: app-image\n    uid: 0\n    gid: 0\nresources:\n  app-image:\n    type: oci-image\n    upstream-source: charmedkubeflow/dex:2.41.1-1d3fe19\n',
    },
    unmet: ['charm/runs-as-non-root charmcraft.yaml:11', 'charm/runs-as-non-root charmcraft.yaml:12'],
  },
  {
    title: 'twin: charm root',
    files: {
      'metadata.yaml':
        'name: my-charm\nsummary: x\ndescription: y\ncharm-user: non-root\ncontainers:\n  app:\n    resource: app-image\n    uid: 584792\n    gid: 584792\n',
    },
    unmet: [],
  },
  {
    title: 'expose bundle',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  minio:\n    charm: minio\n    channel: ckf-1.10/stable\n    expose: true\n',
    },
    unmet: ['exposure/stays-inside bundle.yaml:6'],
  },
  {
    title: 'expose in a script',
    files: { 'd.sh': 'juju deploy minio --channel ckf-1.10/stable\njuju expose minio\n' },
    unmet: ['exposure/stays-inside d.sh:2'],
  },
  {
    title: 'expose all',
    files: { 'd.sh': 'juju deploy minio --channel ckf-1.10/stable\njuju expose minio --to-cidrs 0.0.0.0/0\n' },
    unmet: ['exposure/stays-inside d.sh:2'],
  },
  {
    title: 'twin: expose unexpose',
    files: { 'd.sh': 'juju deploy minio --channel ckf-1.10/stable\njuju expose minio\njuju unexpose minio\n' },
    unmet: [],
  },
  {
    title: 'expose in Terraform',
    files: {
      'main.tf':
        'resource "juju_application" "minio" {\n  name  = "minio"\n  model = "kubeflow"\n  charm {\n    name    = "minio"\n    channel = "ckf-1.10/stable"\n  }\n  expose {\n    cidrs = "0.0.0.0/0"\n  }\n}\n',
    },
    unmet: ['exposure/stays-inside main.tf:8'],
  },
  {
    title: 'expose nodeport',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  istio-ingressgateway:\n    charm: istio-gateway\n    channel: 1.24/stable\n    options:\n      kind: ingress\n      gateway_service_type: NodePort\n',
    },
    unmet: ['exposure/stays-inside bundle.yaml:8'],
  },
  {
    title: 'expose nodeport in a script',
    files: { 'd.sh': 'juju config istio-ingressgateway gateway_service_type=NodePort\n' },
    unmet: ['exposure/stays-inside d.sh:1'],
  },
  {
    title: 'twin: expose by a balancer',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  istio-ingressgateway:\n    charm: istio-gateway\n    channel: 1.24/stable\n    options:\n      gateway_service_type: LoadBalancer\n',
    },
    unmet: [],
  },
  {
    title: 'cos same',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\napplications:\n  dex-auth: {charm: dex-auth, channel: 2.41/stable}\n  katib-controller: {charm: katib-controller, channel: 0.18/stable}\n  prometheus: {charm: prometheus-k8s, channel: 1/stable}\nrelations:\n  - [dex-auth:metrics-endpoint, prometheus:metrics-endpoint]\n',
    },
    unmet: ['cos/has-its-own-controller bundle.yaml:6', 'cos/runs-apart bundle.yaml:6'],
  },
  {
    title: 'cos same in a script',
    files: {
      'd.sh':
        'juju add-model kubeflow\njuju deploy kubeflow --channel 1.10/stable --trust\njuju deploy cos-lite --channel 1/stable --trust\n',
    },
    unmet: ['cos/runs-apart d.sh:3'],
  },
  {
    title: 'twin: cos own model',
    files: {
      'd.sh':
        'juju add-model kubeflow\njuju deploy kubeflow --channel 1.10/stable --trust\njuju switch cos-controller\njuju add-model cos\njuju deploy cos-lite --channel 1/stable --trust\n',
    },
    unmet: [],
  },
  {
    title: 'cos dangling',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\napplications:\n  dex-auth: {charm: dex-auth, channel: 2.41/stable}\n  agent: {charm: opentelemetry-collector-k8s, channel: 2/stable}\nrelations:\n  - [dex-auth:metrics-endpoint, agent:metrics-endpoint]\n',
    },
    unmet: ['cos/agent-reaches-cos bundle.yaml:5'],
  },
  {
    title: 'cos agent that is replaced',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\nsaas:\n  prom: {url: "cosctl:admin/cos.prom"}\napplications:\n  dex-auth: {charm: dex-auth, channel: 2.41/stable}\n  agent: {charm: grafana-agent-k8s, channel: 1/stable}\nrelations:\n  - [dex-auth:metrics-endpoint, agent:metrics-endpoint]\n  - [agent:send-remote-write, prom:receive-remote-write]\n',
    },
    unmet: ['cos/agent-is-maintained bundle.yaml:7'],
  },
  {
    title: 'twin: cos good',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\nsaas:\n  prom: {url: "cosctl:admin/cos.prom"}\napplications:\n  dex-auth: {charm: dex-auth, channel: 2.41/stable}\n  agent: {charm: opentelemetry-collector-k8s, channel: 2/stable}\nrelations:\n  - [dex-auth:metrics-endpoint, agent:metrics-endpoint]\n  - [agent:send-remote-write, prom:receive-remote-write]\n',
    },
    unmet: [],
  },
  {
    title: 'cos direct',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\nname: kf\nsaas:\n  prom: {url: "cosctl:admin/cos.prom"}\napplications:\n  dex-auth: {charm: dex-auth, channel: 2.41/stable}\nrelations:\n  - [dex-auth:metrics-endpoint, prom:metrics-endpoint]\n',
    },
    unmet: ['cos/relations-go-through-an-agent bundle.yaml:8'],
  },
  {
    title: 'superuser func',
    files: { 'u.sh': 'add_user() {\n  juju add-user "$1"\n  juju grant "$1" "$2"\n}\nadd_user joe superuser\n' },
    unmet: ['juju/controller-access-is-minimal u.sh:5'],
  },
  {
    title: 'superuser quoted',
    files: { 'u.sh': 'juju grant \'joe\' "superuser"\n' },
    unmet: ['juju/controller-access-is-minimal u.sh:1'],
  },
  {
    title: 'superuser by a variable',
    files: { 'u.sh': 'LEVEL=superuser\njuju grant joe "$LEVEL"\n' },
    unmet: ['juju/controller-access-is-minimal u.sh:1'],
  },
  {
    title: 'superuser tox',
    files: { 'tox.ini': '[testenv:users]\ncommands =\n    juju grant joe superuser\nallowlist_externals = juju\n' },
    unmet: ['juju/controller-access-is-minimal tox.ini:3'],
  },
  {
    title: 'superuser in a workflow env',
    files: {
      '.github/workflows/u.yaml':
        'name: u\non: [push]\nenv:\n  LEVEL: superuser\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: juju grant joe $LEVEL\n',
    },
    unmet: ['juju/controller-access-is-minimal .github/workflows/u.yaml:4'],
  },
  {
    title: 'superuser in a workflow matrix',
    files: {
      '.github/workflows/u.yaml': `name: u\non: [push]\njobs:\n  a:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        level: [read, superuser]\n    steps:\n      - run: juju grant joe \${{ matrix.level }}\n`,
    },
    unmet: ['juju/controller-access-is-minimal .github/workflows/u.yaml:8'],
  },
  {
    title: 'superuser python',
    files: {
      'scripts/users.py': 'import subprocess\nsubprocess.run(["juju", "grant", "joe", "superuser"], check=True)\n',
    },
    unmet: ['juju/controller-access-is-minimal scripts/users.py:2'],
  },
  {
    title: 'superuser rst',
    files: {
      'docs/users.rst':
        'Users\n=====\n\nProduction runs on the stable channels.\n\n.. code-block:: bash\n\n   juju grant joe superuser\n',
    },
    unmet: ['juju/controller-access-is-minimal docs/users.rst:8'],
  },
  {
    title: 'ma count',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "m" {}\nresource "juju_access_model" "a" {\n  for_each   = toset(["joe", "ann"])\n  model_uuid = var.m\n  access     = "admin"\n  users      = [each.value]\n}\n',
    },
    unmet: ['juju/model-access-is-minimal main.tf:10'],
  },
  {
    title: 'ma in JSON of Terraform',
    files: {
      'main.tf.json': `{\n  "resource": {\n    "juju_access_model": {\n      "a": {\n        "model_uuid": "\${var.m}",\n        "access": "admin",\n        "users": ["joe", "ann"]\n      }\n    }\n  },\n  "variable": {"m": {}}\n}\n`,
    },
    unmet: ['juju/model-access-is-minimal main.tf.json:6'],
  },
  {
    title: 'ma in a loop',
    files: { 'u.sh': 'for u in joe ann; do\n  juju grant $u admin kubeflow\ndone\n' },
    unmet: ['juju/model-access-is-minimal u.sh:2'],
  },
  { title: 'ma modelflag', files: { 'u.sh': 'juju grant joe,ann admin kubeflow\n' }, unmet: [] },
  {
    title: 'offer in an offer of a bundle anchor',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  prom:\n    charm: prometheus-k8s\n    channel: 1/stable\n    offers:\n      a:\n        endpoints: [x]\n        acl: &acl\n          admin: admin\n          joe: admin\n      b:\n        endpoints: [y]\n        acl: *acl\n',
    },
    unmet: ['juju/offer-access-is-minimal bundle.yaml:11'],
  },
  {
    title: 'offer overlay doc',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  prom:\n    charm: prometheus-k8s\n    channel: 1/stable\n--- # overlay\napplications:\n  prom:\n    offers:\n      m:\n        endpoints: [x]\n        acl:\n          joe: admin\n',
    },
    unmet: ['juju/offer-access-is-minimal bundle.yaml:13'],
  },
  {
    title: 'everyone by a file of variables',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "m" {}\nvariable "users" {\n  type = list(string)\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = "read"\n  users      = var.users\n}\n',
      'prod.auto.tfvars': 'users = [\n  "joe",\n  "everyone@external",\n]\n',
    },
    unmet: ['juju/access-names-its-users prod.auto.tfvars:3'],
  },
  {
    title: 'everyone by a local',
    files: {
      'main.tf':
        'terraform {\n  required_providers {\n    juju = { source = "juju/juju", version = "~> 1.0" }\n  }\n}\nvariable "m" {}\nlocals {\n  users = ["everyone@external"]\n}\nresource "juju_access_model" "a" {\n  model_uuid = var.m\n  access     = "read"\n  users      = local.users\n}\n',
    },
    unmet: ['juju/access-names-its-users main.tf:8'],
  },
  {
    title: 'policy of EKS entry by a variable',
    files: {
      'main.tf':
        'locals {\n  policy = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"\n}\nresource "aws_eks_access_policy_association" "devs" {\n  cluster_name  = "kf"\n  policy_arn    = local.policy\n  principal_arn = "arn:aws:iam::123456789012:role/devs"\n  access_scope {\n    type = "cluster"\n  }\n}\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap main.tf:2'],
  },
  {
    title: 'policy of EKS cli',
    files: {
      's.sh':
        'aws eks associate-access-policy --cluster-name kf \\\n  --principal-arn arn:aws:iam::123456789012:role/devs \\\n  --policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy \\\n  --access-scope type=cluster\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap s.sh:3'],
  },
  {
    title: 'binding list',
    files: {
      'k/all.yaml':
        'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: rbac.authorization.k8s.io/v1\n    kind: ClusterRoleBinding\n    metadata: {name: devs}\n    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}\n    subjects: [{kind: Group, name: devs}]\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap k/all.yaml:7'],
  },
  {
    title: 'binding json',
    files: {
      'k/b.json':
        '{\n  "apiVersion": "rbac.authorization.k8s.io/v1",\n  "kind": "ClusterRoleBinding",\n  "metadata": {"name": "devs"},\n  "roleRef": {\n    "kind": "ClusterRole",\n    "name": "cluster-admin"\n  },\n  "subjects": [{"kind": "Group", "name": "devs"}]\n}\n',
    },
    unmet: ['rbac/cluster-admin-is-for-bootstrap k/b.json:7'],
  },
  {
    title: 'twin: binding in a test',
    files: {
      'tests/rbac.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: devs}\nroleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: Group, name: devs}]\n',
    },
    unmet: [],
  },
  {
    title: 'twin: binding commented',
    files: {
      'k/rbac.yaml':
        'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: devs}\n# ---\n# kind: ClusterRoleBinding\n# roleRef: {kind: ClusterRole, name: cluster-admin}\n# subjects: [{kind: Group, name: devs}]\n',
    },
    unmet: [],
  },
  {
    title: 'twin: rb ns',
    files: {
      'k/rbac.yaml':
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: devs, namespace: dev}\nroleRef: {kind: ClusterRole, name: edit}\nsubjects: [{kind: Group, name: devs}]\n',
    },
    unmet: [],
  },
  {
    title: 'mtls ns port',
    files: {
      'k/pa.yaml':
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: d}\nspec:\n  mtls:\n    mode: STRICT\n  portLevelMtls:\n    8080:\n      mode: DISABLE\n',
    },
    unmet: ['mesh/traffic-is-mutual k/pa.yaml:9'],
  },
  {
    title: 'ap empty from',
    files: {
      'k/ap.yaml':
        'apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: d}\nspec:\n  action: ALLOW\n  rules:\n  - from:\n    - source:\n        principals: ["*"]\n',
    },
    unmet: [],
  },
  {
    title: 'expose endpoints',
    files: {
      'bundle.yaml':
        'bundle: kubernetes\napplications:\n  minio:\n    charm: minio\n    channel: ckf-1.10/stable\n    exposed-endpoints:\n      "":\n        expose-to-cidrs: [0.0.0.0/0]\n',
    },
    unmet: ['exposure/stays-inside bundle.yaml:6'],
  },
  {
    title: 'expose nodeport in Terraform',
    files: {
      'main.tf':
        'resource "juju_application" "gw" {\n  name  = "istio-ingressgateway"\n  model = "kubeflow"\n  charm {\n    name    = "istio-gateway"\n    channel = "1.24/stable"\n  }\n  config = {\n    kind                 = "ingress"\n    gateway_service_type = "NodePort"\n  }\n}\n',
    },
    unmet: ['exposure/stays-inside main.tf:10'],
  },
  {
    title: 'expose nodeport by a variable',
    files: {
      'main.tf':
        'variable "type" {\n  default = "NodePort"\n}\nresource "juju_application" "gw" {\n  name  = "istio-ingressgateway"\n  model = "kubeflow"\n  charm {\n    name    = "istio-gateway"\n    channel = "1.24/stable"\n  }\n  config = {\n    gateway_service_type = var.type\n  }\n}\n',
    },
    unmet: ['exposure/stays-inside main.tf:2'],
  },
  {
    title: 'expose revert',
    files: { 'd.sh': 'juju unexpose minio\njuju expose minio\n' },
    unmet: ['exposure/stays-inside d.sh:2'],
  },
  {
    title: 'cos ctl dep',
    files: {
      'd.sh':
        'juju deploy dex-auth --channel 2.41/stable --trust\njuju consume admin/cos.prometheus\njuju integrate dex-auth prometheus\n',
    },
    unmet: ['cos/has-its-own-controller d.sh:2'],
  },
  {
    title: 'trust cmd',
    files: { 'd.sh': 'juju deploy minio --channel ckf-1.10/stable\njuju trust minio --scope=cluster\n' },
    unmet: ['trust/is-needed d.sh:2'],
  },
  {
    title: 'twin: trust removed',
    files: { 'd.sh': 'juju deploy minio --channel ckf-1.10/stable\njuju trust minio --remove\n' },
    unmet: [],
  },
]
