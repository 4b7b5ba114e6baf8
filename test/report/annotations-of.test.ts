import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/report/annotations-of.ts'
import type { CheckReport, Evidence } from '../../src/report/check-report.ts'
import { checkReport, evidence, mended, verdict } from './check-reports.ts'

const notes = (report: CheckReport) => annotationsOf(report, { root: '.' })
const one = (changes: Partial<Evidence>, more: Partial<CheckReport> = {}) =>
  notes(checkReport([verdict({ id: 'a', found: [evidence(changes)] })], more))

describe('the level', () => {
  test.each([
    ['high', 'high', 'error'],
    ['high', 'medium', 'warning'],
    ['low', 'info', 'warning'],
    ['critical', 'high', 'warning'],
    ['never', 'critical', 'warning'],
    ['never', 'medium', 'notice'],
  ] as const)('with fail-on %s a finding of %s severity is an %s', (failOn, severity, level) => {
    expect(one({ severity }, { failOn }).map(note => note.level)).toEqual([level])
  })

  test('what is not whole is a warning, at its place where it has one', () => {
    const unread = [{ file: 'a b.yaml', line: 4, reason: 'not YAML', hides: [] }]
    const incomplete = ['a b.yaml:4 was not read: not YAML', 'the time ran out']
    expect(notes(checkReport([], { incomplete, unread }))).toEqual([
      {
        level: 'warning',
        title: 'the check is not whole',
        message: incomplete[0],
        file: 'a b.yaml',
        line: 4,
        endLine: 4,
      },
      { level: 'warning', title: 'the check is not whole', message: incomplete[1] },
    ])
  })
})

test('says what is wrong, which words ask for it and how to mend it', () => {
  expect(one({})).toEqual([
    {
      level: 'error',
      file: 'deploy/bundle.yaml',
      line: 5,
      endLine: 5,
      column: 14,
      title: 'high: channel/risk-keeps-promise',
      message:
        '`db` follows `8.0/edge`\nThe guide says: "Charms must be refreshed." (guide.md:12)\nFollow the promised risk.',
    },
  ])
})

test.each([
  ['.', 'deploy/bundle.yaml'],
  ['', 'deploy/bundle.yaml'],
  ['./apps/shop/', 'apps/shop/deploy/bundle.yaml'],
])('paths start from the workspace where the root is %j', (root, file) => {
  const report = checkReport([verdict({ id: 'a', found: [evidence()] })])
  expect(annotationsOf(report, { root }).map(note => note.file)).toEqual([file])
})

test('only new findings are told where a base is compared, and nothing of what is mended', () => {
  const found = [evidence({ isNew: false, line: 1 }), evidence({ isNew: true, line: 2 })]
  const report = checkReport([verdict({ id: 'a', found })], { comparedWith: 'f'.repeat(40), mended: [mended()] })
  expect(notes(report).map(note => note.line)).toEqual([2])
})

test('a finding that several requirements ask for is told once, and a waived one not at all', () => {
  const found = [evidence(), evidence({ waived: true, line: 8 })]
  expect(notes(checkReport([verdict({ id: 'a', found }), verdict({ id: 'b', found })]))).toHaveLength(1)
})

test('the worst come first, then by file and line', () => {
  const found = [
    evidence({ file: 'b.yaml', line: 1 }),
    evidence({ file: 'a.yaml', line: 10 }),
    evidence({ file: 'a.yaml', line: 9 }),
    evidence({ file: 'z.yaml', severity: 'critical' }),
  ]
  expect(notes(checkReport([verdict({ id: 'a', found })])).map(note => `${note.file}:${note.line}`)).toEqual([
    'z.yaml:5',
    'a.yaml:9',
    'a.yaml:10',
    'b.yaml:1',
  ])
})

test.each([
  [10, 10, undefined],
  [11, 10, 'and 2 more; the job summary lists them'],
  [100_000, 10, 'and 99991 more; the job summary lists them'],
])('of %i findings of a level %i are told', (number, told, last) => {
  const found = Array.from({ length: number }, (_, index) => evidence({ line: index + 1 }))
  const all = notes(checkReport([verdict({ id: 'a', found })]))
  expect(all).toHaveLength(told)
  expect(all.at(-1)?.file === undefined ? all.at(-1)?.message : undefined).toBe(last)
})

test('no text makes a command, a control or a long message', () => {
  const bad = '::error::x\n##[add-mask]y\r\u001b[31m\u202e%0A'.repeat(200)
  const [note] = notes(
    checkReport([
      verdict({ id: 'a', text: bad, probe: bad, remedy: bad, found: [evidence({ message: bad, file: bad })] }),
    ]),
  )
  expect(note?.message.length).toBeLessThanOrEqual(4000)
  for (const text of [note?.message, note?.title, note?.file]) {
    expect(text).not.toMatch(/^\s*::/m)
    expect(text).not.toMatch(/##\[|[\r\u001b\u202e]/)
  }
})
