import type { CertificateProvider, Sourced } from './known.ts'

const source = 'https://canonical.com/juju/docs/certificate-management/operator/understanding-tls/'
const seen = '2026-11-24'

/** The charms that provide certificates, as Canonical's documentation of certificate management lists them. */
export const certificateProviders: readonly (CertificateProvider & Sourced)[] = [
  { charm: 'self-signed-certificates', endpoints: ['certificates'], selfSigned: true, source, seen },
  { charm: 'manual-tls-certificates', endpoints: ['certificates'], selfSigned: false, source, seen },
  { charm: 'lego', endpoints: ['certificates'], selfSigned: false, source, seen },
  { charm: 'notary-k8s', endpoints: ['certificates'], selfSigned: false, source, seen },
  { charm: 'vault-k8s', endpoints: ['certificates', 'vault-pki'], selfSigned: false, source, seen },
  { charm: 'vault', endpoints: ['certificates', 'vault-pki'], selfSigned: false, source, seen },
  // outdated: its tests of DNS have become plugins of `lego`
  {
    charm: 'httprequest-lego-k8s',
    endpoints: ['certificates'],
    selfSigned: false,
    source: 'https://github.com/canonical/httprequest-lego-k8s-operator',
    seen: '2026-11-30',
  },
  {
    charm: 'route53-lego-k8s',
    endpoints: ['certificates'],
    selfSigned: false,
    source: 'https://github.com/canonical/route53-lego-k8s-operator',
    seen: '2026-11-30',
  },
  // the predecessor of the self-signed and the manual one: which of the two it is, its options say
  {
    charm: 'tls-certificates-operator',
    endpoints: ['certificates'],
    selfSigned: false,
    source: 'https://github.com/canonical/tls-certificates-operator',
    seen: '2026-11-30',
  },
  {
    charm: 'easyrsa',
    endpoints: ['client'],
    selfSigned: true,
    source: 'https://github.com/charmed-kubernetes/layer-easyrsa',
    seen: '2026-11-30',
  },
]
