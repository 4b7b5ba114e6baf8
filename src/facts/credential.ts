import type { Place } from '../text/place.ts'
import type { SecretShape } from './application.ts'

/**
 * A place where a secret belongs and something stands: a password-like option, a private key in an option. `redacted` is
 * safe to print; the value itself is never kept. `field` is the key as written.
 */
export interface CredentialFact {
  readonly kind: 'credential'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly credential: CredentialKind
  readonly application?: string
  /** The block of Terraform that it stands in: `juju_user.auditor`, `provider.juju`. */
  readonly block?: string
  readonly field: string
  readonly shape: SecretShape
  readonly redacted: string
  /** Seen by its form in a text of no known format, or where a reference leads: a reader that knows the place has the last word. */
  readonly isFoundByForm?: true
  /** It has the form of a token that a service on the internet gives out: who finds it can use it, wherever it stands. */
  readonly isToken?: true
}

/** What the secret opens: of an option, a provider of Terraform, a Juju user, a cloud, an image registry, or not told. */
export type CredentialKind =
  | 'option'
  | 'private-key'
  | 'provider'
  | 'user'
  | 'cloud'
  | 'registry'
  | 'secret'
  | 'variable'
