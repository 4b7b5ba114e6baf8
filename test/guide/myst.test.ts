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

test.each([
  ['a note with its text beside it', ':::{note} You must patch.\n:::\n', ['You must patch.']],
  ['a note with text on both lines', ':::{tip} You must patch it\nevery day.\n:::\n', ['You must patch it every day.']],
  ['a comment of MyST', '% You must hide.\nYou must patch.\n', ['You must patch.']],
  ['a block break', 'A b.\n\n+++ {"part": "must"}\n\nC d.\n', ['A b.', 'C d.']],
  ['a comment of MDX', '{/* You must hide. */}\n\nA b.\n', ['A b.']],
  ['modules of MDX', "import Tabs from '@theme/Tabs'\n\nexport const a = 'must'\n\nA b.\n", ['A b.']],
  ['a comment of Hugo', '{{/* You must hide. */}}\n\nA b.\n', ['A b.']],
  ['an attribute of Kramdown', '{: .note }\nYou must patch.\n', ['You must patch.']],
  ['an abbreviation', '*[TLS]: Transport must\n\nA b.\n', ['A b.']],
  ['a loose definition', 'Term\n\n: You must patch.\n', ['Term', 'You must patch.']],
  ['a table as a list', '```{list-table}\n* - TLS\n  - Must be on\n```\n', ['TLS', 'Must be on']],
  [
    'an embedded image',
    `![a](data:image/png;base64,${'Ab3/'.repeat(3_000)})\n\nYou must patch.\n`,
    ['You must patch.'],
  ],
])('%s', (_, text, said) => {
  const { statements } = guideOf(text)
  expect(statements.map(({ text }) => text)).toEqual(said)
})

test('front matter of TOML stays', () => {
  expect(guideOf('+++\ntitle = "a"\n+++\n\nYou must patch.\n').statements.map(({ text }) => text)).toEqual([
    'You must patch.',
  ])
})
