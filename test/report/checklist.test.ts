import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bind } from '../../src/binding/bind.ts'
import type { Declaration } from '../../src/binding/binding.ts'
import { probes } from '../../src/probes/probes.ts'
import { buildChecklistReport } from '../../src/report/build-checklist-report.ts'
import { checklistMarkdown } from '../../src/report/checklist-markdown.ts'
import { ChecklistReport } from '../../src/report/checklist-report.ts'
import { checklistText } from '../../src/report/checklist-text.ts'
import { createPaint } from '../../src/report/paint.ts'
import { checklistOf } from '../checklist/checklist-of.ts'
import { home } from '../in-folder.ts'
import { asHtml, tablesOf } from './as-page.ts'
import { guides } from './checklist-guides.ts'

const folder = join(home, 'test', 'report', 'checklist')

const settings = new Map([
  ['base/deploy-shop-cluster', { skip: 'one cluster for each customer' }],
  ['base/shop-runs-ubuntu', { attestation: true }],
])

function reportOf(text: string, { explained = false } = {}): ChecklistReport {
  const checklist = checklistOf(text)
  return buildChecklistReport(
    [
      {
        checklist,
        bound: bind(checklist, probes, new Map<string, Declaration>([...checklist.declarations, ...settings]))
          .requirements,
      },
    ],
    { explained },
  )
}

interface Look {
  readonly width?: number
  readonly view?: 'items' | 'review'
}

const textOf = (report: ChecklistReport, { width = 80, view = 'items' }: Look = {}): string =>
  `${checklistText(report, { paint: createPaint(false), width, view })}\n`

function firstOf(report: ChecklistReport) {
  const [guide] = report.guides
  if (!guide) throw new Error('there is one guide')
  return guide
}

describe('what people see', () => {
  const items = reportOf(guides.whole)
  const explained = reportOf(guides.whole, { explained: true })

  test.each([
    ['terminal-80.txt', textOf(items)],
    ['terminal-40.txt', textOf(items, { width: 40 })],
    ['terminal-120.txt', textOf(items, { width: 120 })],
    ['explained-80.txt', textOf(explained)],
    ['review-80.txt', textOf(items, { view: 'review' })],
    ['page.md', checklistMarkdown(items, 'items')],
    ['explained.md', checklistMarkdown(explained, 'items')],
    ['review.md', checklistMarkdown(items, 'review')],
    ['annotated-80.txt', textOf(reportOf(guides.annotated, { explained: true }))],
    ['hostile.md', checklistMarkdown(reportOf(guides.hostile, { explained: true }), 'items')],
    ['hostile-80.txt', textOf(reportOf(guides.hostile, { explained: true }))],
    ['empty-80.txt', textOf(reportOf(guides.empty))],
  ])('%s', async (name, shown) => {
    await expect(shown).toMatchFileSnapshot(join(folder, name))
  })

  test.each([40, 80, 120])('only a word that is longer itself goes over %i columns', width => {
    const long = [...textOf(items, { width }).split('\n'), ...textOf(explained, { width }).split('\n')].filter(
      line => line.length > width,
    )
    for (const line of long) expect(line.trim()).toMatch(/^\S+$/)
  })

  test('the rows of the tables have as many cells as their heads, whatever the guide says', () => {
    for (const text of Object.values(guides))
      for (const report of [reportOf(text), reportOf(text, { explained: true })]) {
        const page = checklistMarkdown(report, 'items')
        for (const [head, ...rows] of tablesOf(page)) expect(rows.every(cells => cells === head)).toBe(true)
        expect(asHtml(page)).not.toMatch(/<b>|<script/)
      }
  })

  test('colour changes no word', () => {
    const coloured = checklistText(items, { paint: createPaint(true), width: 80, view: 'items' })
    expect(coloured).toContain('\u001b[')
    expect(`${coloured.replace(/\u001b\[\d+m/g, '')}\n`).toBe(textOf(items))
  })
})

