import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'

/**
 * A word of a command as the program gets it. `raw` is as written, without the quotes around it; `place` is where it
 * stands, without those quotes. A word that a loop gives is `one-of`.
 */
export interface Word {
  readonly value: Value<string>
  readonly raw: string
  readonly place: Place
  /** The place of a stretch of `raw`, where it is known. */
  readonly at?: (start: number, end: number) => Place
}

/** A command with its words, the program first; `place` is the whole. Wrappers such as `sudo` are taken off. */
export interface Command {
  readonly words: readonly Word[]
  readonly place: Place
  readonly deployments: readonly string[]
  readonly isMention: boolean
  /** Text that is piped or redirected into it, where the file says it literally: `echo x | juju change-user-password`. */
  readonly input?: Word
  /** Equal for commands of which one certainly runs after the other; branches of a condition differ. */
  readonly branch: string
}
