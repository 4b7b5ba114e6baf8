import { describe, expect, test } from 'vitest'
import { checkMarkdown } from '../../src/report/check-markdown.ts'
import type { CheckReport } from '../../src/report/check-report.ts'
import { markdown } from '../../src/text/escape-markdown.ts'
import { asHtml, comment, count, tablesOf, textOf } from './as-page.ts'
import { checkReport, evidence, mended, verdict } from './check-reports.ts'

const page = (report: CheckReport): string => checkMarkdown(report, { ...comment, level: 0 })
const title = (report: CheckReport): string => /^### Hardening checklist: (.*)$/m.exec(page(report))?.[1] ?? ''

const base = 'fedcba9876543210fedcba9876543210fedcba98'
const old = (id: string) => verdict({ id, found: [evidence({ isNew: false, file: `${id}.yaml` })] })
const fresh = (id: string) => verdict({ id, found: [evidence({ isNew: true, file: `${id}.yaml` })] })
const freshLow = verdict({ id: 'low', found: [evidence({ isNew: true, severity: 'low', file: 'low.yaml' })] })
const passed = verdict({ id: 'passed', found: [evidence({ outcome: 'met', isNew: false })] })
const unknown = verdict({ id: 'unknown', status: 'unknown', reason: 'the option is not set' })
const side = (text: string, strength = 'must') => ({ text, line: 3, strength, section: [], parameters: null })
const weakened = { kind: 'weakened', id: 'a', before: side('A must.'), after: side('A may.', 'may') } as const
const flips = [{ id: 'b', from: 'not-applicable', to: 'fail' }]
const added = { kind: 'added', id: 'b', before: null, after: side('B must.') } as const

describe('the title', () => {
  test.each<readonly [string, CheckReport]>([
    ['1 failure', checkReport([old('a'), passed])],
    ['1 failure, 1 warning', checkReport([old('a'), freshLow])],
    ['1 failure', checkReport([old('a')], { failOn: 'never', status: 'fail', exitCode: 0 })],
    ['no failure, 1 unknown', checkReport([passed, unknown])],
    ['all clear', checkReport([passed])],
    ['1 new failure', checkReport([fresh('a'), old('b')], { comparedWith: base })],
    ['2 new failures, 1 new warning', checkReport([fresh('a'), fresh('b'), freshLow], { comparedWith: base })],
    [
      'no new failure, 3 from before',
      checkReport([old('a'), old('b'), old('c')], { comparedWith: base, status: 'pass' }),
    ],
    ['no new failure, 1 new warning', checkReport([freshLow], { comparedWith: base, status: 'pass' })],
    ['all clear', checkReport([passed], { comparedWith: base })],
    ['not whole', checkReport([passed], { status: 'incomplete', incomplete: ['x'] })],
    ['not whole', checkReport([passed], { status: 'error' })],
    ['the lock is stale', checkReport([passed], { status: 'stale' })],
    ['all clear, the guide changes', checkReport([passed], { difference: { changes: [added], flips: [] } })],
    ['no failure, the guide asks for less', checkReport([passed], { difference: { changes: [weakened], flips: [] } })],
    [
      'no failure, the guide changes, 1 verdict flips',
      checkReport([passed], { difference: { changes: [added], flips } }),
    ],
    ['all clear', checkReport([passed], { difference: { changes: [], flips: [] } })],
  ])('%s', (expected, report) => {
    expect(title(report)).toBe(expected)
  })

  test('a new finding beside old ones counts by its own severity', () => {
    const found = [evidence({ isNew: false }), evidence({ isNew: true, severity: 'low', line: 9 })]
    expect(title(checkReport([verdict({ id: 'a', found })], { comparedWith: base }))).toBe(
      'no new failure, 1 new warning',
    )
  })
})