test('the counts add up', () => {
  const { statements, requirements } = firstOf(reportOf(guides.whole))
  const lines = textOf(reportOf(guides.whole), { width: 200 }).split('\n')
  const numbers = (start: RegExp): readonly number[] =>
    (lines.find(line => start.test(line))?.match(/(?<![\w-])\d+/g) ?? []).map(Number)
  const [total, ...kinds] = numbers(/^\d+ statements:/)
  expect([total, kinds.reduce((sum, one) => sum + one)]).toEqual([statements.total, statements.total])
  const [items, ...sources] = numbers(/^\d+ items:/)
  expect([items, sources.reduce((sum, one) => sum + one)]).toEqual([requirements.length, requirements.length])
  expect(sources).toHaveLength(3)
  expect(numbers(/^shown by/).reduce((sum, one) => sum + one)).toBe(requirements.length)
})

test('an item says which probes are asked, and why it is left out', () => {
  const rows = firstOf(reportOf(guides.whole)).requirements
  expect(rows.find(({ topic }) => topic === 'base-image')?.probes).toEqual([
    'image/base-agrees',
    'image/base-is-supported',
  ])
  expect(rows.find(({ id }) => id === 'base/deploy-shop-cluster')).toMatchObject({
    probes: [],
    skip: 'one cluster for each customer',
  })
})

describe('every statement is accounted for', () => {
  function accounted(text: string): void {
    const report = reportOf(text, { explained: true })
    expect(ChecklistReport.parse(report)).toEqual(report)
    const { decisions = [], statements, requirements, path } = firstOf(report)
    const counted = (wanted: string): number => decisions.filter(({ decision }) => decision === wanted).length
    expect({
      total: decisions.length,
      requirements: counted('requirement'),
      references: counted('reference'),
      others: counted('other'),
    }).toEqual(statements)
    expect(decisions.flatMap(({ items }) => items).sort()).toEqual(requirements.map(({ id }) => id).sort())
    for (const { decision, items, why } of decisions) {
      expect(items.length > 0).toBe(decision !== 'other')
      expect(why !== null && why !== '').toBe(decision === 'other')
    }
    expect(path).toBe('guide.md')
  }

  test.each(Object.entries(guides))('in the guide %s', (_, text) => accounted(text))

  test.each(['ckf.md'])('in the guide that ships', async () => {
    const { readFileSync, readdirSync } = await import('node:fs')
    const shipped = readdirSync(join(home, 'docs', 'guides')).filter(name => name.endsWith('.md'))
    expect(shipped.length).toBeGreaterThan(0)
    for (const name of shipped) accounted(readFileSync(join(home, 'docs', 'guides', name), 'utf8'))
  })

  test('in any guide', () => {
    const piece = fc.constantFrom(
      '# Shop\n\n',
      '## Users\n\n',
      '### Ensure that keys are kept\n\n',
      'Keys must be stored securely and rotated regularly. ',
      'You should: ',
      'See [this](x). ',
      'Shop runs on top of Ubuntu 22.04. ',
      '[a](b), [c](d)\n\n',
      '\n\n',
      '- refresh charms\n- pods\n',
      '- [ ] keep keys\n',
      '1. run this\n',
      '| Channel | Revision |\n|---|---|\n| 2.1/stable | 3 |\n\n',
      '| Product | Channel | Revision |\n|---|---|---|\n| shop | 2.1/stable | 3 |\n| till | x/y/z | |\n\n',
      '| Release | Kubernetes |\n|---|---|\n| 2.1 | 1.32 |\n\n',
      '| Control | Level |\n|---|---|\n| keep keys | must |\n\n',
      '```\njuju deploy shop --channel 2.1/edge\n```\n\n',
      '> [!NOTE]\n> You must not. Why? ',
      '<!-- nothing -->\n\n',
      '<!-- hardlist: strength=must -->\n',
      '<!-- hardlist: skip="not ours" -->\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => accounted(pieces.join(''))),
      { numRuns: 150 },
    )
  })
})

test('the decisions are there only where they are asked for', () => {
  expect(firstOf(reportOf(guides.whole))).not.toHaveProperty('decisions')
})
