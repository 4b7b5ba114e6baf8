import type { ApplicationFact } from './application.ts'
import type { ArtifactFact } from './artifact.ts'
import type { ChannelInputFact } from './channel-input.ts'
import type { CommandFact } from './command.ts'
import type { ConsumedFact } from './consumed.ts'
import type { CredentialFact } from './credential.ts'
import type { GateFact } from './gate.ts'
import type { GrantFact } from './grant.ts'
import type { ImageFact } from './image.ts'
import type { KubernetesObjectFact } from './kubernetes-object.ts'
import type { ModuleFact } from './module.ts'
import type { OfferFact } from './offer.ts'
import type { OptionDefaultFact } from './option-default.ts'
import type { RelationFact } from './relation.ts'
import type { ReleaseFact } from './release.ts'
import type { RoleFact } from './role.ts'
import type { RoleBindingFact } from './role-binding.ts'
import type { SecretFact } from './secret.ts'
import type { StateFileFact } from './state-file.ts'
import type { TlsSettingFact } from './tls-setting.ts'
import type { UpdaterFact } from './updater.ts'
import type { VariableFact } from './variable.ts'
import type { VersionFact } from './version.ts'
import type { WorkflowFact } from './workflow.ts'

/** Every kind of fact; a new kind is a file beside this one, a line here and one in each of the two lists below. */
export interface Facts {
  readonly application: ApplicationFact
  readonly artifact: ArtifactFact
  readonly 'channel-input': ChannelInputFact
  readonly command: CommandFact
  readonly consumed: ConsumedFact
  readonly credential: CredentialFact
  readonly gate: GateFact
  readonly grant: GrantFact
  readonly image: ImageFact
  readonly module: ModuleFact
  readonly object: KubernetesObjectFact
  readonly offer: OfferFact
  readonly 'option-default': OptionDefaultFact
  readonly relation: RelationFact
  readonly release: ReleaseFact
  readonly role: RoleFact
  readonly 'role-binding': RoleBindingFact
  readonly secret: SecretFact
  readonly 'state-file': StateFileFact
  readonly 'tls-setting': TlsSettingFact
  readonly updater: UpdaterFact
  readonly variable: VariableFact
  readonly version: VersionFact
  readonly workflow: WorkflowFact
}

export type FactKind = keyof Facts
export type Fact = Facts[FactKind]

export const factKinds = [
  'application',
  'artifact',
  'channel-input',
  'command',
  'consumed',
  'credential',
  'gate',
  'grant',
  'image',
  'module',
  'object',
  'offer',
  'option-default',
  'relation',
  'release',
  'role',
  'role-binding',
  'secret',
  'state-file',
  'tls-setting',
  'updater',
  'variable',
  'version',
  'workflow',
] as const satisfies readonly FactKind[]

/** The facts of every kind. */
export type FactLists = { readonly [K in FactKind]: readonly Facts[K][] }

/** One list for each kind. Written out, since TypeScript follows no loop over the kinds without a cast. */
export function factLists(of: <K extends FactKind>(kind: K) => readonly Facts[K][]): FactLists {
  return {
    application: of('application'),
    artifact: of('artifact'),
    'channel-input': of('channel-input'),
    command: of('command'),
    consumed: of('consumed'),
    credential: of('credential'),
    gate: of('gate'),
    grant: of('grant'),
    image: of('image'),
    module: of('module'),
    object: of('object'),
    offer: of('offer'),
    'option-default': of('option-default'),
    relation: of('relation'),
    release: of('release'),
    role: of('role'),
    'role-binding': of('role-binding'),
    secret: of('secret'),
    'state-file': of('state-file'),
    'tls-setting': of('tls-setting'),
    updater: of('updater'),
    variable: of('variable'),
    version: of('version'),
    workflow: of('workflow'),
  }
}
