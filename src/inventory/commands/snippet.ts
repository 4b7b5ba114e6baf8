import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'

/**
 * Shell text inside a file: a script, a step of a workflow, a recipe, a fence of a page. What another language fills in
 * first (`${{ inputs.risk }}`, `$(CHANNEL)` of make, `<channel>` in a page) is a hole: as many `holeCharacter`s as it has
 * characters, so that the shell sees one word.
 */
export interface Snippet {
  readonly text: string
  /** In the order of the text. */
  readonly holes: readonly Hole[]
  /** The place of a stretch of `text` in the file. */
  place(start: number, end: number): Place
  /** Variables that are set around it: the `env` of a workflow, the variables of a Makefile. */
  readonly variables: ReadonlyMap<string, Value<string>>
  /** Its own shell: what the snippets before it set is not set here. */
  readonly startsAfresh: boolean
  /** It stands inside a sentence, so nobody is told to run it. */
  readonly isMention: boolean
}

/** `start` and `end` are offsets in the snippet, `raw` is what the file says there. */
export interface Hole {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly value: Value<string>
}

export { holeCharacter } from '../templates/hole-character.ts'

/** The snippets of one deployment, in the order in which they run. */
export interface CommandSequence {
  readonly deployment: string
  readonly snippets: readonly Snippet[]
}
