import type { IngressCharm, Sourced } from './known.ts'

const seen = '2026-11-24'

/** The ingress charms that are known, from their own metadata and documentation. */
export const ingressCharms: readonly (IngressCharm & Sourced)[] = [
  {
    charm: 'istio-pilot',
    // `ssl-crt` and `ssl-key` were replaced by `tls-secret-id` in 1.17
    options: [['tls-secret-id'], ['ssl-crt', 'ssl-key']],
    endpoints: ['certificates'],
    secretIds: ['tls-secret-id'],
    source: 'https://github.com/canonical/istio-operators/tree/main/charms/istio-pilot',
    seen,
  },
  {
    charm: 'istio-gateway',
    options: [],
    endpoints: [],
    configuredBy: 'istio-pilot',
    source: 'https://github.com/canonical/istio-operators/tree/main/charms/istio-gateway',
    seen,
  },
  {
    charm: 'istio-ingress-k8s',
    options: [],
    endpoints: ['certificates'],
    behind: ['upstream-ingress'],
    source: 'https://github.com/canonical/istio-ingress-k8s-operator/blob/main/charmcraft.yaml',
    seen,
  },
  {
    charm: 'traefik-k8s',
    // the charm blocks where only some of the three are set
    options: [['tls-cert', 'tls-key', 'tls-ca']],
    endpoints: ['certificates'],
    source: 'https://canonical.com/juju/docs/traefik-k8s-charm/latest/explanation/tls/',
    seen,
  },
  {
    charm: 'gateway-api-integrator',
    options: [],
    endpoints: ['certificates'],
    source: 'https://canonical.com/juju/docs/gateway-api-integrator-charm/latest/how-to/provide-certificate/',
    seen,
  },
  {
    charm: 'nginx-ingress-integrator',
    options: [['tls-secret-name']],
    endpoints: ['certificates'],
    source: 'https://canonical.com/juju/docs/nginx-ingress-integrator-charm/latest/how-to/secure-an-ingress-with-tls/',
    seen,
  },
  {
    charm: 'haproxy',
    // of the releases before the charm was rewritten; `ssl_key` is not needed beside a certificate that is `SELFSIGNED`
    options: [['ssl_cert']],
    endpoints: ['certificates'],
    onlyNamed: true,
    source: 'https://github.com/canonical/haproxy-operator',
    seen,
  },
]
