import type { ReadDocument, Tab } from './guide-document.ts'
import { findExcess } from './restructured-text/find-excess.ts'
import { linesOf } from './restructured-text/line.ts'
import { createNames } from './restructured-text/names.ts'
import { readBody } from './restructured-text/read-body.ts'
import type { Reading } from './restructured-text/reading.ts'
import { toBlocks } from './restructured-text/to-blocks.ts'

/**
 * Reads reStructuredText as Docutils and Sphinx understand it, and more kindly where they would only complain. Line ends are
 * LF. Never throws. Source: the reStructuredText markup specification.
 */
export function readRestructuredText(text: string): ReadDocument {
  const problem = findExcess(text)
  if (problem !== undefined) return { kind: 'refused', problem }
  const lines = linesOf(text)
  const tabs: Tab[] = []
  const names = createNames()
  const reading: Reading = { lines, names, tabs, titleStyles: [], state: { preface: true }, body: readBody }
  const elements = readBody(reading, { start: 0, end: lines.length, indent: 0, depth: 0 })
  const blocks = toBlocks(elements, reading)
  const { excess } = reading.state
  if (excess !== undefined) {
    const line = text.slice(0, excess.offset).split('\n').length
    return { kind: 'refused', problem: { message: excess.message, line } }
  }
  tabs.sort((a, b) => a.start - b.start || b.end - a.end)
  return { kind: 'document', document: { blocks, tabs } }
}
