import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bind } from '../../src/binding/bind.ts'
import { buildChecklist } from '../../src/checklist/build-checklist.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { probes } from '../../src/probes/probes.ts'
import { buildChecklistReport } from '../../src/report/build-checklist-report.ts'
import { checklistMarkdown } from '../../src/report/checklist-markdown.ts'

const path = 'docs/guides/charmed-kubeflow.md'
const read = parseGuide({ path, text: readFileSync(path, 'utf8') })
if (read.kind === 'refused') throw new Error(read.problem.message)
const checklist = buildChecklist(read.guide, { key: 'charmed-kubeflow', path })
const bound = bind(checklist, probes, checklist.declarations).requirements

test('every requirement of the guide that ships has its probes, a person, or a place to look', () => {
  const nothing = bound.filter(({ verification, skip }) => verification === 'unmapped' && skip === undefined)
  expect(nothing.map(({ requirement }) => requirement.id)).toEqual([])
})

test('the page of the map is up to date', async () => {
  const page = checklistMarkdown(buildChecklistReport([{ checklist, bound }], { explained: false }), 'items')
  await expect(String(page)).toMatchFileSnapshot('../../docs/charmed-kubeflow-checklist.md')
})
