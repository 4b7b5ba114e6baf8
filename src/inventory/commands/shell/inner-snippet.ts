import { createMappedText } from '../../mapped-text.ts'
import { type Hole, holeCharacter, type Snippet } from '../snippet.ts'
import { writtenIn } from './frame.ts'
import type { Piece } from './pieces.ts'
import type { Text } from './texts.ts'

/**
 * The text that pieces of a snippet make up, as a snippet of its own: the commands of `bash -c`, of a heredoc. What is
 * put in is a hole, but a text of several words, which stands for itself.
 */
export function innerSnippet(groups: readonly (readonly Piece[])[], outer: Snippet): Snippet {
  const mapped = createMappedText()
  const holes: Hole[] = []
  const inserted: Inserted[] = []
  let length = 0
  const put = (text: string, from: number, to?: number): void => {
    if (to === undefined) mapped.copy(text, from)
    else mapped.put(text, from, to)
    length += text.length
  }
  for (const [index, pieces] of groups.entries()) {
    if (index > 0) put(' ', pieces[0]?.start ?? 0, pieces[0]?.start ?? 0)
    for (const piece of pieces) {
      const { text, start, end, isLiteral } = piece
      if (isLiteral && text.kind === 'known') putLiteral(text.value, piece, put)
      else if (text.kind === 'known' && /[\s;&|'"\\$]/.test(text.value)) {
        if (inserted.length < maxInserted) inserted.push({ at: length, end: length + text.value.length, from: start })
        put(text.value, start, end)
      } else if (!(text.kind === 'known' && text.value === '')) {
        const raw = writtenIn(outer, start, end)
        const width = Math.max(1, end - start)
        holes.push({ start: length, end: length + width, raw, value: asGiven(text) })
        put(holeCharacter.repeat(width), start)
      }
    }
  }
  const built = mapped.build()
  return {
    text: built.text,
    holes,
    place: (start, end) => {
      const range = built.range(start, end)
      const within = inserted.find(({ at, end: last }) => at <= start && start < last)
      return outer.place(within ? within.from : range.start, range.end)
    },
    variables: new Map(),
    startsAfresh: true,
    isMention: outer.isMention,
  }
}

/** Of more than these the places are less exact. */
const maxInserted = 200

/** A text that is put in stands where it is used, all of it. */
interface Inserted {
  readonly at: number
  readonly end: number
  readonly from: number
}

function putLiteral(value: string, piece: Piece, put: (text: string, from: number, to?: number) => void): void {
  const { start, end, offsets } = piece
  if (offsets === undefined) {
    put(value, start, value.length === end - start ? undefined : end)
    return
  }
  // Stretches without an escape are copies.
  let from = 0
  for (let at = 1; at <= value.length; at += 1) {
    if (at < value.length && offsets[at] === (offsets[at - 1] ?? 0) + 1) continue
    put(value.slice(from, at), offsets[from] ?? start)
    from = at
  }
}

/** The use in the outer text is the use: it is named once. */
const asGiven = (text: Text): Text => (text.kind === 'known' ? { ...text, via: text.via.slice(1) } : text)
