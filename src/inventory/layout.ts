import type { Risk } from '../channels/risk.ts'
import type { Scope } from './inventory.ts'

/**
 * What the edge knows about a tree beside the texts of its files. `paths` are all listed files. `scopeFor` and
 * `environmentFor` answer from the globs of the settings; `branch` is there when the settings give its risk.
 * `repository` is the repository's own name.
 */
export interface Layout {
  readonly paths: readonly string[]
  readonly scopeFor?: (path: string) => Scope | undefined
  readonly environmentFor?: (path: string) => NamedRisk | undefined
  readonly branch?: NamedRisk
  readonly repository?: string
  /** The tree is one folder of its repository. */
  readonly isPart?: boolean
  /** Texts of files that no reader takes and that others name (`pathsAskedFor`). */
  readonly texts?: ReadonlyMap<string, string>
}

interface NamedRisk {
  readonly name: string
  readonly risk: Risk
}
