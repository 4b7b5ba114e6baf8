import type { SourceFile } from '../text/place.ts'
import { assembleGuide } from './assemble-guide.ts'
import type { ReadGuide } from './guide.ts'
import { readMarkdown } from './markdown.ts'

/** Reads a guide. Never throws. */
export function parseGuide(file: SourceFile): ReadGuide {
  const source = { path: file.path, text: file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }
  const read = readMarkdown(source.text)
  return read.kind === 'refused' ? read : { kind: 'guide', guide: assembleGuide(read.document, source) }
}
