import type { Value } from '../../facts/value.ts'
import type { Place } from '../../text/place.ts'
import { createMappedText } from '../mapped-text.ts'
import { type Hole, holeCharacter, type Snippet } from './snippet.ts'

/** A stretch of shell text, and the offset in the file at which it stands. */
export interface LinePiece {
  readonly text: string
  readonly start: number
}

/** `at` turns offsets of the file into places: of a locator, or of `SourcePlaces`. */
interface LinesOfFile {
  readonly at: (start: number, end: number) => Place
  readonly pieces: readonly LinePiece[]
  readonly holes?: readonly HoleIn[]
  readonly variables?: ReadonlyMap<string, Value<string>>
  readonly startsAfresh?: boolean
  readonly isMention?: boolean
}

/** A hole at offsets of the file. */
export type HoleIn = Hole

const noVariables: ReadonlyMap<string, Value<string>> = new Map()

/**
 * A snippet of lines of a file, without what stands before them there: indentation, `> ` of quotes, `$ ` of prompts. A line
 * that ends in a carriage return is given without it. Holes are at offsets of the file, inside one line each.
 */
export function snippetOfLines({ at, pieces, holes = [], ...given }: LinesOfFile): Snippet {
  const mapped = createMappedText()
  const moved: Hole[] = []
  let length = 0
  let next = 0
  for (const [index, { text, start }] of pieces.entries()) {
    while ((holes[next]?.start ?? start) < start) next += 1
    for (let hole = holes[next]; hole && hole.start < start + text.length; hole = holes[++next])
      moved.push({ ...hole, start: hole.start - start + length, end: Math.min(hole.end - start, text.length) + length })
    mapped.copy(text, start)
    length += text.length
    if (index === pieces.length - 1) continue
    mapped.put('\n', start + text.length, start + text.length)
    length += 1
  }
  const built = mapped.build()
  return {
    text: maskHoles(built.text, moved),
    holes: moved,
    place: (start, end) => {
      const range = built.range(start, end)
      return at(range.start, range.end)
    },
    variables: given.variables ?? noVariables,
    startsAfresh: given.startsAfresh ?? false,
    isMention: given.isMention ?? false,
  }
}

/** The text with as many hole characters as each hole has characters. Holes are in the order of the text. */
export function maskHoles(text: string, holes: readonly { readonly start: number; readonly end: number }[]): string {
  let masked = ''
  let from = 0
  for (const { start, end } of holes) {
    if (start < from || end > text.length) continue
    masked += text.slice(from, start) + holeCharacter.repeat(end - start)
    from = end
  }
  return masked + text.slice(from)
}
