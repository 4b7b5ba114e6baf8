import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../../src/guide/guide.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { guideUnderChange } from '../guides-under-change.ts'

function guideOf(text: string): Guide {
  const read = parseGuide({ path: 'guide.md', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return read.guide
}

function said(text: string): readonly string[] {
  return guideOf(text).statements.map(
    ({ text, place }) => `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${text}`,
  )
}

describe('sentences stand where they are written', () => {
  test.each<[string, string, readonly string[]]>([
    ['two in a line', 'One is. Two is.', ['1:1-1:8 One is.', '1:9-1:16 Two is.']],
    ['wrapped', 'One is\nlong. Two\nis.', ['1:1-2:6 One is long.', '2:7-3:4 Two is.']],
    [
      'abbreviations',
      'Use keys, e.g. Ed25519 keys, i.e. short ones. Stop.',
      ['1:1-1:46 Use keys, e.g. Ed25519 keys, i.e. short ones.', '1:47-1:52 Stop.'],
    ],
    [
      'etc. before a new sentence',
      'Disks, nets, etc. Please stop.',
      ['1:1-1:18 Disks, nets, etc.', '1:19-1:31 Please stop.'],
    ],
    ['etc. within one', 'Disks, etc. are fine.', ['1:1-1:22 Disks, etc. are fine.']],
    [
      'versions',
      'It runs on 22.04 and v1.2. It works.',
      ['1:1-1:27 It runs on 22.04 and v1.2.', '1:28-1:37 It works.'],
    ],
    ['a product that ends in a stop', 'It runs on K8s. It works.', ['1:1-1:16 It runs on K8s.', '1:17-1:26 It works.']],
    [
      'bare links',
      'See https://a.example/x.y?z=1. Then go.',
      ['1:1-1:31 See https://a.example/x.y?z=1.', '1:32-1:40 Then go.'],
    ],
    ['inline code', 'Set `a. B` now. Stop.', ['1:1-1:16 Set a. B now.', '1:17-1:22 Stop.']],
    [
      'parentheses',
      'Use it (when safe. Or not) always. Stop.',
      ['1:1-1:35 Use it (when safe. Or not) always.', '1:36-1:41 Stop.'],
    ],
    ['an unclosed parenthesis', 'Use it (when safe. Stop.', ['1:1-1:19 Use it (when safe.', '1:20-1:25 Stop.']],
    ['links and emphasis', '**See** [the page](x.md) *now*.', ['1:3-1:32 See the page now.']],
    ['escapes and entities', 'A \\* b &amp; c. Then d.', ['1:1-1:16 A * b & c.', '1:17-1:24 Then d.']],
    ['an entity first', '&lt;b is. Two.', ['1:1-1:10 <b is.', '1:11-1:15 Two.']],
    ['quotes', '> One\n> two. Three.', ['1:3-2:7 One two.', '2:8-2:14 Three.']],
    ['items', '- One\n  two.\n- Three', ['1:3-2:7 One two.', '3:3-3:8 Three']],
    ['a hard break', 'One  \ntwo.', ['1:1-2:5 One two.']],
    ['a role', 'See {ref}`the page <x>` and {doc}`y`.', ['1:1-1:38 See the page and y.']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))
})

describe('what is no prose gives no statement', () => {
  test.each([
    ['front matter', '---\na: You must.\n---\n'],
    ['a comment', '<!-- You must. -->\n'],
    ['a comment with a fence', '<!--\n```{note}\nYou must.\n```\n-->\n'],
    ['a block of HTML', '<div>\nYou must.\n</div>\n'],
    ['code', '```\nYou must.\n```\n'],
    ['a definition', '[a]: https://a.example "You must"\n'],
    ['a label', '(you-must)=\n'],
    ['a table of contents', '```{toctree}\n:hidden:\nYou must\n```\n'],
    ['a list of contents without an end', '```{toctree}\nYou must\n\n# Title\n'],
    ['a shortcode', '{{< caution "You must" >}}\n'],
    ['options of a note', '```{note}\n:class: must\n```\n'],
    ['the mark of an alert', '> [!WARNING]\n'],
  ])('%s', (_, text) => expect(said(text)).toEqual([]))
})

describe('what wraps prose is entered', () => {
  test.each<[string, string, readonly string[]]>([
    ['a note', '```{note}\nYou must.\n```\nThen.', ['2:1-2:10 You must.', '4:1-4:6 Then.']],
    ['colons', ':::{caution} Title\nYou must.\n:::', ['2:1-2:10 You must.']],
    ['Docusaurus', ':::info\nYou must.\n:::', ['2:1-2:10 You must.']],
    ['an alert', '> [!NOTE]\n> You must.', ['2:3-2:12 You must.']],
    ['a shortcode around it', '{{< caution >}}\nYou must.\n{{< /caution >}}', ['2:1-2:10 You must.']],
    ['code in a note', '````{note}\n```bash\nmust\n```\nYou must.\n````', ['5:1-5:10 You must.']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))
})

test('tabs are sections of their own and end with their set', () => {
  const text =
    '# T\n## A\n````{tab-set}\n```{tab-item} VM\n### B\nOne.\n```\n```{tab-item} K8s\n### B\nTwo.\n```\n````\nThree.'
  const sections = guideOf(text)
    .statements.filter(({ kind }) => kind === 'sentence')
    .map(({ text, section }) => [text, section])
  expect(sections).toEqual([
    ['One.', ['A', 'VM', 'B']],
    ['Two.', ['A', 'K8s', 'B']],
    ['Three.', ['A']],
  ])
})

test('a lead-in knows its list, and bullets their item', () => {
  const statements = guideOf('Do this:\n\n* a\n* b. C').statements.map(({ text, leads, item }) => [
    text,
    leads?.kind,
    item?.item,
    item?.first,
  ])
  expect(statements).toEqual([
    ['Do this:', 'list', undefined, undefined],
    ['a', undefined, 0, true],
    ['b.', undefined, 1, true],
    ['C', undefined, 1, false],
  ])
})

test('commands, comments and reference-style links are kept', () => {
  const guide = guideOf(
    'See [a][b].\n\n```bash\njuju deploy x\n```\n<!-- hardlist: skip -->\n\n[b]: https://a.example\n',
  )
  expect(guide.codeBlocks.map(({ language, text, place }) => [language, text, place.line])).toEqual([
    ['bash', 'juju deploy x', 3],
  ])
  expect(guide.comments.map(({ text, place }) => [text, place.line])).toEqual([['hardlist: skip', 6]])
  expect(guide.statements[0]?.links).toEqual([{ text: 'a', url: 'https://a.example' }])
})

describe('the title', () => {
  test.each([
    ['# A\n## B', 'A', ['B']],
    ['## B\n\ntext', 'guide', ['B']],
    ['---\ntitle: "A b"\n---\n## B', 'A b', ['B']],
    ['# A\n# B', 'A', ['B']],
  ])('%j', (text, title, first) => {
    const guide = guideOf(text)
    expect([guide.title, guide.sections[0]?.path]).toEqual([title, first])
  })
})

describe('what a parser would hang on is refused with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['open brackets', `a\n\n${'['.repeat(100_000)}`, 3, /brackets/],
    ['open links', '[a]('.repeat(25_000), 1, /brackets/],
    ['open images', '!['.repeat(50_000), 1, /brackets/],
    ['emphasis', '**a_ '.repeat(20_000), 1, /marks/],
    ['links', '[a](b) '.repeat(100_000), 1, /marks/],
    ['angles', '<http://a '.repeat(50_000), 1, /marks/],
    ['quotes', `${'>'.repeat(50_000)}a`, 1, /quotes and lists/],
    [
      'lists by indentation',
      Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      258,
      /quotes and lists/,
    ],
    ['lists on one line', '- '.repeat(5_000), 1, /quotes and lists/],
    ['numbers on one line', '1. '.repeat(30_000), 1, /quotes and lists/],
    ['many deep lines', `${'- '.repeat(60)}a\n`.repeat(3_000), 68, /inside others/],
    ['comments without an end', 'a <!-- '.repeat(100_000), 1, /comments/],
    ['runs of backticks', Array.from({ length: 600 }, (_, length) => '`'.repeat(length + 1)).join(' '), 1, /backticks/],
    ['a long word', 'a.'.repeat(400_000), 1, /word/],
    ['a large file', 'a '.repeat(600_000), 1, /1 MiB/],
    ['many lines', 'a\n'.repeat(50_001), 50_001, /lines/],
    ['many lists', 'a\n\n- b\n\n'.repeat(5_500), 20_003, /quotes, lists and/],
    ['many underlined headings', 'a\n=\n'.repeat(5_500), 10_002, /underlined headings/],
    ['marks over many paragraphs', `${'**a_ '.repeat(100)}\n\n`.repeat(600), 1001, /100000 marks/],
    ['a long paragraph', 'a '.repeat(60_000), 1, /paragraph is longer/],
    ['what looks like an address', `http://a${'!'.repeat(5_000)}`, 1, /without a space/],
    ['a table without end', `|a|\n|-|\n${'|b|\n'.repeat(20_000)}`, 20_001, /rows/],
    ['many addresses', 'a@b.c '.repeat(3_000), 1, /marks/],
    ['a rule that is no table', `x\n---\n${`${'**a_ '.repeat(10)}\n`.repeat(2_000)}`, 103, /marks/],
    ['a table that has ended', `|a|\n|-|\n# b\n${`|${'**a_ '.repeat(10)}\n`.repeat(2_000)}`, 104, /marks/],
    ['a table of other columns', `|a|\n|-|-|\n${`|${'**a_ '.repeat(10)}\n`.repeat(2_000)}`, 103, /marks/],
    ['numbers that begin no list', `x\n${`2. ${'**a_ '.repeat(10)}\n`.repeat(2_000)}`, 102, /marks/],
    ['a fence in a block of HTML', `<div>\n\`\`\`\n\n${'['.repeat(1_000)}`, 4, /brackets/],
    ['a fence in a comment', `<!--\n\n\`\`\`\n-->\n\n${'['.repeat(1_000)}`, 6, /brackets/],
    ['a fence that is indented code', `    \`\`\`\n\n${'['.repeat(1_000)}`, 3, /brackets/],
    ['a fence that a list item does not end', `\`\`\`\n- \`\`\`\n\`\`\`\n\n${'['.repeat(1_000)}`, 5, /brackets/],
    ['brackets in a note', `\`\`\`{note}\n\`\`\`\n${'['.repeat(100_000)}`, 3, /brackets/],
  ])('%s', (_, text, line, message) => {
    const read = parseGuide({ path: 'guide.md', text })
    expect(read.kind === 'refused' ? read.problem.line : undefined).toBe(line)
    expect(read.kind === 'refused' ? read.problem.message : undefined).toMatch(message)
  })
})

test('code may hold what prose may not', () => {
  expect(said(`\`\`\`json\n${'['.repeat(1000)}\n\`\`\`\nYou must.`)).toEqual(['4:1-4:10 You must.'])
})

test('a comment that has ended, and HTML before a blank line, leave a fence certain', () => {
  const code = `\`\`\`json\n${'['.repeat(1000)}\n\`\`\`\nYou must.`
  expect(said(`<!-- a -->\n\n${code}`)).toEqual(['6:1-6:10 You must.'])
  expect(said(`<details>\n\n${code}`)).toEqual(['6:1-6:10 You must.'])
})

test('directives in directives are entered to a depth, and end', () => {
  expect(said(`${':::{note}\n'.repeat(70)}You must.`).at(-1)).toMatch(/You must\.$/)
})

const pieces = fc.constantFrom(
  '# ',
  '## ',
  '- ',
  '> ',
  '1. ',
  '\n',
  '\n\n',
  'You must ',
  'see [a](b) ',
  '`c. D` ',
  '**e** ',
  '|a|b|\n|-|-|\n|c|d|\n',
  '```\n',
  '```{note}\n',
  ':::\n',
  '(',
  ')',
  '. ',
  'F',
  '&amp;',
  '\\*',
  '<!--',
  '-->',
  '{ref}`g <h>`',
  '  ',
  '\u00e9',
  '\ud83d\ude00',
  ': ',
  '[i]: j\n',
  '---\n',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(all => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('any text', () => {
  test('gives a guide or a problem, and places within it that begin with the first letter', () => {
    fc.assert(
      fc.property(texts, text => {
        const read = parseGuide({ path: 'guide.md', text })
        if (read.kind === 'refused') return
        const lines = read.guide.source.text.split('\n')
        for (const { place, text: words, kind } of read.guide.statements) {
          const line = lines[place.line - 1] ?? ''
          expect(place.column).toBeLessThanOrEqual(line.length)
          expect(place.endColumn).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length + 1)
          expect(place.line < place.endLine || place.column < place.endColumn).toBe(true)
          const first = /^[A-Za-z]/.exec(words)?.[0]
          if (first !== undefined && kind === 'sentence')
            expect(line.slice(place.column - 1)).toMatch(new RegExp(`^${first}`))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('is read the same with other line ends and a byte order mark', () => {
    fc.assert(
      fc.property(texts, text => {
        const plain = text.replace(/\r/g, '').replace(/^\uFEFF+/, '')
        const other = parseGuide({ path: 'guide.md', text: `\uFEFF${plain.replace(/\n/g, '\r\n')}` })
        expect(other).toEqual(parseGuide({ path: 'guide.md', text: plain }))
      }),
      { numRuns: 200 },
    )
  })
})

test('the guide under change has its places', () => {
  const lines = guideUnderChange.split('\n')
  for (const { place, text, kind } of guideOf(guideUnderChange).statements)
    if (kind === 'sentence') expect(lines[place.line - 1]?.slice(place.column - 1)).toContain(text.split(' ')[0])
})
