import type { ApplicationFact } from './application.ts'
import type { ConsumedFact } from './consumed.ts'
import type { CredentialFact } from './credential.ts'
import type { GrantFact } from './grant.ts'
import type { ImageFact } from './image.ts'
import type { OfferFact } from './offer.ts'
import type { RelationFact } from './relation.ts'
import type { ReleaseFact } from './release.ts'

/** Every kind of fact; a new kind is a file beside this one and a line here. */
export interface Facts {
  readonly application: ApplicationFact
  readonly consumed: ConsumedFact
  readonly credential: CredentialFact
  readonly grant: GrantFact
  readonly image: ImageFact
  readonly offer: OfferFact
  readonly relation: RelationFact
  readonly release: ReleaseFact
}

export type FactKind = keyof Facts
export type Fact = Facts[FactKind]

export const factKinds = [
  'application',
  'consumed',
  'credential',
  'grant',
  'image',
  'offer',
  'relation',
  'release',
] as const satisfies readonly FactKind[]
