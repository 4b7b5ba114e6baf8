import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

export function checklistOf(text: string): Checklist {
  const read = parseGuide({ path: 'guide.md', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return buildChecklist(read.guide, { key: 'guide', path: 'guide.md' })
}
