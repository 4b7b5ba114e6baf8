import type { TlsSettingFact } from '../../../facts/tls-setting.ts'
import { createLocator } from '../../../text/place.ts'
import type { TextReader, WordGroup } from '../reader.ts'
import { settingsIn } from './settings-in.ts'
import { type Syntax, syntaxOf } from './syntax-of.ts'

const maxFacts = 1000

const words = `
  verify=False verify: .verify _create_unverified CERT_NONE validate_certs hostname-verification
  skip-verify SkipVerify skip_verify SKIP_VERIFY SkipTLSVerify skip-tls-verify skip_tls_verify
  tls-verify tls_verify tlsVerify TLS_VERIFY ssl_verify ssl-verify sslVerify SSL_VERIFY SSL_NO_VERIFY
  verify_ssl verify-ssl verifySSL verifySsl VERIFY_SSL verify_tls verify-tls VERIFY_TLS verify_cert VERIFY_CERT
  HTTPSVERIFY TLS_REJECT insecure-tls insecure_tls insecureTLS kubelet-insecure
  tProtocolVersion nProtocolVersion minVersion min-version min_version MinVersion MIN_VERSION minimum_tls minTLS
  ssl-protocols ssl_protocols sslProtocols redirectURI redirect_uri issuer`

/** What makes a text worth a look: the parts of names that settings of TLS have. */
const tells: readonly WordGroup[] = [
  ['provider', 'insecure'],
  ['_url', 'http://'],
  ['Url', 'http://'],
  ...words
    .trim()
    .split(/\s+/)
    .map(word => [word]),
]

/** Looks through settings of any kind for those of TLS, a line at a time. */
export const tlsSettings: TextReader = {
  name: 'tls-settings',
  syntax: 'own',
  candidates: path => syntaxOf(path) !== undefined,
  words: { 'tls-setting': tells },
  isSweep: true,
  read(file) {
    const syntax: Syntax | undefined = syntaxOf(file.path)
    if (syntax === undefined || !isWorthALook(file.text)) return { facts: [], unread: [] }
    const locator = createLocator(file)
    const facts = settingsIn(file.text, syntax)
      .slice(0, maxFacts)
      .map(
        ({ start, end, ...said }): TlsSettingFact => ({
          kind: 'tls-setting',
          place: locator.place(start, end),
          deployments: [],
          ...said,
        }),
      )
    return { facts, unread: [] }
  },
}

const isWorthALook = (text: string): boolean => tells.some(group => group.every(word => text.includes(word)))
