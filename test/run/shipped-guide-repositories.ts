import type { Files } from '../probes/inventory-of.ts'

/** A repository that does what the shipped guide says, as far as files show it. */
export const good: Files = {
  'deploy/bundle.yaml': `bundle: kubernetes
name: kubeflow
saas:
  metrics: { url: "observability:admin/cos.metrics" }
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/stable
    options: { tls-secret-id: "secret:d1q8l0vmp25c77abcdef" }
  istio-ingressgateway: { charm: istio-gateway, channel: 1.24/stable }
  oidc-gatekeeper:
    charm: oidc-gatekeeper
    channel: ckf-1.10/stable
    options: { ca-bundle: "include-file://ca.pem" }
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options: { connectors: "include-file://connectors.yaml", enable-password-db: false }
  kubeflow-profiles:
    charm: kubeflow-profiles
    channel: 1.10/stable
    options: { security-policy: baseline }
  agent: { charm: opentelemetry-collector-k8s, channel: 2/stable }
relations:
- [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]
- [dex-auth:metrics-endpoint, agent:metrics-endpoint]
- [agent:send-remote-write, metrics:receive-remote-write]
`,
  'deploy/install.sh': `sudo snap install juju --channel=3.6/stable
juju grant-secret ingress-tls istio-pilot
juju deploy kubeflow --channel 1.10/stable --revision 440 --trust
`,
  'deploy/cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: ml
  region: eu-west-1
  version: "1.30"
`,
  'deploy/role.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: juju-bootstrap }
rules:
- apiGroups: ["", apps]
  resources: [namespaces, services, pods, persistentvolumeclaims, deployments, statefulsets]
  verbs: [create, delete, patch, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: juju-bootstrap }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: juju-bootstrap }
subjects:
- { kind: ServiceAccount, name: juju-bootstrap, namespace: juju }
`,
  'deploy/gateway.yaml': `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: main }
spec:
  servers:
  - port: { number: 443, name: https, protocol: HTTPS }
    hosts: [ml.corp.io]
    tls: { mode: SIMPLE, credentialName: ingress, minProtocolVersion: TLSV1_2 }
`,
  'rock/rockcraft.yaml': 'name: dex\nbase: ubuntu@22.04\nversion: "2.41"\nplatforms: { amd64: }\n',
  'charm/metadata.yaml': `name: reports
resources:
  server-image: { type: oci-image, upstream-source: docker.io/charmedkubeflow/dex:2.41.1-1d3fe19 }
`,
  'users.sh': 'juju grant ravi write kubeflow\njuju grant ana read kubeflow\n',
  'renovate.json':
    '{ "customManagers": [{ "customType": "regex", "managerFilePatterns": ["**/bundle.yaml", "**/install.sh"] }] }\n',
}

/** One that does little of it. */
export const bad: Files = {
  'deploy/bundle.yaml': `bundle: kubernetes
name: kubeflow
applications:
  istio-pilot:
    charm: istio-pilot
    channel: 1.24/edge
  istio-ingressgateway: { charm: istio-gateway, channel: 1.24/stable }
  ca: { charm: self-signed-certificates, channel: 1/stable }
  oidc-gatekeeper: { charm: oidc-gatekeeper, channel: ckf-1.10/stable }
  dex-auth:
    charm: dex-auth
    channel: 2.41/stable
    options: { static-username: admin, static-password: admin }
  kubeflow-profiles:
    charm: kubeflow-profiles
    channel: 1.10/stable
    options: { security-policy: privileged }
  agent: { charm: grafana-agent-k8s, channel: 1/stable }
  prometheus: { charm: prometheus-k8s, channel: 1/stable }
relations:
- [istio-pilot:ingress-auth, oidc-gatekeeper:ingress-auth]
- [dex-auth:metrics-endpoint, prometheus:metrics-endpoint]
`,
  'deploy/install.sh': `sudo snap install juju --channel=2.9/stable
juju deploy kubeflow --channel 1.8/stable --revision 411 --trust
juju consume admin/cos.metrics
`,
  'deploy/cluster.yaml': `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: ml
  region: eu-west-1
  version: "1.21"
`,
  'deploy/role.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: juju-bootstrap }
rules:
- apiGroups: ["", apps]
  resources: [namespaces, services, pods, persistentvolumeclaims, deployments, statefulsets]
  verbs: [create, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: juju-bootstrap }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: juju-bootstrap }
subjects:
- { kind: ServiceAccount, name: juju-bootstrap, namespace: juju }
`,
  'deploy/team.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: team }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
- { kind: Group, name: data-science }
`,
  'deploy/gateway.yaml': `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: main }
spec:
  servers:
  - port: { number: 443, name: https, protocol: HTTPS }
    hosts: [ml.corp.io]
    tls: { mode: SIMPLE, credentialName: ingress, minProtocolVersion: TLSV1_0 }
`,
  'rock/rockcraft.yaml': 'name: dex\nbase: ubuntu@20.04\nversion: "2.41"\nplatforms: { amd64: }\n',
  'charm/metadata.yaml': `name: reports
resources:
  server-image: { type: oci-image, upstream-source: docker.io/istio/proxyv2:latest }
`,
  'users.sh': 'juju grant ravi admin kubeflow\njuju grant ana admin kubeflow\njuju grant joana superuser\n',
}

/** The good one with a certificate that is its own authority's, as the ingress takes it from a related charm. */
export const selfSigned: Files = {
  'deploy/bundle.yaml': (good['deploy/bundle.yaml'] ?? '')
    .replace('    options: { tls-secret-id: "secret:d1q8l0vmp25c77abcdef" }\n', '')
    .replace('  agent:', '  ca: { charm: self-signed-certificates, channel: 1/stable }\n  agent:')
    .replace('relations:\n', 'relations:\n- [istio-pilot:certificates, ca:certificates]\n'),
}
