/** One change of the shipped guide, and all that it changes of the verdicts on each repository, by whose name they stand. */
export interface Mutation {
  readonly title: string
  readonly from: string | RegExp
  readonly to: string
  readonly flips: Readonly<Partial<Record<'good' | 'bad' | 'selfSigned', readonly string[]>>>
}

export const mutations: readonly Mutation[] = [
  {
    title: 'verb added',
    from: '`delete`, `patch` and `list` on',
    to: '`delete`, `patch`, `watch` and `list` on',
    flips: {
      good: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should needs-attestation -> should fail cloud/bootstrap-role-has-verbs deploy/role.yaml:7',
      ],
    },
  },
  {
    title: 'verb removed',
    from: '`create`, `delete`, `patch` and `list` on',
    to: '`create` and `list` on',
    flips: {
      bad: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should fail cloud/bootstrap-role-has-verbs deploy/role.yaml:7 -> should needs-attestation',
      ],
    },
  },
  {
    title: 'verbs in prose',
    from: 'among them the verbs `create`, `delete`, `patch` and `list` on',
    to: 'among them to create, delete, patch, update and list',
    flips: {
      good: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should needs-attestation -> should fail cloud/bootstrap-role-has-verbs deploy/role.yaml:7',
      ],
    },
  },
  {
    title: 'resource added',
    from: '- Pods\n',
    to: '- Pods\n- Ingresses\n',
    flips: {
      good: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should needs-attestation -> should fail cloud/bootstrap-role-has-verbs deploy/role.yaml:2',
      ],
    },
  },
  {
    title: 'resource swapped',
    from: '- Pods\n',
    to: '- ConfigMaps\n',
    flips: {
      good: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should needs-attestation -> should fail cloud/bootstrap-role-has-verbs deploy/role.yaml:6',
      ],
    },
  },
  {
    title: 'resource removed',
    from: '- Pods\n',
    to: '',
    flips: {},
  },
  {
    title: 'verbs must',
    from: 'should therefore have full permissions',
    to: 'must therefore have full permissions',
    flips: {
      good: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should needs-attestation -> must needs-attestation',
      ],
      bad: [
        'environment/juju/cloud-credentials/user-bootstrapped-managed: should fail cloud/bootstrap-role-has-verbs deploy/role.yaml:7 -> must fail cloud/bootstrap-role-has-verbs deploy/role.yaml:7',
      ],
    },
  },
  {
    title: 'verbs may',
    from: 'should therefore have full permissions',
    to: 'may therefore have full permissions',
    flips: {
      good: ['- environment/juju/cloud-credentials/user-bootstrapped-managed'],
      bad: ['- environment/juju/cloud-credentials/user-bootstrapped-managed'],
    },
  },
  {
    title: 'role forbidden',
    from: 'Giving Juju the K8s admin role is common practice, since that role holds all of these permissions.',
    to: 'Juju must not be given the K8s admin role.',
    flips: {
      good: [
        '+ environment/juju/cloud-credentials/given-admin-role: must needs-attestation',
        '- environment/juju/cloud-credentials/role-holds-permissions',
      ],
      bad: [
        '+ environment/juju/cloud-credentials/given-admin-role: must needs-attestation',
        '- environment/juju/cloud-credentials/role-holds-permissions',
      ],
    },
  },
  {
    title: 'role must',
    from: 'Giving Juju the K8s admin role is common practice, since that role holds all of these permissions.',
    to: 'Juju must be given the K8s admin role.',
    flips: {
      good: [
        '+ environment/juju/cloud-credentials/given-admin-role: must needs-attestation',
        '- environment/juju/cloud-credentials/role-holds-permissions',
      ],
      bad: [
        '+ environment/juju/cloud-credentials/given-admin-role: must needs-attestation',
        '- environment/juju/cloud-credentials/role-holds-permissions',
      ],
    },
  },
  {
    title: 'cloud sentence gone',
    from: 'Every user whose cloud credentials Juju holds must have the right permissions on the K8s cluster for the level at which that user works.\n',
    to: '',
    flips: {
      good: ['- environment/juju/cloud-credentials/holds-right-permissions'],
      bad: ['- environment/juju/cloud-credentials/holds-right-permissions'],
    },
  },
  {
    title: 'base 24',
    from: 'based on Ubuntu 22.04',
    to: 'based on Ubuntu 24.04',
    flips: {
      good: [
        'applications/base-images/rocks-based-ubuntu: fact pass -> fact fail image/base-agrees rock/rockcraft.yaml:2',
      ],
    },
  },
  {
    title: 'base 20',
    from: 'based on Ubuntu 22.04',
    to: 'based on Ubuntu 20.04',
    flips: {
      good: [
        'applications/base-images/rocks-based-ubuntu: fact pass -> fact fail image/base-agrees rock/rockcraft.yaml:2',
      ],
      bad: [
        'applications/base-images/rocks-based-ubuntu: fact fail image/base-agrees rock/rockcraft.yaml:2 image/base-is-supported rock/rockcraft.yaml:2 -> fact fail image/base-is-supported rock/rockcraft.yaml:2',
      ],
    },
  },
  {
    title: 'base two',
    from: 'based on Ubuntu 22.04',
    to: 'based on Ubuntu 20.04 or 22.04',
    flips: {
      good: [
        '+ applications/base-images/rocks-based-ubuntu-2: fact pass',
        '- applications/base-images/rocks-based-ubuntu',
      ],
      bad: [
        '+ applications/base-images/rocks-based-ubuntu-2: fact fail image/base-is-supported rock/rockcraft.yaml:2',
        '- applications/base-images/rocks-based-ubuntu',
      ],
    },
  },
  {
    title: 'base gone',
    from: 'The rocks are based on Ubuntu 22.04.\n',
    to: '',
    flips: {
      good: ['- applications/base-images/rocks-based-ubuntu'],
      bad: ['- applications/base-images/rocks-based-ubuntu'],
    },
  },
  {
    title: 'option renamed',
    from: '[TLS secret](https://charmhub.io/istio-pilot/configurations#tls-secret-id) that its option `tls-secret-id` names',
    to: '[TLS secret](https://charmhub.io/istio-pilot/configurations#certificate-id) that its option `certificate-id` names',
    flips: { good: ['applications/encryption/ingress-istio-gateway: fact pass -> fact unknown'] },
  },
  {
    title: 'ingress charm renamed',
    from: 'The ingress is [Istio Gateway](https://charmhub.io/istio-gateway), which [Istio Pilot](https://charmhub.io/istio-pilot) configures with the [TLS secret](https://charmhub.io/istio-pilot/configurations#tls-secret-id) that',
    to: 'The ingress is [Traefik](https://charmhub.io/traefik-k8s), configured with the TLS secret that',
    flips: {
      good: [
        '+ applications/encryption/ingress-traefik-configured: fact pass',
        '- applications/encryption/ingress-istio-gateway',
      ],
      bad: [
        '+ applications/encryption/ingress-traefik-configured: fact fail tls/ingress-is-encrypted deploy/bundle.yaml:4',
        '- applications/encryption/ingress-istio-gateway',
      ],
    },
  },
  {
    title: 'table drop row',
    from: '| kubeflow | 1.10/stable | 440 | 2025-08-05 |\n',
    to: '',
    flips: {
      good: [
        'releases/published-channels/product-channel-revision: fact pass -> fact fail channel/release-is-published deploy/install.sh:3',
      ],
    },
  },
  {
    title: 'table rev up',
    from: '| kubeflow | 1.10/stable | 440 | 2025-08-05 |',
    to: '| kubeflow | 1.10/stable | 450 | 2025-08-05 |',
    flips: {
      good: [
        'applications/security-upgrades/charms-refreshed-workload: should needs-attestation -> should fail pin/revision-is-current deploy/install.sh:3',
      ],
    },
  },
  {
    title: 'table rev down',
    from: '| kubeflow | 1.10/stable | 440 | 2025-08-05 |',
    to: '| kubeflow | 1.10/stable | 435 | 2025-08-05 |',
    flips: {},
  },
  {
    title: 'table other rev',
    from: '| kubeflow | 1.7/edge | 407 | 2023-10-27 |',
    to: '| kubeflow | 1.7/edge | 406 | 2023-10-27 |',
    flips: {},
  },
  {
    title: 'table 1.8 gone',
    from: /\| kubeflow \| 1\.8\/\w+ \| \d+ \| [\d-]+ \|\n/g,
    to: '',
    flips: {
      bad: [
        'applications/security-upgrades/charms-refreshed-workload: should fail pin/revision-is-current deploy/install.sh:2 -> should unknown',
        'releases/published-channels/product-channel-revision: fact pass -> fact unknown',
      ],
    },
  },
  {
    title: 'support newer',
    from: 'newest ones with charms: 1.11 and 1.10.',
    to: 'newest ones with charms: 1.12 and 1.11.',
    flips: {
      good: [
        'releases/supported-versions/releases-support-time: fact needs-attestation -> fact fail version/release-is-supported deploy/bundle.yaml:8 version/release-is-supported deploy/install.sh:3',
      ],
      bad: [
        'releases/supported-versions/releases-support-time: fact fail version/release-is-supported deploy/install.sh:2 -> fact fail version/release-is-supported deploy/bundle.yaml:6 version/release-is-supported deploy/install.sh:2',
      ],
    },
  },
  {
    title: 'support one',
    from: 'Two releases are in support at a time, the newest ones with charms: 1.11 and 1.10.',
    to: 'One release is in support at a time, the newest one with charms: 1.11.',
    flips: {
      good: [
        '+ releases/supported-versions/one-release-support: fact fail version/release-is-supported deploy/bundle.yaml:8 version/release-is-supported deploy/install.sh:3',
        '- releases/supported-versions/releases-support-time',
      ],
      bad: [
        '+ releases/supported-versions/one-release-support: fact fail version/release-is-supported deploy/bundle.yaml:6 version/release-is-supported deploy/install.sh:2',
        '- releases/supported-versions/releases-support-time',
      ],
    },
  },
  {
    title: 'support four',
    from: 'Two releases are in support at a time, the newest ones with charms: 1.11 and 1.10.',
    to: 'Four releases are in support at a time, the newest ones with charms: 1.11, 1.10, 1.9 and 1.8.',
    flips: {
      good: [
        '+ releases/supported-versions/releases-support-time-2: fact needs-attestation',
        '- releases/supported-versions/releases-support-time',
      ],
      bad: [
        '+ releases/supported-versions/releases-support-time-2: fact needs-attestation',
        '- releases/supported-versions/releases-support-time',
      ],
    },
  },
  {
    title: 'k8s drop 1.30',
    from: '| 1.10 | 1.29, 1.30, 1.31, 1.32, 1.33 | 3.6 |',
    to: '| 1.10 | 1.31, 1.32, 1.33 | 3.6 |',
    flips: {
      good: [
        'releases/supported-versions/release: fact needs-attestation -> fact fail version/kubernetes-is-supported deploy/cluster.yaml:6',
      ],
    },
  },
  {
    title: 'k8s range',
    from: '| 1.10 | 1.29, 1.30, 1.31, 1.32, 1.33 | 3.6 |',
    to: '| 1.10 | >= 1.31 | 3.6 |',
    flips: {
      good: [
        'releases/supported-versions/release: fact needs-attestation -> fact fail version/kubernetes-is-supported deploy/cluster.yaml:6',
      ],
    },
  },
  {
    title: 'k8s same range',
    from: '| 1.10 | 1.29, 1.30, 1.31, 1.32, 1.33 | 3.6 |',
    to: '| 1.10 | 1.29 - 1.33 | 3.6 |',
    flips: {},
  },
  {
    title: 'k8s 1.8 low',
    from: '| 1.8 | 1.24, 1.25, 1.26, 1.27, 1.28, 1.29 | >= 3.4.3 |',
    to: '| 1.8 | 1.21, 1.24, 1.25, 1.26, 1.27, 1.28, 1.29 | >= 2.9 |',
    flips: {
      bad: [
        'releases/supported-versions/release: fact fail version/juju-is-supported deploy/install.sh:1 version/kubernetes-is-supported deploy/cluster.yaml:6 -> fact needs-attestation',
      ],
    },
  },
  {
    title: 'juju 4',
    from: '| 1.10 | 1.29, 1.30, 1.31, 1.32, 1.33 | 3.6 |',
    to: '| 1.10 | 1.29, 1.30, 1.31, 1.32, 1.33 | 4.0 |',
    flips: {
      good: [
        'releases/supported-versions/release: fact needs-attestation -> fact fail version/juju-is-supported deploy/install.sh:1',
      ],
    },
  },
  {
    title: 'versions row gone',
    from: '| 1.10 | 1.29, 1.30, 1.31, 1.32, 1.33 | 3.6 |\n',
    to: '',
    flips: {
      good: [
        'releases/supported-versions/release: fact needs-attestation -> fact fail version/release-is-supported deploy/bundle.yaml:8 version/release-is-supported deploy/install.sh:3',
      ],
      bad: [
        'releases/supported-versions/release: fact fail version/juju-is-supported deploy/install.sh:1 version/kubernetes-is-supported deploy/cluster.yaml:6 -> fact fail version/release-is-supported deploy/bundle.yaml:6 version/juju-is-supported deploy/install.sh:1 version/kubernetes-is-supported deploy/cluster.yaml:6',
      ],
    },
  },
  {
    title: 'tls 1.3',
    from: 'TLS 1.2 is the minimum version',
    to: 'TLS 1.3 is the minimum version',
    flips: {
      good: [
        'applications/cryptography/from-linked-page/between-sidecars-mesh: fact needs-attestation -> fact fail tls/versions-are-modern deploy/gateway.yaml:8',
      ],
    },
  },
  {
    title: 'tls 1.0',
    from: 'TLS 1.2 is the minimum version',
    to: 'TLS 1.0 is the minimum version',
    flips: {
      bad: [
        'applications/cryptography/from-linked-page/between-sidecars-mesh: fact fail tls/versions-are-modern deploy/gateway.yaml:8 -> fact needs-attestation',
      ],
    },
  },
  {
    title: 'tls gone',
    from: 'Between sidecars of the mesh, TLS 1.2 is the minimum version.\n',
    to: '',
    flips: {
      good: ['- applications/cryptography/from-linked-page/between-sidecars-mesh'],
      bad: ['- applications/cryptography/from-linked-page/between-sidecars-mesh'],
    },
  },
  {
    title: 'policy restricted',
    from: 'to `baseline`, so',
    to: 'to `restricted`, so',
    flips: {
      good: [
        'applications/authorization/from-linked-page/set-option-security-policy: may pass -> may not-applicable kubernetes/workloads-are-unprivileged deploy/bundle.yaml:22',
      ],
    },
  },
  {
    title: 'policy must',
    from: 'You may set the option `security-policy` of `kubeflow-profiles` to `baseline`',
    to: 'You must set the option `security-policy` of `kubeflow-profiles` to `restricted`',
    flips: {
      good: [
        'applications/authorization/from-linked-page/set-option-security-policy: may pass -> must fail kubernetes/workloads-are-unprivileged deploy/bundle.yaml:22',
      ],
      bad: [
        'applications/authorization/from-linked-page/set-option-security-policy: may not-applicable kubernetes/workloads-are-unprivileged deploy/bundle.yaml:17 -> must fail kubernetes/workloads-are-unprivileged deploy/bundle.yaml:17',
      ],
    },
  },
  {
    title: 'policy should baseline',
    from: 'You may set the option',
    to: 'You should set the option',
    flips: {
      good: [
        'applications/authorization/from-linked-page/set-option-security-policy: may pass -> should needs-attestation',
      ],
      bad: [
        'applications/authorization/from-linked-page/set-option-security-policy: may not-applicable kubernetes/workloads-are-unprivileged deploy/bundle.yaml:17 -> should fail kubernetes/workloads-are-unprivileged deploy/bundle.yaml:17',
      ],
    },
  },
  {
    title: 'policy gone',
    from: 'You may set the option `security-policy` of `kubeflow-profiles` to `baseline`, so that the workloads of users run unprivileged.\n',
    to: '',
    flips: {
      good: ['- applications/authorization/from-linked-page/set-option-security-policy'],
      bad: ['- applications/authorization/from-linked-page/set-option-security-policy'],
    },
  },
  {
    title: 'ca option',
    from: 'in its option `ca-bundle`',
    to: 'in its option `ca-certificates`',
    flips: {
      selfSigned: [
        'applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys: must pass -> must fail tls/authority-is-trusted deploy/bundle.yaml:10',
      ],
    },
  },
  {
    title: 'ca charm',
    from: '`oidc-gatekeeper` must be given',
    to: '`dex-auth` must be given',
    flips: {
      good: [
        '+ applications/encryption/from-linked-page/dex-auth-given-authoritys: must not-applicable',
        '- applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys',
      ],
      bad: [
        '+ applications/encryption/from-linked-page/dex-auth-given-authoritys: must not-applicable',
        '- applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys',
      ],
      selfSigned: [
        '+ applications/encryption/from-linked-page/dex-auth-given-authoritys: must fail tls/authority-is-trusted deploy/bundle.yaml:14',
        '- applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys',
      ],
    },
  },
  {
    title: 'ca should',
    from: '`oidc-gatekeeper` must be given',
    to: '`oidc-gatekeeper` should be given',
    flips: {
      good: [
        'applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys: must not-applicable -> should not-applicable',
      ],
      bad: [
        'applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys: must not-applicable -> should not-applicable',
      ],
      selfSigned: [
        'applications/encryption/from-linked-page/oidc-gatekeeper-given-authoritys: must pass -> should pass',
      ],
    },
  },
  {
    title: 'refresh may',
    from: 'Charms should be refreshed regularly',
    to: 'Charms may be refreshed regularly',
    flips: {
      good: [
        '+ releases/published-channels/product-channel-revision-stable-receives-stable: should pass',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
      bad: [
        '+ releases/published-channels/product-channel-revision-stable-receives-stable: should fail channel/risk-keeps-promise deploy/bundle.yaml:6',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
    },
  },
  {
    title: 'refresh must',
    from: 'Charms should be refreshed regularly',
    to: 'Charms must be refreshed regularly',
    flips: {
      good: [
        'applications/security-upgrades/charms-refreshed-workload-stable-receives-stable: should pass -> must pass',
        'applications/security-upgrades/charms-refreshed-workload: should needs-attestation -> must needs-attestation',
      ],
      bad: [
        'applications/security-upgrades/charms-refreshed-workload-stable-receives-stable: should fail channel/risk-keeps-promise deploy/bundle.yaml:6 -> must fail channel/risk-keeps-promise deploy/bundle.yaml:6',
        'applications/security-upgrades/charms-refreshed-workload: should fail pin/revision-is-current deploy/install.sh:2 -> must fail pin/revision-is-current deploy/install.sh:2',
      ],
    },
  },
  {
    title: 'refresh negated',
    from: 'Charms should be refreshed regularly',
    to: 'Charms should not be refreshed automatically',
    flips: {
      good: [
        '+ applications/security-upgrades/charms-refreshed-automatically: should needs-attestation',
        '+ releases/published-channels/product-channel-revision-stable-receives-stable: should pass',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
      bad: [
        '+ applications/security-upgrades/charms-refreshed-automatically: should needs-attestation',
        '+ releases/published-channels/product-channel-revision-stable-receives-stable: should fail channel/risk-keeps-promise deploy/bundle.yaml:6',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
    },
  },
  {
    title: 'refresh gone',
    from: 'Charms should be refreshed regularly, since a workload is only as safe as its newest patch.\n',
    to: '',
    flips: {
      good: [
        '+ releases/published-channels/product-channel-revision-stable-receives-stable: should pass',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
      bad: [
        '+ releases/published-channels/product-channel-revision-stable-receives-stable: should fail channel/risk-keeps-promise deploy/bundle.yaml:6',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
    },
  },
  {
    title: 'refresh interval',
    from: 'Charms should be refreshed regularly',
    to: 'Charms should be refreshed at least every 30 days',
    flips: {
      good: [
        '+ applications/security-upgrades/charms-refreshed-least-stable-receives-stable: should pass',
        '+ applications/security-upgrades/charms-refreshed-least: should needs-attestation',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
      bad: [
        '+ applications/security-upgrades/charms-refreshed-least-stable-receives-stable: should fail channel/risk-keeps-promise deploy/bundle.yaml:6',
        '+ applications/security-upgrades/charms-refreshed-least: should fail pin/revision-is-current deploy/install.sh:2',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
    },
  },
  {
    title: 'cos sentence gone',
    from: 'COS should run in an environment that is separate and isolated from the applications it observes, so that one outage does not strike both.\n',
    to: '',
    flips: {
      good: ['- applications/monitoring-auditing/cos-run-environment'],
      bad: [
        '- applications/monitoring-auditing/cos-run-environment',
        'applications/monitoring-auditing/from-linked-page/ckf-deployed-controller: should fail cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3 -> should fail cos/runs-apart deploy/bundle.yaml:19 cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3',
      ],
    },
  },
  {
    title: 'cos must',
    from: 'COS should run in an environment',
    to: 'COS must run in an environment',
    flips: {
      good: [
        'applications/monitoring-auditing/cos-run-environment: should needs-attestation -> must needs-attestation',
      ],
      bad: [
        'applications/monitoring-auditing/cos-run-environment: should fail cos/runs-apart deploy/bundle.yaml:19 -> must fail cos/runs-apart deploy/bundle.yaml:19',
      ],
    },
  },
  {
    title: 'cos may',
    from: 'COS should run in an environment',
    to: 'COS may run in an environment',
    flips: {
      good: ['- applications/monitoring-auditing/cos-run-environment'],
      bad: [
        '- applications/monitoring-auditing/cos-run-environment',
        'applications/monitoring-auditing/from-linked-page/ckf-deployed-controller: should fail cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3 -> should fail cos/runs-apart deploy/bundle.yaml:19 cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3',
      ],
    },
  },
  {
    title: 'cos same',
    from: 'COS should run in an environment that is separate and isolated from',
    to: 'COS should run in the same environment as',
    flips: {
      good: [
        '+ applications/monitoring-auditing/cos-run-environment-2: should unmapped',
        '- applications/monitoring-auditing/cos-run-environment',
      ],
      bad: [
        '+ applications/monitoring-auditing/cos-run-environment-2: should unmapped',
        '- applications/monitoring-auditing/cos-run-environment',
        'applications/monitoring-auditing/from-linked-page/ckf-deployed-controller: should fail cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3 -> should fail cos/runs-apart deploy/bundle.yaml:19 cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3',
      ],
    },
  },
  {
    title: 'cos controller to model',
    from: 'COS and CKF should each be deployed with a Juju controller of their own.',
    to: 'COS and CKF should each be deployed in a Juju model of their own.',
    flips: {
      good: [
        '+ applications/monitoring-auditing/from-linked-page/ckf-deployed-model: should needs-attestation',
        '- applications/monitoring-auditing/from-linked-page/ckf-deployed-controller',
      ],
      bad: [
        '+ applications/monitoring-auditing/from-linked-page/ckf-deployed-model: should fail cos/runs-apart deploy/bundle.yaml:19',
        '- applications/monitoring-auditing/from-linked-page/ckf-deployed-controller',
      ],
    },
  },
  {
    title: 'cos controller gone',
    from: 'COS and CKF should each be deployed with a Juju controller of their own.\n',
    to: '',
    flips: {
      good: ['- applications/monitoring-auditing/from-linked-page/ckf-deployed-controller'],
      bad: ['- applications/monitoring-auditing/from-linked-page/ckf-deployed-controller'],
    },
  },
  {
    title: 'integrates gone',
    from: 'CKF integrates with [COS](https://charmhub.io/topics/canonical-observability-stack), the observability stack of Canonical.\n',
    to: '',
    flips: {
      good: ['- applications/monitoring-auditing/ckf-integrates-cos'],
      bad: [
        '- applications/monitoring-auditing/ckf-integrates-cos',
        'applications/monitoring-auditing/from-linked-page/charms-related-cos: should fail cos/agent-is-maintained deploy/bundle.yaml:18 -> should fail cos/agent-reaches-cos deploy/bundle.yaml:18 cos/agent-is-maintained deploy/bundle.yaml:18',
      ],
    },
  },
  {
    title: 'integrates must',
    from: 'CKF integrates with [COS]',
    to: 'CKF must be integrated with [COS]',
    flips: {
      good: ['applications/monitoring-auditing/ckf-integrates-cos: fact needs-attestation -> must needs-attestation'],
      bad: [
        'applications/monitoring-auditing/ckf-integrates-cos: fact fail cos/agent-reaches-cos deploy/bundle.yaml:18 -> must fail cos/agent-reaches-cos deploy/bundle.yaml:18',
      ],
    },
  },
  {
    title: 'agent renamed',
    from: 'such as `grafana-agent-k8s`',
    to: 'such as `opentelemetry-collector-k8s`',
    flips: {},
  },
  {
    title: 'agent gone',
    from: 'Charms should be related to COS through an agent, such as `grafana-agent-k8s`, rather than by a cross-model relation for each charm.\n',
    to: '',
    flips: {
      good: ['- applications/monitoring-auditing/from-linked-page/charms-related-cos'],
      bad: ['- applications/monitoring-auditing/from-linked-page/charms-related-cos'],
    },
  },
  {
    title: 'agent no',
    from: 'Charms should be related to COS through an agent, such as `grafana-agent-k8s`, rather than by a cross-model relation for each charm.',
    to: 'Charms should be related to COS by a cross-model relation for each charm rather than through an agent.',
    flips: {
      bad: [
        'applications/monitoring-auditing/from-linked-page/charms-related-cos: should fail cos/agent-is-maintained deploy/bundle.yaml:18 -> should fail cos/agent-reaches-cos deploy/bundle.yaml:18',
      ],
    },
  },
  {
    title: 'min perms should',
    from: 'must be limited to the minimum permissions',
    to: 'should be limited to the minimum permissions',
    flips: {
      good: ['environment/juju/juju-users/user-limited-minimum: must needs-attestation -> should needs-attestation'],
      bad: [
        'environment/juju/juju-users/user-limited-minimum: must fail juju/controller-access-is-minimal users.sh:3 juju/model-access-is-minimal users.sh:2 -> should fail juju/controller-access-is-minimal users.sh:3 juju/model-access-is-minimal users.sh:2',
      ],
    },
  },
  {
    title: 'min perms gone',
    from: 'Each Juju user must be limited to the minimum permissions for the work that the user does.\n',
    to: '',
    flips: {
      good: ['- environment/juju/juju-users/user-limited-minimum'],
      bad: ['- environment/juju/juju-users/user-limited-minimum'],
    },
  },
  {
    title: 'read only',
    from: 'Each Juju user must be limited to the minimum permissions for the work that the user does.',
    to: 'Each Juju user must be limited to `read` access.',
    flips: {
      good: [
        '+ environment/juju/juju-users/user-limited-read: must fail juju/model-access-is-minimal users.sh:1',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
      bad: [
        '+ environment/juju/juju-users/user-limited-read: must fail juju/controller-access-is-minimal users.sh:3 juju/model-access-is-minimal users.sh:1 juju/model-access-is-minimal users.sh:2',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
    },
  },
  {
    title: 'write at most',
    from: 'Each Juju user must be limited to the minimum permissions for the work that the user does.',
    to: 'No Juju user may hold more than `write` access to a model.',
    flips: {
      good: [
        '+ environment/juju/juju-users/user-hold-write: must needs-attestation',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
      bad: [
        '+ environment/juju/juju-users/user-hold-write: must fail juju/controller-access-is-minimal users.sh:3 juju/model-access-is-minimal users.sh:1 juju/model-access-is-minimal users.sh:2',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
    },
  },
  {
    title: 'no superuser',
    from: 'Each Juju user must be limited to the minimum permissions for the work that the user does.',
    to: 'Juju users must not hold `superuser` access.',
    flips: {
      good: [
        '+ environment/juju/juju-users/users-hold-superuser: must needs-attestation',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
      bad: [
        '+ environment/juju/juju-users/users-hold-superuser: must fail juju/controller-access-is-minimal users.sh:3',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
    },
  },
  {
    title: 'rotation 90',
    from: 'rotated at regular intervals',
    to: 'rotated every 90 days',
    flips: {
      good: [
        '+ environment/juju/juju-users/credentials-stored-secure-3: must needs-attestation',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
      bad: [
        '+ environment/juju/juju-users/credentials-stored-secure-3: must needs-attestation',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
    },
  },
  {
    title: 'rotation gone',
    from: 'must be stored in a secure place and rotated at regular intervals',
    to: 'must be stored in a secure place',
    flips: {
      good: [
        '+ environment/juju/juju-users/credentials-stored-secure-3: must needs-attestation',
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
      bad: [
        '+ environment/juju/juju-users/credentials-stored-secure-3: must fail auth/passwords-are-not-plain deploy/bundle.yaml:13',
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
    },
  },
  {
    title: 'rotation only',
    from: 'must be stored in a secure place and rotated at regular intervals',
    to: 'must be rotated at regular intervals',
    flips: {
      good: [
        '+ environment/juju/juju-users/credentials-rotated-regular: must needs-attestation',
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
      bad: [
        '+ environment/juju/juju-users/credentials-rotated-regular: must needs-attestation',
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
    },
  },
  {
    title: 'storage should',
    from: 'Credentials of Juju users must be stored',
    to: 'Credentials of Juju users should be stored',
    flips: {
      good: [
        'environment/juju/juju-users/credentials-stored-secure-2: must needs-attestation -> should needs-attestation',
        'environment/juju/juju-users/credentials-stored-secure: must needs-attestation -> should needs-attestation',
      ],
      bad: [
        'environment/juju/juju-users/credentials-stored-secure-2: must needs-attestation -> should needs-attestation',
        'environment/juju/juju-users/credentials-stored-secure: must fail auth/passwords-are-not-plain deploy/bundle.yaml:13 -> should fail auth/passwords-are-not-plain deploy/bundle.yaml:13',
      ],
    },
  },
  {
    title: 'storage may',
    from: 'Credentials of Juju users must be stored',
    to: 'Credentials of Juju users may be stored',
    flips: {
      good: [
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
      bad: [
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
    },
  },
  {
    title: 'storage gone',
    from: 'Credentials of Juju users must be stored in a secure place and rotated at regular intervals.\n',
    to: '',
    flips: {
      good: [
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
      bad: [
        '- environment/juju/juju-users/credentials-stored-secure',
        '- environment/juju/juju-users/credentials-stored-secure-2',
      ],
    },
  },
  {
    title: 'image digest',
    from: 'CKF holds its rocks at pinned revisions, with every revision of a charm naming one specific [rock hash](https://github.com/canonical/notebook-operators/blob/track/1.10/charms/jupyter-controller/metadata.yaml#L16).',
    to: 'CKF holds its rocks by digest.',
    flips: {
      good: [
        '+ applications/security-upgrades/ckf-holds-rocks-2: fact fail image/is-pinned charm/metadata.yaml:3',
        '- applications/security-upgrades/ckf-holds-rocks',
      ],
      bad: [
        '+ applications/security-upgrades/ckf-holds-rocks-2: fact fail image/is-pinned charm/metadata.yaml:3',
        '- applications/security-upgrades/ckf-holds-rocks',
      ],
    },
  },
  {
    title: 'image pin gone',
    from: /CKF holds its rocks[^\n]*\n/,
    to: '',
    flips: {
      good: ['- applications/security-upgrades/ckf-holds-rocks'],
      bad: ['- applications/security-upgrades/ckf-holds-rocks'],
    },
  },
  {
    title: 'static must',
    from: 'Static users of Dex should be kept',
    to: 'Static users of Dex must be kept',
    flips: {
      good: ['applications/authentication/from-linked-page/users-kept-development: should pass -> must pass'],
      bad: [
        'applications/authentication/from-linked-page/users-kept-development: should fail auth/users-come-from-a-connector deploy/bundle.yaml:13 -> must fail auth/users-come-from-a-connector deploy/bundle.yaml:13',
      ],
    },
  },
  {
    title: 'static gone',
    from: 'Static users of Dex should be kept to development and testing.\n',
    to: '',
    flips: {
      good: ['- applications/authentication/from-linked-page/users-kept-development'],
      bad: ['- applications/authentication/from-linked-page/users-kept-development'],
    },
  },
  {
    title: 'static may',
    from: 'Static users of Dex should be kept to development and testing.',
    to: 'Static users of Dex may be used in production.',
    flips: {
      good: ['- applications/authentication/from-linked-page/users-kept-development'],
      bad: ['- applications/authentication/from-linked-page/users-kept-development'],
    },
  },
  {
    title: 'https gone',
    from: 'Traffic to CKF is encrypted with HTTPS, by means of a TLS certificate at the ingress.\n',
    to: '',
    flips: {
      good: ['- applications/encryption/traffic-encrypted-https'],
      bad: ['- applications/encryption/traffic-encrypted-https'],
    },
  },
  {
    title: 'https must',
    from: 'Traffic to CKF is encrypted with HTTPS',
    to: 'Traffic to CKF must be encrypted with HTTPS',
    flips: {
      good: ['applications/encryption/traffic-encrypted-https: fact pass -> must pass'],
      bad: [
        'applications/encryption/traffic-encrypted-https: fact fail tls/ingress-is-encrypted deploy/bundle.yaml:4 -> must fail tls/ingress-is-encrypted deploy/bundle.yaml:4',
      ],
    },
  },
  {
    title: 'http ok',
    from: 'Traffic to CKF is encrypted with HTTPS, by means of a TLS certificate at the ingress.',
    to: 'Traffic to CKF is not encrypted.',
    flips: {
      good: [
        '+ applications/encryption/traffic-encrypted: fact needs-attestation',
        '- applications/encryption/traffic-encrypted-https',
      ],
      bad: [
        '+ applications/encryption/traffic-encrypted: fact needs-attestation',
        '- applications/encryption/traffic-encrypted-https',
      ],
    },
  },
  {
    title: 'rocks gone',
    from: 'The images of CKF are [rocks](https://documentation.ubuntu.com/rockcraft/en/latest/explanation/rocks), built',
    to: 'The images are built',
    flips: {
      good: ['- applications/base-images/images-rocks-built'],
      bad: ['- applications/base-images/images-rocks-built'],
    },
  },
  {
    title: 'critical to should',
    from: 'It is critical that Juju itself is set up securely.',
    to: 'Juju itself should be set up securely.',
    flips: {
      good: ['environment/juju/itself-set-securely: must needs-attestation -> should needs-attestation'],
      bad: ['environment/juju/itself-set-securely: must needs-attestation -> should needs-attestation'],
    },
  },
  {
    title: 'critical gone',
    from: 'It is critical that Juju itself is set up securely.\n',
    to: '',
    flips: { good: ['- environment/juju/itself-set-securely'], bad: ['- environment/juju/itself-set-securely'] },
  },
  {
    title: 'typo fixed',
    from: 'stands in three places',
    to: 'can be found in three places',
    flips: {},
  },
  {
    title: 'reword intro',
    from: 'Two layers carry the applications: a Kubernetes (K8s) cluster, and Juju above it.',
    to: 'The applications are carried by two layers: a Kubernetes (K8s) cluster, and Juju on top.',
    flips: {},
  },
  {
    title: 'reflow',
    from: 'COS should run in an environment that is separate and isolated from the applications it observes, so that one outage does not strike both.',
    to: 'COS should run in an environment that is separate and isolated\nfrom the applications it observes,\nso that one outage does not strike both.',
    flips: {},
  },
  {
    title: 'reflow 2',
    from: 'The K8s user with which deployments are bootstrapped and managed should therefore have full permissions, among',
    to: 'The K8s user with which deployments are bootstrapped\nand managed should therefore have full permissions,\namong',
    flips: {},
  },
  {
    title: 'american',
    from: /Authorisation/g,
    to: 'Authorization',
    flips: {},
  },
  {
    title: 'heading renamed',
    from: '### Base images',
    to: '### Images',
    flips: {},
  },
  {
    title: 'heading renamed 2',
    from: '### Monitoring and auditing',
    to: '### Observability',
    flips: {},
  },
  {
    title: 'heading level',
    from: '#### Juju users',
    to: '### Juju users',
    flips: {},
  },
  {
    title: 'bullets star',
    from: /\n- (Namespaces|Services|Deployments|StatefulSets|Pods|Persist)/g,
    to: '\n* $1',
    flips: {},
  },
  {
    title: 'bold must',
    from: 'Each Juju user must be',
    to: 'Each Juju user **must** be',
    flips: {},
  },
  {
    title: 'must upper',
    from: 'Each Juju user must be',
    to: 'Each Juju user MUST be',
    flips: {},
  },
  {
    title: 'typo',
    from: 'Credentials of Juju users must be stored in a secure place',
    to: 'Credentials of Juju users must be stored in a secure palce',
    flips: {},
  },
  {
    title: 'synonym',
    from: 'Charms should be refreshed regularly, since',
    to: 'Charms should be refreshed on a regular basis, since',
    flips: {
      good: [
        '+ applications/security-upgrades/charms-refreshed-regular-stable-receives-stable: should pass',
        '+ applications/security-upgrades/charms-refreshed-regular: should needs-attestation',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
      bad: [
        '+ applications/security-upgrades/charms-refreshed-regular-stable-receives-stable: should fail channel/risk-keeps-promise deploy/bundle.yaml:6',
        '+ applications/security-upgrades/charms-refreshed-regular: should fail pin/revision-is-current deploy/install.sh:2',
        '- applications/security-upgrades/charms-refreshed-workload',
        '- applications/security-upgrades/charms-refreshed-workload-stable-receives-stable',
      ],
    },
  },
  {
    title: 'synonym2',
    from: 'Each Juju user must be limited to the minimum permissions for the work that the user does.',
    to: 'Each user of Juju must be given only the minimum permissions that their work needs.',
    flips: {
      good: [
        '+ environment/juju/juju-users/user-given-minimum: must needs-attestation',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
      bad: [
        '+ environment/juju/juju-users/user-given-minimum: must fail juju/controller-access-is-minimal users.sh:3 juju/model-access-is-minimal users.sh:2',
        '- environment/juju/juju-users/user-limited-minimum',
      ],
    },
  },
  {
    title: 'sentence added note',
    from: 'A credential that leaked is then soon worthless.',
    to: 'A credential that leaked is then soon worthless.\nThink of it before you leave.',
    flips: {},
  },
  {
    title: 'sentence added backup',
    from: 'A credential that leaked is then soon worthless.',
    to: 'A credential that leaked is then soon worthless.\nUnused Juju users must be removed.',
    flips: {
      good: ['+ environment/juju/juju-users/users-removed: must unmapped'],
      bad: ['+ environment/juju/juju-users/users-removed: must unmapped'],
    },
  },
  {
    title: 'admonition',
    from: 'Static users of Dex should be kept to development and testing.',
    to: '> Static users of Dex should be kept to development and testing.',
    flips: {},
  },
  {
    title: 'curly quotes',
    from: "`oidc-gatekeeper` must be given the authority's certificate",
    to: '`oidc-gatekeeper` must be given the authority’s certificate',
    flips: {},
  },
  {
    title: 'table spaced',
    from: '| kubeflow | 1.10/stable | 440 | 2025-08-05 |',
    to: '|kubeflow|1.10/stable|440|2025-08-05|',
    flips: {},
  },
  {
    title: 'table sorted',
    from: '| kubeflow | 1.10/stable | 440 | 2025-08-05 |\n| kubeflow | 1.10/candidate | 441 | 2025-08-05 |\n',
    to: '| kubeflow | 1.10/candidate | 441 | 2025-08-05 |\n| kubeflow | 1.10/stable | 440 | 2025-08-05 |\n',
    flips: {},
  },
  {
    title: 'shall',
    from: 'COS and CKF should each be deployed',
    to: 'COS and CKF shall each be deployed',
    flips: {
      good: [
        'applications/monitoring-auditing/from-linked-page/ckf-deployed-controller: should needs-attestation -> must needs-attestation',
      ],
      bad: [
        'applications/monitoring-auditing/from-linked-page/ckf-deployed-controller: should fail cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3 -> must fail cos/has-its-own-controller deploy/bundle.yaml:19 cos/has-its-own-controller deploy/install.sh:3',
      ],
    },
  },
  {
    title: 'recommended',
    from: 'COS should run in an environment',
    to: 'It is recommended to run COS in an environment',
    flips: {},
  },
]
