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
]
