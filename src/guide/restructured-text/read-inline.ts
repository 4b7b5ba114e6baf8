import type { PlainText } from '../plain-text.ts'
import { addAddress, addMail } from './addresses.ts'
import type { Flow } from './flow.ts'
import { addInterpreted, addRole } from './interpreted.ts'
import type { Names } from './names.ts'
import { addBracketed, addReference } from './references.ts'
import { type Scan, takeUntil } from './scan.ts'
import { addEmphasis, addInlineTarget, addLiteral, addSubstitution } from './simple-marks.ts'
import { createWords, type Words } from './words.ts'

type Reader = (scan: Scan, at: number) => number | undefined

/** By the character that begins or ends inline markup; each gives where to go on. */
const readers: Readonly<Record<string, Reader>> = {
  '\\': (_, at) => at + 2,
  '*': addEmphasis,
  '`': (scan, at) => (scan.text[at + 1] === '`' ? addLiteral(scan, at) : addInterpreted(scan, at)),
  ':': addRole,
  '|': addSubstitution,
  _: (scan, at) => (scan.text[at + 1] === '`' ? addInlineTarget(scan, at) : addReference(scan, at)),
  '[': addBracketed,
  h: addAddress,
  '@': addMail,
}

/** Appends the words of a flow. */
export function addInline(words: Words, flow: Flow, names: Names): void {
  const { text } = flow
  const plainly = { ...names, substitution: () => undefined }
  const other = (said: Flow): PlainText => {
    const inner = createWords()
    addInline(inner, said, plainly)
    return inner.build()
  }
  const scan: Scan = { flow, text, words, names, without: new Set(), done: 0, other }
  const marks = /[\\*`:|_[h@]/g
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const next = readers[match[0]]?.(scan, match.index)
    if (next !== undefined) marks.lastIndex = next
  }
  takeUntil(scan, text.length, text.length)
}
