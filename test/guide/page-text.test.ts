import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPageText } from '../../src/guide/page-text.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { headings, pageGuide, said } from './page-guide.ts'

describe('paragraphs', () => {
  test.each<[string, string, readonly string[]]>([
    ['one line each', 'One is here.\nTwo is here.', ['1 One is here.', '2 Two is here.']],
    ['wrapped', 'One is\nlong and\nended. Two is.', ['1 One is long and ended.', '3 Two is.']],
    [
      'inline code on lines of its own',
      'You may\ncreate\n, delete\n, and list\n.',
      ['1 You may create, delete, and list.'],
    ],
    ['inline code between blank lines', 'You may\n\ncreate\n\n, and delete.', ['1 You may create, and delete.']],
    ['a command in a sentence', 'Then run\njuju deploy x\nto start it.', ['1 Then run juju deploy x to start it.']],
    [
      'a dash in a sentence',
      'It is the cloud\n– not the charm – that counts.',
      ['1 It is the cloud – not the charm – that counts.'],
    ],
    ['a number in a sentence', 'It runs on version\n2. Then it stops.', ['1 It runs on version 2. Then it stops.']],
    [
      'what looks like a role or a link',
      'Relate a:db to b:db. See [this].',
      ['1 Relate a:db to b:db.', '1 See [this].'],
    ],
    ['quotes', '“Use TLS,” they say.', ['1 “Use TLS,” they say.']],
    [
      'lines that no width has broken',
      `See also: one page\nThe ${'long '.repeat(30)}line is one.`,
      ['1 See also: one page', expect.stringMatching(/^2 The/)],
    ],
    [
      'no end',
      'You must rotate all of the keys of the cluster regularly',
      ['1 You must rotate all of the keys of the cluster regularly'],
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))
})

describe('headings', () => {
  const page = (...lines: readonly string[]): string => ['Guide', 'It is a guide.', ...lines].join('\n\n')
  test.each<[string, string, readonly string[]]>([
    ['between blank lines', page('Storage', 'Keep it safe.'), ['Storage']],
    ['above a paragraph', 'Guide\nIt is a guide.\n\nStorage\nKeep it safe.', ['Storage']],
    ['without any blank line', 'Guide\nIt is a guide.\nStorage\nKeep it safe.', ['Storage']],
    ['above a list', page('Storage', '• Keep it safe.'), ['Storage']],
    ['above a table', page('Storage', 'A\tB\nc\td'), ['Storage']],
    ['above a command', page('Storage', '$ juju deploy x'), ['Storage']],
    ['as a question', page('Why is it safe?', 'It is.'), ['Why is it safe?']],
    ['as a command', page('Ensure that the port is closed', 'It is open.'), ['Ensure that the port is closed']],
    ['after a lead-in without its list', page('See the following pages:', 'Storage', 'Keep it.'), ['Storage']],
    ['with the sign of a link', 'Guide¶\nIt is.\nStorage of it¶\nKeep.', ['Storage of it']],
    [
      'only with the sign where the page has it',
      'Guide¶\n\nIt is.\n\nStorage¶\n\nKeep.\n\nSome words\n\nIt is.',
      ['Storage'],
    ],
    [
      'by number',
      'Guide\n\nIt is.\n\n1. One thing\n\nIt is.\n\n2. Other thing\n\nIt is.',
      ['1. One thing', '2. Other thing'],
    ],
    ['above a lead-in', 'Guide\nIt is a guide.\nStorage\nIt has two:\n• One', ['Storage']],
    [
      'below a line without a stop',
      `Guide\n${'It is long. '.repeat(12)}\nSee also: one other page\nStorage\n${'It is. '.repeat(20)}`,
      ['Storage'],
    ],
    ['not with a label', page('Original: Storage', 'Keep it.'), []],
    ['not a word of a sentence', page('Set the', 'Storage', ', and go on.'), []],
    ['not with a stop', page('Storage.', 'Keep it.'), []],
    ['not as a lead-in', page('Storage of keys:', 'Keep it.'), []],
    ['not as a sentence', page('The keys must be kept', 'Keep it.'), []],
    ['not as a reference', page('See the other page', 'Keep it.'), []],
    ['not with many words', page('One two three four five six seven eight nine ten eleven', 'Keep it.'), []],
    ['not in small letters', page('storage', 'Keep it.'), []],
    ['not as an item', page('The parts are:', '1. Storage.\n2. Network.'), []],
    ['not as a wrapped line', page('Keep it safe because\nCharmed keys on disk\nAre read by all who may.'), []],
  ])('%s', (_, text, expected) => expect(headings(text)).toEqual(expected))
})

describe('the depth of headings', () => {
  const of = (...lines: readonly string[]): readonly string[] =>
    headings(['Guide', 'It is a guide.', ...lines].join('\n\n'))
  test.each<[string, readonly string[], readonly string[]]>([
    ['side by side', ['One', 'It is.', 'Two', 'It is.'], ['One', 'Two']],
    ['a heading above a heading', ['One', 'Two', 'It is.', 'Three', 'It is.'], ['One', 'One > Two', 'One > Three']],
    [
      'the next such heading',
      ['One', 'Two', 'It is.', 'Four', 'Five', 'It is.'],
      ['One', 'One > Two', 'Four', 'Four > Five'],
    ],
    ['above a sentence about the section', ['One', 'This section tells how.', 'Two', 'It is.'], ['One', 'One > Two']],
    [
      'announced by a list',
      ['One', 'It has parts:', '1. Two (2).\n2. Three.', 'Two', 'It is.', 'Three', 'It is.'],
      ['One', 'One > Two', 'One > Three'],
    ],
    [
      'announced above all',
      ['• One, about this\n• Two, about that', 'One', 'It has:', '• Three\n• Four', 'Three', 'It is.', 'Two', 'It is.'],
      ['One', 'One > Three', 'Two'],
    ],
    [
      'a title that comes again',
      ['One', 'It is.', 'More', 'It is.', 'Two', 'It is.', 'More', 'It is.'],
      ['One', 'One > More', 'Two', 'Two > More'],
    ],
    [
      'numbered',
      ['1 One', 'It is.', '1.1 Two', 'It is.', '2 Three', 'It is.'],
      ['1 One', '1 One > 1.1 Two', '2 Three'],
    ],
    [
      'known from security guides',
      [
        'Environment',
        'It is.',
        'Cloud',
        'It is.',
        'Juju',
        'It is.',
        'Juju users',
        'It is.',
        'Applications',
        'It is.',
        'Encryption',
        'It is.',
      ],
      [
        'Environment',
        'Environment > Cloud',
        'Environment > Juju',
        'Environment > Juju > Juju users',
        'Applications',
        'Applications > Encryption',
      ],
    ],
    ['known, but few', ['Encryption', 'It is.', 'Environment', 'It is.'], ['Encryption', 'Environment']],
  ])('%s', (_, lines, expected) => expect(of(...lines)).toEqual(expected))

  test.each([
    ['the first heading', 'Guide\n\nIt is.', 'Guide'],
    ['below a menu', 'Some\n\nOther\n\nThings\n\nGuide\n\nIt is.', 'Guide'],
    ['no heading', 'It is a guide.', 'guide'],
    [
      'a heading of the outline is none',
      'Environment\n\nIt is.\n\nCloud\n\nIt is.\n\nJuju\n\nIt is.\n\nApplications\n\nIt is.',
      'guide',
    ],
  ])('the title: %s', (_, text, title) => expect(pageGuide(text).title).toBe(title))
})

describe('lists', () => {
  test.each<[string, string, readonly string[]]>([
    ['bullets with blank lines', 'It has:\n\n  • One.\n\n  • Two.', ['1 It has:', '3 a0 One.', '5 a1 Two.']],
    ['bullets without', 'It has:\n• One.\n• Two.', ['1 It has:', '2 a0 One.', '3 a1 Two.']],
    ['dashes', 'It has:\n- One.\n- Two.', ['1 It has:', '2 a0 One.', '3 a1 Two.']],
    ['long dashes', 'It has:\n\n– One.\n\n– Two.', ['1 It has:', '3 a0 One.', '5 a1 Two.']],
    ['stars', 'It has:\n* One.\n* Two.', ['1 It has:', '2 a0 One.', '3 a1 Two.']],
    ['bullets on lines of their own', '•\nOne.\n\n•\nTwo.', ['2 a0 One.', '5 a1 Two.']],
    ['a tab after the bullet', '•\tOne.\n•\tTwo.', ['1 a0 One.', '2 a1 Two.']],
    ['numbers', '  1. One.\n  2. Two.', ['1 a0 One.', '2 a1 Two.']],
    ['letters', 'a) One.\nb) Two.', ['1 a0 One.', '2 a1 Two.']],
    ['a wrapped item', '• One is\n  long.\n• Two.', ['1 a0 One is long.', '3 a1 Two.']],
    ['a wrapped item that is not indented', '• One is\nlong.\n• Two.', ['1 a0 One is long.', '3 a1 Two.']],
    ['a second paragraph', '• One.\n\n  It is.\n\n• Two.', ['1 a0 One.', '3 a0 It is.', '5 a1 Two.']],
    ['a paragraph after it', '• One.\n\nIt is.', ['1 a0 One.', '3 It is.']],
    ['nested by indentation', '• One\n    • Two\n• Three', ['1 a0 One', '2 b0 Two', '3 a1 Three']],
    ['nested by another mark', '• One\n\n◦ Two\n\n• Three', ['1 a0 One', '3 b0 Two', '5 a1 Three']],
    ['bullets below a number', '1. One\n• Two\n2. Three', ['1 a0 One', '2 b0 Two', '3 a1 Three']],
    ['a command within steps', '1. One:\n\njuju deploy x\n\n2. Two.', ['1 a0 One:', '5 a1 Two.']],
    [
      'lost bullets',
      'It has:\nOne\nTwo\nOne\nIt is the one.',
      ['1 It has:', '2 a0 One', '3 a1 Two', '5 It is the one.'],
    ],
    ['one line after a lead-in', 'It has:\nOne\nIt is the one.', ['1 It has:', '3 It is the one.']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))

  test('numbers that begin anew are another list', () => {
    const read = readPageText('1. One.\n2. Two.\n\n1. Three.')
    expect(read.kind === 'document' && read.document.blocks.map(block => block.kind)).toEqual(['list', 'list'])
  })

  test('a lead-in knows its list, across a blank line', () =>
    expect(pageGuide('Do this:\n\n• a\n\n• b').statements[0]?.leads).toEqual({ kind: 'list', list: 0 }))

  test.each([
    ['☐ One\n☑ Two', [true, true]],
    ['- [ ] One\n- Two', [true, false]],
  ])('tasks: %j', (text, tasks) => expect(pageGuide(text).statements.map(({ item }) => item?.task)).toEqual(tasks))
})

describe('code', () => {
  test.each<[string, string, readonly string[]]>([
    ['a command', 'Run it:\n\njuju deploy kubeflow --channel 1/edge', ['juju deploy kubeflow --channel 1/edge']],
    ['a prompt', '$ juju deploy x', ['juju deploy x']],
    ['commands', 'juju deploy x\nsudo snap install y', ['juju deploy x\nsudo snap install y']],
    ['a long command', 'juju deploy x \\\n--trust', ['juju deploy x \\\n--trust']],
    ['data', 'Write:\n\nkind: Role\nverbs:\n  - get\n\nThen go.', ['kind: Role\nverbs:\n- get']],
    ['prose that begins with a program', 'juju is the operator.\n\njuju deploy is a command of it.', []],
    ['a label', 'note: this', []],
  ])('%s', (_, text, expected) => expect(pageGuide(text).codeBlocks.map(block => block.text)).toEqual(expected))
})

describe('what is over a limit is refused with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['a large file', 'a '.repeat(600_000), 1, /1 MiB/],
    ['many lines', 'a\n'.repeat(50_001), 50_001, /50000 lines/],
    ['a long word', `a\n${'.'.repeat(5_000)}`, 2, /without a space/],
  ])('%s', (_, text, line, message) => {
    const read = parseGuide({ path: 'guide.txt', text })
    expect(read.kind === 'refused' ? read.problem : undefined).toEqual({
      line,
      message: expect.stringMatching(message),
    })
  })
})

