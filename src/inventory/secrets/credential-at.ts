import type { CredentialFact, CredentialKind } from '../../facts/credential.ts'
import type { Place } from '../../text/place.ts'
import { redacted } from './redacted.ts'

interface Credential {
  readonly place: Place
  readonly credential: CredentialKind
  readonly field: string
  readonly shape: 'literal' | 'guessable'
}

/** The fact of a secret that belongs to no application. Its value is not kept. */
export function credentialAt({ place, credential, field, shape }: Credential): CredentialFact {
  return { kind: 'credential', place, deployments: [], credential, field, shape, redacted: redacted(shape) }
}

/** The same for one that is seen by its form, in a file of no known format. */
export function credentialByForm(credential: Credential): CredentialFact {
  return { ...credentialAt(credential), isFoundByForm: true }
}