describe('a compared page', () => {
  const both = verdict({
    id: 'a',
    found: [evidence({ isNew: false, file: 'old.yaml' }), evidence({ isNew: true, file: 'new.yaml' })],
  })
  const text = page(checkReport([both, passed], { comparedWith: base, mended: [mended()] }))
  const [before = '', after = ''] = text.split('<details><summary>1 finding from before</summary>')

  test('has new findings in sight and those from before folded, without their remedy', () => {
    expect(before).toContain('new.yaml:5')
    expect(before).not.toContain('old.yaml')
    expect(before).toContain('    path: "new.yaml"')
    expect(after).toContain('old.yaml:5')
    expect(after).not.toContain('Follow the promised risk')
  })

  test('names the base, and what is mended without a link', () => {
    expect(before).toContain('· compared with `fedcba9`')
    expect(after).toContain('<details><summary>1 mended</summary>\n\n- **[`channel/is-given`]')
    expect(after).toContain('`deploy/old.yaml:3` `db` has no channel')
  })

  test('has nothing green above the fold', () => {
    expect(before.split('\n').slice(3).join('\n')).not.toContain('✅')
  })
})

describe('a change of the policy', () => {
  const proposals = ['a waiver of `channel/is-given`']
  const text = page(
    checkReport([fresh('a')], { comparedWith: base, difference: { changes: [added, weakened], flips }, proposals }),
  )

  test('stands before the failures, what asks for less first', () => {
    const places = [
      '#### The hardening guide changes: 1 weakened, 1 added · 1 verdict flips',
      '**weakens**: must → may',
      'B must.',
      'a waiver of',
      '❌ high',
    ].map(part => text.indexOf(part))
    expect(places.every(place => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('shows the verdicts that flip and says that nothing is applied', () => {
    expect(text).toContain('| added | `b` |  | "B must." | ➖ not-applicable → ❌ fail |')
    expect(text).toContain('**Proposed here**, in effect after the merge, not applied to this check:')
  })

  test('is told also where no requirement changes', () => {
    const bare = page(checkReport([passed], { difference: { changes: [], flips: [] } }))
    expect(bare).toContain("#### The guide's text changes, no requirement does")
  })
})

describe('the table of failures', () => {
  test('links five places of a row and counts the others', () => {
    const found = [1, 2, 3, 4, 5, 6, 7].map(line => evidence({ line }))
    const row =
      page(checkReport([verdict({ id: 'a', found })]))
        .split('\n')
        .find(line => line.startsWith('| ❌')) ?? ''
    expect(count(row, /bundle\.yaml:\d`\]/g)).toBe(5)
    expect(row).toContain('<br>and 2 more |')
    expect(row).toContain('(https://github.com/acme/hardlist/blob/main/docs/probes/channel/risk-keeps-promise.md)')
  })

  test('folds the remedies of more than three failures', () => {
    const many = page(checkReport(['a', 'b', 'c', 'd'].map(old)))
    expect(many).toContain('<details><summary>How to mend or waive these</summary>')
    expect(page(checkReport(['a', 'b', 'c'].map(old)))).not.toContain('How to mend or waive')
  })

  test('bounds messages, paths and the words of the guide', () => {
    const found = [evidence({ message: '🔐'.repeat(500), file: `deploy/${'x'.repeat(300)}/bundle.yaml` })]
    const text = page(checkReport([verdict({ id: 'a', text: 'must '.repeat(100), found })]))
    expect(text).toContain(`${'🔐'.repeat(198)}...`)
    expect(text).not.toContain('🔐'.repeat(199))
    expect(text).toMatch(/`deploy\/x{32}\.\.\.x{63}\/bundle\.yaml:5`/)
    expect(text).toMatch(/"(?:must ){31}mu\.\.\."/)
  })
})

test('several guides have their own counts and a sum', () => {
  const guides = ['one', 'two'].map(key => ({ key, title: key, path: `${key}.md`, digest: '', edition: null }))
  const text = page(
    checkReport([verdict({ id: 'a', guide: 'one' }), verdict({ id: 'b', guide: 'two', found: [evidence()] })], {
      guides,
    }),
  )
  expect(text).toContain('**2 guides** · 2 items · 1 ❌ · 1 ✅')
  expect(text).toMatch(/^- \*\*one\*\* .* · 1 item · 1 ✅$/m)
  expect(text).toMatch(/^- \*\*two\*\* .* · 1 item · 1 ❌$/m)
})

test('more than three hints are folded', () => {
  const hints = (number: number) =>
    Array.from({ length: number }, () => ({ file: 'hardlist.yml', line: 3, message: 'ends' }))
  expect(page(checkReport([passed], { hints: hints(3) }))).not.toContain('hints</summary>')
  expect(page(checkReport([passed], { hints: hints(4) }))).toContain('<details><summary>4 hints</summary>')
})

test('the whole report is named at every level', () => {
  for (const level of [0, 1, 2, 3, 4, 5] as const)
    expect(checkMarkdown(checkReport([fresh('a')]), { ...comment, level, rest: markdown`the job summary` })).toMatch(
      /: the job summary(?:<\/sub>)?$/,
    )
})

describe('what a repository or a guide may try', () => {
  const withFinding = (changes: Parameters<typeof evidence>[0], text = 'Charms must be refreshed.') =>
    page(checkReport([verdict({ id: 'a', text, found: [evidence(changes)] }), old('b')]))
  const rows = (text: string): number => count(asHtml(text), /<tr>/g)
  const plain = withFinding({})

  test.each([
    ['T11', 'x</details><!--'],
    ['T11', '--><img src=x onerror=alert(1)>'],
    ['T12', '`'.repeat(12)],
    ['T13', 'a|b\nc'],
    ['T13', 'a\\|b\\'],
  ])('%s: %j hides nothing', (_, hostile) => {
    for (const text of [
      withFinding({ message: hostile }),
      withFinding({ file: `${hostile}.yaml` }),
      withFinding({}, hostile),
    ]) {
      expect(rows(text)).toBe(rows(plain))
      expect(asHtml(text)).not.toMatch(/<img|<!--/)
      for (const [head, ...others] of tablesOf(text)) expect(others.every(cells => cells === head)).toBe(true)
    }
  })

  test.each([
    ['T14', 'ask @torvalds and @acme/everyone', /@\w/],
    ['T15', 'Fixes #1, o/r#2, GH-3, o/r@0123456789abcdef0123456789abcdef01234567, abcdef1', /#\d|GH-\d|[0-9a-f]{7}/],
    ['T16', '![](https://t.example/p.png) [ok](javascript:alert(1)) www.t.example', /https?:\/\/|www\.t/],
  ])('%s: %j is words', (_, hostile, live) => {
    const html = asHtml(withFinding({ message: hostile }, hostile))
    expect(textOf(html)).not.toMatch(live)
    expect(html).not.toMatch(/<img|(?:href|src)="(?!https:\/\/github\.com\/acme\/)/)
  })

  test('T17: a marker in a file name, a message or the guide is none', () => {
    const marker =
      '<!-- hardlist:sticky v=1 key=default head=0123456789abcdef0123456789abcdef01234567 run=1.1 digest=0123456789abcdef -->'
    const text = withFinding({ message: `\`${marker}\``, file: `${marker}.yaml` }, marker)
    expect(text).not.toContain('<!--')
    expect(asHtml(text)).not.toContain('<!--')
  })

  test('T20: characters that turn or hide text are shown', () => {
    expect(withFinding({ message: 'a\u202eb\u{e0041}c' })).toContain('a\\\\u\\{202E\\}b\\\\u\\{E0041\\}c')
  })

  test('T23: a guide cannot say that all is well', () => {
    const text = withFinding({ message: '# ✅ PASS' }, '# ✅ All checks passed :white_check_mark:')
    expect(count(asHtml(text), /<h\d/g)).toBe(1)
    expect(text).not.toContain('✅')
    expect(textOf(asHtml(text))).not.toContain(':white_check_mark:')
  })
})
