import type { ReadDocument } from './guide-document.ts'
import { definitionsOf, substitutionsOf, titleOf } from './markdown/document-data.ts'
import { findExcess } from './markdown/find-excess.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { toBlocks } from './markdown/to-blocks.ts'
import { unfoldDirectives } from './markdown/unfold-directives.ts'
import { unfoldIndented } from './markdown/unfold-indented.ts'

/** Reads Markdown: CommonMark, GFM, front matter, and the fences of MyST that hold prose. Line ends are LF. Never throws. */
export function readMarkdown(text: string): ReadDocument {
  const indented = unfoldIndented(text)
  const unfolded = unfoldDirectives(indented.text)
  const problem = findExcess(unfolded.text)
  if (problem !== undefined) return { kind: 'refused', problem }
  const pieces = parseMarkdown(unfolded.text)
  if (pieces === undefined) return { kind: 'refused', problem: { message: 'the guide is nested too deeply', line: 1 } }
  const tabs = [...indented.tabs, ...unfolded.tabs].sort((a, b) => a.start - b.start || b.end - a.end)
  const title = titleOf(pieces)
  const blocks = toBlocks(pieces, {
    source: text,
    definitions: definitionsOf(pieces),
    substitutions: substitutionsOf(pieces),
  })
  return { kind: 'document', document: { blocks, tabs, ...(title === undefined ? {} : { title }) } }
}
