import type { Authenticator, Sourced } from './known.ts'

const seen = '2026-11-30'

/** The charms that have gateways ask who a user is, from their own metadata and the official bundles. */
export const authenticators: readonly (Authenticator & Sourced)[] = [
  {
    charm: 'oidc-gatekeeper',
    gateway: 'istio-pilot',
    endpoint: 'ingress-auth',
    source: 'https://github.com/canonical/bundle-kubeflow/tree/main/releases',
    seen,
  },
  {
    charm: 'oidc-gatekeeper',
    gateway: 'istio-ingress-k8s',
    endpoint: 'forward-auth',
    source: 'https://github.com/canonical/bundle-kubeflow/tree/main/releases/latest/edge',
    seen,
  },
  {
    charm: 'oauth2-proxy-k8s',
    gateway: 'istio-ingress-k8s',
    endpoint: 'forward-auth',
    source: 'https://github.com/canonical/istio-ingress-k8s-operator/blob/main/charmcraft.yaml',
    seen,
  },
]
