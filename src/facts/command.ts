import type { Place } from '../text/place.ts'

/**
 * A command that a script, a workflow or a page runs: `juju deploy`, `kubectl apply`. `words` are its arguments as
 * written, secrets redacted; `place` is its first word. A `mention` stands inside a sentence.
 */
export interface CommandFact {
  readonly kind: 'command'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly program: string
  /** The first words that say what the program does: `deploy`, `create clusterrolebinding`. */
  readonly subcommand: string
  readonly words: readonly string[]
  readonly mention?: true
}
