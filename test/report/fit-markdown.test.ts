import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMarkdown } from '../../src/report/check-markdown.ts'
import { fitMarkdown } from '../../src/report/fit-markdown.ts'
import type { Level } from '../../src/report/page/page.ts'
import { markdown } from '../../src/text/escape-markdown.ts'
import { asHtml, comment, count, tablesOf, textOf } from './as-page.ts'
import { checkReport, evidence, hostileReport, hostileText, verdict } from './check-reports.ts'

const levels: readonly Level[] = [0, 1, 2, 3, 4, 5]
const rest = markdown`the job summary`

describe('a page of any report', () => {
  test('fits, and nothing in it is cut or left open', () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 6000, max: 60_000 }), (report, most) => {
        const { markdown: page } = fitMarkdown(report, { ...comment, rest }, most)
        expect(Buffer.byteLength(page)).toBeLessThanOrEqual(most)
        expect(page).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 50 },
    )
  })

  test('T11, T12, T13: has no tag, table or block that is not ours, at every level', () => {
    fc.assert(
      fc.property(hostileReport, fc.constantFrom(...levels), (report, level) => {
        const page = checkMarkdown(report, { ...comment, rest, level })
        const html = asHtml(page)
        expect(count(html, /<details>/g)).toBe(count(html, /<\/details>/g))
        expect(count(html, /<details>/g)).toBe(count(page, /^<details>/gm))
        expect(count(page, /^`{3,}(?:yaml)?$/gm) % 2).toBe(0)
        expect(count(html, /<table>/g)).toBe(tablesOf(page).length)
        for (const [head, ...rows] of tablesOf(page)) expect(rows.filter(cells => cells !== head)).toEqual([])
        const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(found => found[1]))
        const ours = 'details summary table thead tbody tr th td p h3 h4 strong em code pre a ul li br sub blockquote'
        expect([...tags].filter(tag => !ours.split(' ').includes(tag ?? ''))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('T14, T15, T16, T17, T20, T56: speaks to nobody, leads nowhere else, holds no marker and no secret', () => {
    fc.assert(
      fc.property(hostileReport, fc.constantFrom(...levels), (report, level) => {
        const page = checkMarkdown(report, { ...comment, rest, level })
        const html = asHtml(page)
        const text = textOf(html)
        expect(text).not.toMatch(/(?:^|[^\w`])@[a-z0-9]/i)
        expect(text).not.toMatch(/#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|https?:\/\/|www\.|:[\w+-]+:/i)
        const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(found => found[1] ?? '')
        expect(links.filter(link => !link.startsWith('https://github.com/acme/'))).toEqual([])
        expect(page).not.toContain('<!--')
        expect(page).not.toContain('##[')
        expect(page).not.toMatch(/[\u202e\ufeff\u2028]/)
        expect(page).not.toContain('ghp_')
      }),
      { numRuns: 50 },
    )
  })

  test('T23: has no heading but ours, and the signs of a verdict in our own words alone', () => {
    fc.assert(
      fc.property(hostileReport, report => {
        const page = checkMarkdown(report, { ...comment, level: 0 })
        expect(count(asHtml(page), /<h\d/g)).toBe(report.difference ? 2 : 1)
        const ours = page.replace(
          /\d+ (?:✅|❌|⚠️|❔|👤|➖)|\| (?:❌|⚠️) (?:critical|high|medium|low|info) \||👤 (?:\*\*open|attested)|(?:✅|❌) (?:pass|fail)/gu,
          '',
        )
        expect(ours).not.toMatch(/[✅❌❔➖⚠]|👤/u)
      }),
      { numRuns: 50 },
    )
  })

  test('the counts are those of the report, at every level', () => {
    fc.assert(
      fc.property(hostileReport, fc.constantFrom(...levels), (report, level) => {
        const page = checkMarkdown(report, { ...comment, level })
        const line = page.split('\n').find(text => / \d+ items?\b/.test(text)) ?? ''
        const said = (sign: string): number => Number(new RegExp(` (\\d+) ${sign}`).exec(line)?.[1] ?? 0)
        const { counts } = report
        expect(said('❌') + said('⚠️')).toBe(counts.fail)
        expect(said('✅')).toBe(counts.pass)
        expect(said('❔')).toBe(counts.unknown)
        expect(said('👤')).toBe(counts.needsAttestation + counts.attested)
        expect(said('waived')).toBe(counts.waived)
        expect(said('➖')).toBe(counts.notApplicable)
      }),
      { numRuns: 50 },
    )
  })

  test('counts alone take less than 6,000 bytes, whatever is counted', () => {
    fc.assert(
      fc.property(hostileText, hostileReport, (text, report) => {
        const long = `${text}@#|<`.repeat(50)
        const guides = Array.from({ length: 50 }, (_, index) => ({
          key: `${index}`,
          title: long,
          path: long,
          digest: '',
          edition: long,
        }))
        const { markdown: page, level } = fitMarkdown({ ...report, guides, proposals: [long] }, comment, 0)
        expect(level).toBe(5)
        expect(Buffer.byteLength(page)).toBeLessThan(6000)
      }),
      { numRuns: 15 },
    )
  })
})

describe('levels', () => {
  const failing = (number: number) =>
    Array.from({ length: number }, (_, index) =>
      verdict({
        id: `upgrades/item-${index}`,
        found: [evidence({ file: `deploy/${index}.yaml`, severity: index === number - 1 ? 'critical' : 'high' })],
      }),
    )

  test('say less step by step, and what they leave out', () => {
    const report = checkReport([...failing(60), verdict({ id: 'passed', found: [evidence({ outcome: 'met' })] })])
    const sizes = levels.map(level => checkMarkdown(report, { ...comment, rest, level }).length)
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
    const said = levels.map(
      level => /^.* not (?:shown|listed) here: .*$/m.exec(checkMarkdown(report, { ...comment, rest, level }))?.[0],
    )
    expect(said).toEqual([
      undefined,
      'What passed is not listed here: the job summary',
      'What passed is not listed here: the job summary',
      '10 findings are not shown here: the job summary',
      '50 findings are not shown here: the job summary',
      '60 findings are not shown here: the job summary',
    ])
  })

  test('keep the worst', () => {
    const page = checkMarkdown(checkReport(failing(200)), { ...comment, level: 4 })
    expect(page).toContain('deploy/199.yaml:5')
    expect(page).toContain('\nand 190 more\n')
  })

  test('T22, E26: a hundred thousand findings fit a comment, in time and with the right counts', () => {
    const found = Array.from({ length: 100_000 }, (_, index) => evidence({ file: `deploy/${index}/bundle.yaml` }))
    const report = checkReport([verdict({ id: 'upgrades/refresh', found })])
    const start = performance.now()
    const { markdown: page } = fitMarkdown(report, { ...comment, rest }, 60_000)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(60_000)
    expect(page).toContain('(100000 of 100000)')
    expect(page).toContain('and 99995 more')
  })

  test('T22, E26: so do three thousand failing requirements', () => {
    const start = performance.now()
    const { markdown: page, level } = fitMarkdown(checkReport(failing(3000)), { ...comment, rest }, 60_000)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(60_000)
    expect(level).toBe(3)
    expect(page).toContain('3000 ❌')
    expect(page).toContain('2950 findings are not shown here')
  })
})
