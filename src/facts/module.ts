import type { Place } from '../text/place.ts'

/** How firmly a module call holds one version of its source. `version` is a constraint of a registry; `none` follows what is there. */
export const moduleClasses = ['local', 'sha', 'tag', 'version', 'branch', 'none', 'undetermined'] as const

/** A call of a Terraform module. `place` is its `source`, `ref` the Git reference or the version of the registry. */
export interface ModuleFact {
  readonly kind: 'module'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly source: string
  readonly ref?: { readonly text: string; readonly place: Place }
  readonly class: (typeof moduleClasses)[number]
}
