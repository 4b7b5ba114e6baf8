import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { readMarkdown } from '../../src/guide/markdown.ts'

export function checklistOf(text: string): Checklist {
  const read = readMarkdown({ path: 'guide.md', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return buildChecklist(read.guide, { key: 'guide', path: 'guide.md' })
}
