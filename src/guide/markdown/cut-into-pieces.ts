import { createCertainFences } from './certain-fences.ts'

/** A part of a text that a parser reads by itself as it reads it in the whole. */
export interface Piece {
  readonly text: string
  /** Where it begins in the whole. */
  readonly offset: number
  /** It goes on with the list that the piece before ends in. */
  readonly continues: boolean
}

/** Characters: a Markdown parser is faster on many small texts than on a large one. */
const usual = 2048

/**
 * Cuts a Markdown text where nothing of it is open: before a heading or a paragraph after a blank line at the margin, and
 * between items of a list at the margin. Link definitions do not reach over the cut.
 */
export function cutIntoPieces(text: string, size = usual): readonly Piece[] {
  if (text.length <= size) return [{ text, offset: 0, continues: false }]
  const borders = createBorders()
  const pieces: Piece[] = []
  let from = 0
  let at = 0
  let continues = false
  for (const line of text.split('\n')) {
    const border = borders.before(line)
    if (border !== undefined && at - from >= size) {
      pieces.push({ text: text.slice(from, at), offset: from, continues })
      from = at
      continues = border === 'item'
    }
    at += line.length + 1
  }
  return [...pieces, { text: text.slice(from), offset: from, continues }]
}

/** Takes the lines in order and says what kind of border stands before one. */
function createBorders(): { before(line: string): 'block' | 'item' | undefined } {
  const fences = createCertainFences()
  let number = 0
  let metadata = false
  let previous = ''
  let html = false
  return {
    before(line) {
      number++
      const last = previous
      previous = line
      if (number === 1 && /^(?:---|\+\+\+)\s*$/.test(line)) metadata = true
      else if (metadata) {
        metadata = !/^(?:---|\+\+\+)\s*$/.test(line)
        return undefined
      }
      if (fences.holds(line)) return undefined
      const isAfterBlank = last.trim() === ''
      html = line.trim() !== '' && (html || /^\s*</.test(line))
      if (!fences.areCertain() || html || number === 1) return undefined
      if (isAfterBlank && /^(?:[A-Za-z]|#{1,6} )/.test(line)) return 'block'
      return /^[-*+] +\S/.test(line) && (isAfterBlank || /^[-*+] +\S/.test(last)) ? 'item' : undefined
    },
  }
}
