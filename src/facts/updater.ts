import type { Place } from '../text/place.ts'

/**
 * The settings of a program that proposes newer versions: Renovate, Dependabot, updatecli. `place` is its first line that
 * says something. `covers` are the managers or ecosystems it is told to use, with the files they are for where it says
 * so (as written: globs or patterns); empty where its presets decide, which are named in `presets`.
 */
export interface UpdaterFact {
  readonly kind: 'updater'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly tool: 'renovate' | 'dependabot' | 'updatecli'
  readonly covers: readonly UpdaterCover[]
  readonly presets: readonly string[]
}

export interface UpdaterCover {
  readonly manager: string
  readonly files: readonly string[]
  readonly place: Place
}
