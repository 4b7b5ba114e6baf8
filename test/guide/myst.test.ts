import { expect, test } from 'vitest'
import type { Guide } from '../../src/guide/guide.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'

function guideOf(text: string): Guide {
  const read = parseGuide({ path: 'guide.md', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return read.guide
}

const front = '---\nmyst:\n  substitutions:\n    product: "Charmed Widget"\n    other: 3.6\n  html_meta: {}\n---\n\n'

test.each([
  ['You must refresh {{product}} daily.', 'You must refresh Charmed Widget daily.'],
  ['{{ product }} must run on Juju {{other}}.', 'Charmed Widget must run on Juju 3.6.'],
  ['{{unknown}} must stay.', '{{unknown}} must stay.'],
  ['{{html_meta}} must stay.', '{{html_meta}} must stay.'],
])('%s', (text, said) => {
  const [statement] = guideOf(`${front}${text}\n`).statements
  expect(statement?.text).toBe(said)
  expect([statement?.place.line, statement?.place.column]).toEqual([9, 1])
})

test('roles of code are code, and others are words', () => {
  const [statement] = guideOf('Run {command}`juju status` and see {abbr}`TLS (Transport Layer Security)`.\n').statements
  expect(statement?.code).toEqual(['juju status'])
  expect(statement?.text).toBe('Run juju status and see TLS (Transport Layer Security).')
})

test('a role and a fence without an end hide nothing', () => {
  const guide = guideOf('See {ref}`COS <enable>, You must patch.\n\n```{toctree}\na\n\n## Next\n\nYou must rotate.\n')
  expect(guide.statements.map(({ text }) => text)).toContain('You must rotate.')
  expect(guide.statements[0]?.text).toContain('You must patch.')
})

test('a dropdown and a tab hold prose', () => {
  const text =
    '````{tab-set}\n```{tab-item} VM\n### Keys\n\nYou must rotate keys.\n```\n````\n\n:::{dropdown} More\nYou must patch.\n:::\n'
  expect(guideOf(text).statements.map(({ text, section }) => [text, section.join(' > ')])).toEqual([
    ['Keys', 'VM > Keys'],
    ['You must rotate keys.', 'VM > Keys'],
    ['You must patch.', ''],
  ])
})
