import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/report/annotations-of.ts'
import { checkMarkdown } from '../../src/report/check-markdown.ts'
import type { Evidence } from '../../src/report/check-report.ts'
import { checkText } from '../../src/report/check-text.ts'
import { createPaint } from '../../src/report/paint.ts'
import { bySpot, commonFix } from '../../src/report/same-place.ts'
import { comment } from './as-page.ts'
import { checkReport, evidence, verdict } from './check-reports.ts'

const plain = createPaint(false)

/** An application that follows the default of a variable. */
const follower = (name: string, changes: Partial<Evidence> = {}): Evidence =>
  evidence({
    file: 'variables.tf',
    line: 3,
    message: `\`${name}\` follows \`2/edge\` where stable is promised`,
    subject: `.#juju_application.${name}.channel`,
    fix: { file: 'variables.tf', line: 3, column: 14, endLine: 3, endColumn: 20, text: 'stable' },
    ...changes,
  })

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const ten = names.map(name => follower(name))
const elsewhere = follower('k', { line: 9, endLine: 9, fix: null })
const told = '`a` follows `2/edge` where stable is promised; also `b`, `c` and 7 more'

describe('ten findings at one place', () => {
  const report = checkReport([verdict({ id: 'x', found: [...ten, elsewhere] })])

  test('are one line on the terminal, and all of them where all is asked for', () => {
    const lines = (all: boolean) =>
      checkText(report, { paint: plain, all })
        .split('\n')
        .filter(line => line.includes('variables.tf:'))
    expect(lines(false)).toEqual([
      `  variables.tf:3:14  ${told}`,
      '  variables.tf:9:14  `k` follows `2/edge` where stable is promised',
    ])
    expect(lines(true).filter(line => line.includes('follows'))).toHaveLength(11)
  })

  test('are one place of the comment', () => {
    const page = checkMarkdown(report, { ...comment, level: 0 })
    expect(page.match(/variables\.tf:3(?!\d)/g)).toHaveLength(1)
    expect(page).toContain('(11 of 11)')
    expect(page).toMatch(/also .*b.*, .*c.* and 7 more/)
  })

  test('are all counted as shown where the page has no room for more', () => {
    const page = checkMarkdown(report, { ...comment, level: 4 })
    expect(page).toContain('1 finding is not shown here')
  })

  test('are one annotation', () => {
    const notes = annotationsOf(report, { root: '.' })
    expect(notes.map(({ line, message }) => [line, message.split('\n')[0], message.split('\n')[2]])).toEqual([
      [3, told, 'Write stable'],
      [9, '`k` follows `2/edge` where stable is promised', 'Follow the promised risk.'],
    ])
  })

  test('are mended by one edit where all have the same', () => {
    const words = (found: readonly Evidence[]) =>
      checkText(checkReport([verdict({ id: 'x', found })]), { paint: plain, all: false })
    expect(words(ten)).toContain('write stable at variables.tf:3:14')
    expect(words([...ten, elsewhere])).not.toContain('write stable')
    expect(commonFix([])).toBeNull()
  })
})

describe('what is said of findings at one place', () => {
  const said = (...found: readonly Evidence[]) => bySpot(found).map(({ message }) => message)
  const own = '`a` follows `2/edge` where stable is promised'

  test.each([
    ['one', [follower('a')], own],
    ['two applications', [follower('a'), follower('b')], `${own}; also \`b\``],
    [
      'one application in two deployments',
      [follower('a', { deployment: 'x' }), follower('a', { deployment: 'y' })],
      `${own}; in 2 deployments`,
    ],
    [
      'two in two',
      [follower('a', { deployment: 'x' }), follower('b', { deployment: 'y' })],
      `${own}; also \`b\`, in 2 deployments`,
    ],
    ['other words', [follower('a'), follower('a', { message: 'something' })], `${own}; also 1 more at this place`],
  ] as const)('%s', (_, found, message) => {
    expect(said(...found)).toEqual([message])
  })
})
