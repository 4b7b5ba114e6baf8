import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/checklist/channel-row.ts'
import { checklistOf } from './checklist-of.ts'

const table =
  '| Channel | Revision | Published |\n|-|-|-|\n| 2/stable | 4 | 05 Aug 2025 |\n| 2/edge | 6 | 2025-09-01 |\n'

describe('whose channels they are', () => {
  test.each([
    ['a command near it', `Run:\n\n\`\`\`\njuju deploy widget --channel 2/stable\n\`\`\`\n\n${table}`, 'widget'],
    ['the nearest of two commands', `\`juju deploy a\`\n\nText.\n\n\`juju deploy ch:b\`\n\n${table}`, 'b'],
    ['a command with options', `\`juju deploy --trust --channel 2/stable -n 3 b\`\n\n${table}`, 'b'],
    ['a link', `The [bundle](https://charmhub.io/widget).\n\n${table}`, 'widget'],
    ['inline code', `The channels of \`widget\`:\n\n${table}`, 'widget'],
    ['the title', `# Harden Charmed Widget\n\n${table}`, 'widget'],
  ])('%s', (_, text, product) => {
    const { requirements, channels } = checklistOf(text)
    expect(requirements.map(one => one.topic === 'channel-table' && one.parameters.product)).toContain(product)
    expect(channels.map(one => one.product)).toEqual([product])
  })

  test('a column of products gives one requirement each', () => {
    const text =
      '| Product | Channel | Revision |\n|-|-|-|\n| a | 1/stable | 1 |\n| b | 1/edge | 2 |\n| a | 2/stable | 3 |'
    const { requirements, channels } = checklistOf(text)
    expect(requirements.filter(({ basis }) => basis === 'direct').map(({ part, place }) => [part, place.line])).toEqual(
      [
        ['a', 1],
        ['b', 1],
      ],
    )
    expect(
      channels.map(({ product, rows }) => [product, rows.map(({ channel, place }) => `${channel}:${place?.line}`)]),
    ).toEqual([
      ['a', ['1/stable:3', '2/stable:5']],
      ['b', ['1/edge:4']],
    ])
  })

  test('a row that names none is left out with its line', () => {
    const text = '| Product | Channel | Revision |\n|-|-|-|\n| a | 1/stable | 1 |\n| | 1/edge | 2 |'
    const { channels, warnings } = checklistOf(text)
    expect(channels.map(({ product, rows }) => [product, rows.length])).toEqual([['a', 1]])
    expect(warnings).toEqual([{ line: 4, message: 'a row of the table of channels names no product' }])
  })

  test('nothing names it', () =>
    expect(checklistOf(table).warnings).toContainEqual({ line: 1, message: 'the table of channels names no product' }))
})

test('rows are read, and what cannot be is said with its line', () => {
  const text = `\`juju deploy x\`\n\n${table}| 2/stabel | 1 | 05 Aug 2025 |\n| 1/stable | ten | 05 Aug 2025 |\n| 1/beta | 3 | 31 Feb 2025 |\n`
  const { channels, warnings } = checklistOf(text)
  expect(channels[0]?.rows.map(({ channel, revision, published }) => [channel, revision, published])).toEqual([
    ['2/stable', 4, '2025-08-05'],
    ['2/edge', 6, '2025-09-01'],
    ['1/stable', undefined, '2025-08-05'],
    ['1/beta', 3, undefined],
  ])
  expect(warnings.map(({ line }) => line)).toEqual([7, 8, 9])
})

test.each([
  ['05 Aug 2025', '2025-08-05'],
  ['5 August 2025', '2025-08-05'],
  ['Aug 5, 2025', '2025-08-05'],
  ['2025-08-05', '2025-08-05'],
  ['2025-08-05T10:00:00Z', '2025-08-05'],
  ['31 Feb 2025', undefined],
  ['5 Foo 2025', undefined],
  ['soon', undefined],
])('%s is the day %s', (text, day) => expect(isoDay(text)).toBe(day))

describe('derived requirements', () => {
  const derived = (text: string): readonly unknown[] =>
    checklistOf(text).requirements.flatMap(({ basis, rule, topic, strength, id }) =>
      basis === 'derived' ? [[rule?.id, topic, strength, id]] : [],
    )

  test('keep the condition and the subject of their source', () => {
    const [, derivedOne] = checklistOf('If your cluster is public, the charms must be refreshed.').requirements
    expect(derivedOne).toMatchObject({ strength: 'must', subject: 'charms', condition: 'If your cluster is public' })
  })

  test.each<[string, string, readonly unknown[]]>([
    [
      'as strong as the duty',
      'Charms must be refreshed.',
      [['stable-receives-stable', 'stable-channel', 'must', 'charms-refreshed-stable-receives-stable']],
    ],
    [
      'from a duty to refresh',
      'You should refresh charms.',
      [['stable-receives-stable', 'stable-channel', 'should', 'refresh-charms-stable-receives-stable']],
    ],
    [
      'once, and from the duty first',
      `\`juju deploy x\`\n\n${table}\nYou should refresh charms. Charms must be refreshed.`,
      [['stable-receives-stable', 'stable-channel', 'should', 'refresh-charms-stable-receives-stable']],
    ],
    [
      'else from the table',
      `\`juju deploy x\`\n\n${table}`,
      [['stable-receives-stable', 'stable-channel', 'should', 'channel-revision-published-stable-receives-stable']],
    ],
    [
      'from a section that only refers',
      '## Authorization\n\nSee [it](x).',
      [['referred-is-in-force', 'authorisation', 'fact', 'authorization/see-it-referred-is-in-force']],
    ],
    ['not from one that says something', '## Authentication\n\nIt has two layers. See [it](x).', []],
    ['not from another subject', '## Networks\n\nSee [it](x).', []],
    ['not where refreshing is only allowed', 'You may refresh charms.', []],
  ])('%s', (_, text, expected) => expect(derived(text)).toEqual(expected))
})
