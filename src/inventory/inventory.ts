import type { Channel } from '../channels/channel.ts'
import type { Risk } from '../channels/risk.ts'
import type { FactKind, Facts } from '../facts/fact.ts'
import type { Place } from '../text/place.ts'

/** What the files of a repository say: facts, the deployments they make up, and what could not be read. */
export interface Inventory {
  readonly facts: { readonly [K in FactKind]: readonly Facts[K][] }
  readonly deployments: readonly Deployment[]
  readonly unread: readonly UnreadFile[]
  /** The scope of each file that gave a fact or was not read. */
  readonly scopes: ReadonlyMap<string, Scope>
  /** What each file of a deployment promises: an overlay may lie in another environment than its bundle. */
  readonly promises: ReadonlyMap<string, Promised>
}

/**
 * Files that are applied together, the bundle first. `place` is where one adds to it (a bundle's `applications:`). An
 * `overlay` is an overlay file that no bundle of its scope fits.
 */
export interface Deployment {
  readonly id: string
  readonly kind: 'bundle' | 'overlay'
  readonly files: readonly string[]
  readonly place: Place
  readonly scope: Scope
  readonly promise?: Promised
  /** A deployment that others install from cannot hold what exists once per model, such as the id of a secret. */
  readonly distributed: boolean
}

/** The risk that a place stands for, and what says so. `release` is the channel of a release folder. */
export interface Promised {
  readonly risk: Risk
  readonly why: string
  readonly release?: Channel
}

/** What a file is for, by its path. A scope lowers severities and never hides a fact. */
export type Scope = 'disabled' | 'template' | 'test' | 'example' | 'ci' | 'docs' | 'archived' | 'deploy'

/** A file, or one document of it, that could not be read, and the kinds of fact that its words say it may hold. */
export interface UnreadFile {
  readonly place: Place
  readonly reason: string
  readonly hides: readonly FactKind[]
}

export function factsOf<K extends FactKind>(inventory: Inventory, kind: K): readonly Facts[K][] {
  return inventory.facts[kind]
}

export function scopeOf(inventory: Inventory, path: string): Scope {
  return inventory.scopes.get(path) ?? 'deploy'
}

/** The promise of what a file says, which may not be that of the deployment's first file. */
export function promiseAt({ promises }: Inventory, path: string): Promised | undefined {
  return promises.get(path)
}
