import type { OptionMeaning, Sourced } from './known.ts'

const seen = '2026-11-30'
const dex = 'https://github.com/canonical/dex-auth-operator/blob/main/config.yaml'
const gatekeeper = 'https://github.com/canonical/oidc-gatekeeper-operator/blob/main/config.yaml'
const dashboard = 'https://github.com/canonical/kubeflow-dashboard-operator/blob/main/config.yaml'
const grafana = 'https://github.com/canonical/grafana-k8s-operator/blob/main/charmcraft.yaml'

/** What the options of charms are for, from their own configuration files. */
export const optionMeanings: readonly (OptionMeaning & Sourced)[] = [
  { charm: 'dex-auth', option: 'issuer-url', meaning: 'address', source: dex, seen },
  // of the releases before `issuer-url`, and outdated since
  { charm: 'dex-auth', option: 'public-url', meaning: 'address', source: dex, seen },
  { charm: 'dex-auth', option: 'connectors', meaning: 'connectors', source: dex, seen },
  { charm: 'dex-auth', option: 'static-username', meaning: 'static-user', byDefault: 'admin', source: dex, seen },
  {
    charm: 'dex-auth',
    option: 'enable-password-db',
    meaning: 'static-users-allowed',
    byDefault: 'true',
    source: dex,
    seen,
  },
  // of the releases before the charm was related to Dex
  { charm: 'oidc-gatekeeper', option: 'public-url', meaning: 'address', source: gatekeeper, seen },
  { charm: 'oidc-gatekeeper', option: 'ca-bundle', meaning: 'authority', source: gatekeeper, seen },
  {
    charm: 'oidc-gatekeeper',
    option: 'skip-auth-urls',
    meaning: 'skips-authentication',
    // the charm adds Dex's own path itself: nobody can sign in without it
    values: ['/dex', '/dex/'],
    source: gatekeeper,
    seen,
  },
  {
    charm: 'kubeflow-dashboard',
    option: 'registration-flow',
    meaning: 'registration',
    values: ['false'],
    byDefault: 'true',
    source: dashboard,
    seen,
  },
  { charm: 'grafana-k8s', option: 'web_external_url', meaning: 'address', source: grafana, seen },
  {
    charm: 'kubeflow-profiles',
    option: 'security-policy',
    meaning: 'security-policy',
    values: ['baseline', 'restricted'],
    byDefault: 'privileged',
    source: 'https://github.com/canonical/kubeflow-profiles-operator/blob/main/config.yaml',
    seen,
  },
  {
    charm: 'istio-gateway',
    option: 'gateway_service_type',
    meaning: 'service-type',
    values: ['LoadBalancer', 'ClusterIP'],
    byDefault: 'LoadBalancer',
    source: 'https://github.com/canonical/istio-operators/blob/main/charms/istio-gateway/config.yaml',
    seen,
  },
  {
    charm: 'mlflow-server',
    option: 'mlflow_public_url',
    meaning: 'address',
    source: 'https://github.com/canonical/mlflow-operator/blob/main/config.yaml',
    seen,
  },
]