describe('many lines of one kind take no more than their number', () => {
  const many = (line: string): string => `${line}\n`.repeat(16_000 / line.split('\n').length)
  test.each<[string, string]>([
    ['headings', many('Title\n')],
    ['bullets', many('• a')],
    ['deep bullets', Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}• a`).join('\n')],
    ['pipes', many('a |')],
    ['data before prose', `${many('- a: b')}And so on`],
    ['parts of a sentence', many(', a\n')],
    ['lead-ins', many('A:\nB')],
    ['lists that announce', many('A\n\n• B\n• C\n')],
    ['rows', many('1/stable 4')],
  ])('%s', (_, text) => expect(parseGuide({ path: 'guide.txt', text }).kind).toBe('guide'))
})

const pieces = fc.constantFrom(
  'Title',
  'Juju',
  'Environment',
  'Cloud',
  '\n',
  '\n\n',
  '\n• ',
  '\n  ◦ ',
  '\n1. ',
  '\n2. ',
  '\n- ',
  'You must ',
  'see it. ',
  ', delete',
  '\t',
  '   ',
  '\n1.10/stable 440 12 Mar 2025\n',
  '\nChannel Revision Published\n',
  '\na | b |\n',
  '\n---|---|\n',
  '\njuju deploy x\n',
  '\n$ y \\\n',
  'a: b\n',
  '¶\n',
  '\nNext\n',
  '\nOn this page\n',
  '\nLast updated 2 days ago\n',
  '\nPlatform:\n',
  '. ',
  'F',
  ':',
  '(',
  ')',
  '\u00e9',
  '\ud83d\ude00',
  '\u00a0',
  '[ ] ',
  '•',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(all => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('any text', () => {
  test('gives a guide, and places within it that quote it', () => {
    fc.assert(
      fc.property(texts, text => {
        const read = parseGuide({ path: 'guide.txt', text })
        if (read.kind === 'refused') return
        const lines = read.guide.source.text.split('\n')
        for (const { place, text: words } of read.guide.statements) {
          const line = lines[place.line - 1] ?? ''
          expect(place.endColumn).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length + 1)
          expect(place.line < place.endLine || place.column < place.endColumn).toBe(true)
          expect(line.slice(place.column - 1).replace(/\s+/g, ' ')).toMatch(
            words.slice(0, 1) === '|' ? '' : words.slice(0, 1),
          )
        }
      }),
      { numRuns: 400 },
    )
  })

  test('is read the same with other line ends and a byte order mark', () => {
    fc.assert(
      fc.property(texts, text => {
        const plain = text.replace(/\r/g, '').replace(/^\uFEFF+/, '')
        const other = parseGuide({ path: 'guide.txt', text: `\uFEFF${plain.replace(/\n/g, '\r\n')}` })
        expect(other).toEqual(parseGuide({ path: 'guide.txt', text: plain }))
      }),
      { numRuns: 200 },
    )
  })
})
