import type { Channel } from '../channels/channel.ts'
import type { Risk } from '../channels/risk.ts'
import type { FactKind, FactLists, Facts } from '../facts/fact.ts'
import type { Place } from '../text/place.ts'
import type { SequenceKind } from './readers/reader.ts'

/** What the files of a repository say: facts, the deployments they make up, and what could not be read. */
export interface Inventory {
  readonly facts: FactLists
  readonly deployments: readonly Deployment[]
  readonly unread: readonly UnreadFile[]
  /** All files that the run listed, read or not, with `/` between folders. */
  readonly paths: readonly string[]
  /** They lie in one folder of a repository: what the repository has at its top is not among them. */
  readonly isPart?: boolean | undefined
  /** The scope of each file that gave a fact or was not read. */
  readonly scopes: ReadonlyMap<string, Scope>
  /** What each file of a deployment promises: an overlay may lie in another environment than its bundle. */
  readonly promises: ReadonlyMap<string, Promised>
}

/**
 * Files that are applied together, the bundle first. `place` is where one adds to it (a bundle's `applications:`). An
 * `overlay` is an overlay file that no bundle of its scope fits. `terraform` is a root module with a set of variable
 * files; its id is the root's folder (`envs/production`, `.`), with the name of a variable file in brackets where one is
 * given by hand. A `script`, `job`, `document` or `tests` is a sequence of commands. Modules are shared, so a file may belong to several of them with different values: what it says is a
 * fact of each.
 */
export interface Deployment {
  readonly id: string
  readonly kind: 'bundle' | 'overlay' | 'terraform' | SequenceKind
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

/** Whether a deployment holds only some of what is deployed: commands change what others deploy. What it lacks proves nothing. */
export function isPartial({ kind }: Deployment): boolean {
  return kind === 'script' || kind === 'job' || kind === 'document' || kind === 'tests'
}

export function factsOf<K extends FactKind>(inventory: Inventory, kind: K): readonly Facts[K][] {
  return inventory.facts[kind]
}

export function scopeOf(inventory: Inventory, path: string): Scope {
  return inventory.scopes.get(path) ?? 'deploy'
}

/** The promise of what a file says in a deployment, which may not be that of a bundle: an overlay has its own place. */
export function promiseFor({ promises }: Inventory, deployment: Deployment, path: string): Promised | undefined {
  return deployment.kind === 'terraform' ? deployment.promise : promises.get(path)
}
