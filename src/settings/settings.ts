import type { SettingsFile } from './settings-schema.ts'

/** The settings of a repository as they are used: globs as functions, days checked, lines kept. */
export interface Settings {
  /** As it is printed: `hardlist.yml`. */
  readonly path: string
  readonly guides: readonly GuideSetting[]
  excludes(path: string): boolean
  scopeFor(path: string): SettingScope | undefined
  environmentFor(path: string): NamedRisk | undefined
  branchRisk(branch: string): NamedRisk | undefined
  readonly hasBranches: boolean
  readonly requirements: ReadonlyMap<string, RequirementSetting>
  readonly waivers: readonly WaiverSetting[]
  readonly attestations: readonly AttestationSetting[]
  /** What is known beside the files, as it was written; it is checked where that is known. */
  readonly known?: KnownSetting
  readonly limits: Limits
  /** As they were written, to be compared with other ones. */
  readonly written: SettingsFile
}

type Row<K extends keyof SettingsFile> = NonNullable<SettingsFile[K]> extends readonly (infer R)[] ? R : never

export type GuideSetting = Row<'guides'> & { readonly line: number; covers(path: string): boolean }
type WaiverSetting = Row<'waivers'> & { readonly line: number; covers(path: string): boolean }
type AttestationSetting = Row<'attestations'> & { readonly line: number }
export type RequirementSetting = NonNullable<SettingsFile['requirements']>[string] & {
  readonly line: number
  /** The lines of its `probes:`, in order. */
  readonly probeLines: readonly number[]
}
interface KnownSetting {
  readonly lists: NonNullable<SettingsFile['known']>
  /** The line of a value, by the keys and indexes below `known:`. */
  lineOf(path: readonly PropertyKey[]): number
}
type SettingScope = NonNullable<NonNullable<SettingsFile['files']>['scopes']>[string]
type NamedRisk = Pick<Row<'environments'>, 'name' | 'risk'>

/** Sizes in bytes. */
export interface Limits {
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly maxTotalBytes: number
}

export const defaultLimits: Limits = { maxFileBytes: 1_048_576, maxFiles: 100_000, maxTotalBytes: 1_073_741_824 }

/** The settings of a repository that has none. */
export const noSettings: Settings = {
  path: 'hardlist.yml',
  guides: [],
  excludes: () => false,
  scopeFor: () => undefined,
  environmentFor: () => undefined,
  branchRisk: () => undefined,
  hasBranches: false,
  requirements: new Map(),
  waivers: [],
  attestations: [],
  limits: defaultLimits,
  written: {},
}

/** What is wrong in the settings, with the line. */
export interface SettingsError {
  readonly line: number
  readonly message: string
}
