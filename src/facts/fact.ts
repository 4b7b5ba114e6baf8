import type { ApplicationFact } from './application.ts'
import type { ChannelInputFact } from './channel-input.ts'
import type { ConsumedFact } from './consumed.ts'
import type { CredentialFact } from './credential.ts'
import type { GateFact } from './gate.ts'
import type { GrantFact } from './grant.ts'
import type { ImageFact } from './image.ts'
import type { ModuleFact } from './module.ts'
import type { OfferFact } from './offer.ts'
import type { RelationFact } from './relation.ts'
import type { ReleaseFact } from './release.ts'
import type { SecretFact } from './secret.ts'
import type { StateFileFact } from './state-file.ts'
import type { VariableFact } from './variable.ts'
import type { VersionFact } from './version.ts'

/** Every kind of fact; a new kind is a file beside this one, a line here and one in each of the two lists below. */
export interface Facts {
  readonly application: ApplicationFact
  readonly 'channel-input': ChannelInputFact
  readonly consumed: ConsumedFact
  readonly credential: CredentialFact
  readonly gate: GateFact
  readonly grant: GrantFact
  readonly image: ImageFact
  readonly module: ModuleFact
  readonly offer: OfferFact
  readonly relation: RelationFact
  readonly release: ReleaseFact
  readonly secret: SecretFact
  readonly 'state-file': StateFileFact
  readonly variable: VariableFact
  readonly version: VersionFact
}

export type FactKind = keyof Facts
export type Fact = Facts[FactKind]

export const factKinds = [
  'application',
  'channel-input',
  'consumed',
  'credential',
  'gate',
  'grant',
  'image',
  'module',
  'offer',
  'relation',
  'release',
  'secret',
  'state-file',
  'variable',
  'version',
] as const satisfies readonly FactKind[]

/** The facts of every kind. */
export type FactLists = { readonly [K in FactKind]: readonly Facts[K][] }

/** One list for each kind. Written out, since TypeScript follows no loop over the kinds without a cast. */
export function factLists(of: <K extends FactKind>(kind: K) => readonly Facts[K][]): FactLists {
  return {
    application: of('application'),
    'channel-input': of('channel-input'),
    consumed: of('consumed'),
    credential: of('credential'),
    gate: of('gate'),
    grant: of('grant'),
    image: of('image'),
    module: of('module'),
    offer: of('offer'),
    relation: of('relation'),
    release: of('release'),
    secret: of('secret'),
    'state-file': of('state-file'),
    variable: of('variable'),
    version: of('version'),
  }
}
