import { describe, expect, test } from 'vitest'
import type { Guide } from '../../src/guide/guide.ts'
import { parseGuide } from '../../src/guide/parse-guide.ts'
import { readRestructuredText } from '../../src/guide/restructured-text.ts'

function guideOf(text: string): Guide {
  const read = parseGuide({ path: 'guide.rst', text })
  if (read.kind === 'refused') throw new Error(read.problem.message)
  return read.guide
}

function said(text: string): readonly string[] {
  return guideOf(text).statements.map(
    ({ text, place }) => `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${text}`,
  )
}

function words(text: string): readonly string[] {
  return guideOf(text).statements.map(({ text }) => text)
}

describe('sections', () => {
  test.each<[string, string, string, readonly (readonly string[])[]]>([
    ['levels by first use', 'T\n=\n\nA\n-\n\nB\n~\n\nC\n-\n', 'T', [['A'], ['A', 'B'], ['C']]],
    ['over and under', '###\n T\n###\n\nA\n###\n\nB\n===\n', 'T', [['A'], ['A', 'B']]],
    ['no blank line between', 'T\n=\nA\n-\nB\n-\ntext', 'T', [['A'], ['B']]],
    ['a short underline', 'A long title\n====\n\nB\n----\n', 'A long title', [['B']]],
    ['too short a line', 'A long title\n===\n', 'guide', []],
    ['before the title', ':orphan:\n:a: b\n\n.. meta::\n   :x: y\n\n.. _l:\n\nT\n=\n', 'T', []],
    ['two first ones', 'A\n=\n\nB\n=\n', 'A', [['B']]],
    ['a number', '1. A\n====\n\n2. B\n----\n', '1. A', [['2. B']]],
    ['an overline without an end', '======\nnot\n\nT\n=\n', 'T', []],
    ['markup', '``A`` *b*\n=========\n', 'A b', []],
  ])('%s', (_, text, title, paths) => {
    const guide = guideOf(text)
    expect([guide.title, guide.sections.map(({ path }) => path)]).toEqual([title, paths])
  })

  test('a transition is none, and a long line under a long paragraph is text', () => {
    expect(words('One.\n\n------\n\nTwo.')).toEqual(['One.', 'Two.'])
    expect(guideOf('One\nand two.\n---------').sections).toEqual([])
  })
})

describe('sentences stand where they are written', () => {
  test.each<[string, string, readonly string[]]>([
    ['two in a line', 'One is. Two is.', ['1:1-1:8 One is.', '1:9-1:16 Two is.']],
    ['wrapped', 'One is\nlong. Two\nis.', ['1:1-2:6 One is long.', '2:7-3:4 Two is.']],
    ['trailing spaces', 'One  \nis.  \n', ['1:1-2:4 One is.']],
    ['emphasis', '**See** *this*, now.', ['1:3-1:21 See this, now.']],
    ['code', 'Set ``a. B`` now. Stop.', ['1:1-1:18 Set a. B now.', '1:19-1:24 Stop.']],
    ['code over two lines', '* Set ``a\n  b``\n* c', ['1:3-2:4 Set a b', '3:3-3:4 c']],
    ['an escape', '\\*One\\* is. Two\\ s.', ['1:2-1:12 *One* is.', '1:13-1:20 Twos.']],
    ['a link', 'See `the page <https://a.example>`_. Go.', ['1:1-1:37 See the page.', '1:38-1:41 Go.']],
    ['a role', 'See :ref:`the page <x>` and :doc:`y`.', ['1:1-1:38 See the page and y.']],
    [
      'a substitution',
      '|p| must. Go.\n\n.. |p| replace:: A long name',
      ['1:1-1:10 A long name must.', '1:11-1:14 Go.'],
    ],
    ['a substitution at the end', 'Use |p|\n\n.. |p| replace:: A long name', ['1:1-1:8 Use A long name']],
    ['a quote', '   One\n   two. Three.', ['1:4-2:8 One two.', '2:9-2:15 Three.']],
    ['an item', '* One\n  two.\n* Three', ['1:3-2:7 One two.', '3:3-3:8 Three']],
    ['a tab after the mark', '*\tOne.', ['1:3-1:7 One.']],
    ['a note on its line', '.. note:: One\n   two.', ['1:11-2:8 One two.']],
    ['lines that are kept', '| One\n| two.\n|\n| Three.', ['1:3-2:7 One two.', '4:3-4:9 Three.']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected))
})

describe('what is no prose gives no statement', () => {
  test.each([
    ['a comment', '.. You must.\n   You must.'],
    ['a comment below its mark', '..\n   You must.'],
    ['a target', '.. _you must: https://a.example'],
    ['a quoted target', '.. _`you: must`: https://a.example/\n   more'],
    ['an anonymous target', '__ https://must.example'],
    ['code after colons', '::\n\n   You must.\n\n   You must.'],
    ['quoted code', '::\n\n> You must.\n> You must.'],
    ['a code block', '.. code-block:: bash\n   :emphasize-lines: 1\n\n   You must.'],
    ['a doctest', '>>> you.must()\nYou must.'],
    ['contents', '.. toctree::\n   :maxdepth: 1\n\n   You must <x>'],
    ['a figure', '.. figure:: a.png\n   :alt: must\n\n   You must.'],
    ['metadata', ':must: You must.\n'],
    ['metadata below the title', 'T\n=\n\n:Author: You must.\n'],
    ['options of a note', '.. note::\n   :class: must'],
    ['a raw block', '.. raw:: html\n\n   <p>You must.</p>'],
    ['the substitution of an image', '.. |x| image:: must.png\n   :alt: You must.'],
    ['a version', '.. versionadded:: 2.1'],
    ['the mark of a footnote', '[1]_'],
  ])('%s', (_, text) => expect(words(text).filter(one => one !== 'T')).toEqual([]))
})

describe('what wraps prose is entered', () => {
  test.each<[string, string, readonly string[]]>([
    ['a note', '.. note::\n\n   You must.\n\n   You should.\n\nThen.', ['You must.', 'You should.', 'Then.']],
    ['a note with options', '.. warning:: You must.\n   :class: x\n\n   Now.', ['You must.', 'Now.']],
    ['a titled note', '.. admonition:: Title\n\n   You must.', ['You must.']],
    ['a topic', '.. topic:: Title\n   :class: x\n\n   You must.', ['You must.']],
    ['what has changed', '.. versionchanged:: 2.1 You must.\n   Now.', ['You must.', 'Now.']],
    ['a directive of somebody', '.. acme:box:: Title\n   :a: b\n\n   You must.', ['You must.']],
    ['an argument of two lines', '.. acme:name:: a\n               b\n\n   You must.', ['You must.']],
    ['text under a title at once', '.. admonition:: Title\n   You must.', ['You must.']],
    ['a note in a note', '.. note::\n\n   .. tip::\n\n      You must.', ['You must.']],
    ['a definition', 'term\n   You must.\n\nother : kind\n   Now.', ['term', 'You must.', 'other', 'Now.']],
    ['a field', 'One.\n\n:name: You must.\n       Now.\n:other: Then.', ['One.', 'You must.', 'Now.', 'Then.']],
    ['options', 'One.\n\n-a  You must.\n--all=<x>, -b x\n    Now.', ['One.', 'You must.', 'Now.']],
    ['a footnote', '.. [1] You must.\n   Now.', ['You must.', 'Now.']],
    ['a citation', '.. [Doe21] You must.', ['You must.']],
    ['what an edition holds', '.. only:: html\n\n   T\n   =\n\n   You must.', ['You must.']],
    ['after an empty comment', '..\n\n   You must.', ['You must.']],
    ['a paragraph after code', 'One::\n\n   code\n\nTwo.', ['One:', 'Two.']],
    ['a space before the colons', 'One ::\n\n   code\n\nTwo.', ['One', 'Two.']],
    ['code without a blank line', 'One::\n   code\nTwo.', ['One:', 'Two.']],
    ['nothing after the colons', 'One::\n\nTwo.', ['One:', 'Two.']],
  ])('%s', (_, text, expected) => expect(words(text)).toEqual(expected))
})

test('tabs are sections of their own and end with their set', () => {
  const text =
    'T\n=\n\nA\n-\n\n.. tabs::\n\n   .. group-tab:: VM\n\n      One.\n\n   .. tab:: K8s\n\n      Two.\n\n.. tab-set::\n\n   .. tab-item:: C\n      :sync: c\n\n      Three.\n\nFour.'
  const sections = guideOf(text).statements.filter(({ kind }) => kind === 'sentence')
  expect(sections.map(({ text, section }) => [text, section])).toEqual([
    ['One.', ['A', 'VM']],
    ['Two.', ['A', 'K8s']],
    ['Three.', ['A', 'C']],
    ['Four.', ['A']],
  ])
})

test('commands keep their language and their form', () => {
  const text =
    'One::\n\n    a\n      b\n\n.. code-block:: bash\n   :caption: x\n\n   juju deploy x\n\n.. terminal::\n   :input: juju status\n\n   out\n\n.. parsed-literal::\n\n   c'
  expect(guideOf(text).codeBlocks.map(({ language, text, place }) => [language, text, place.line])).toEqual([
    ['', 'a\n  b', 3],
    ['bash', 'juju deploy x', 6],
    ['', 'juju status\nout', 11],
    ['', 'c', 16],
  ])
})

test('comments keep their words', () => {
  const text = '* One.\n\n  .. hardlist: probe=a\n     b=c\n\n* Two.\n\n.. hardlist: skip\n'
  expect(guideOf(text).comments.map(({ text, place }) => [text, place.line])).toEqual([
    ['hardlist: probe=a\nb=c', 3],
    ['hardlist: skip', 8],
  ])
})

describe('lists', () => {
  test.each<[string, string, readonly string[]]>([
    ['bullets', '- a\n- b', ['0.0u a', '0.1u b']],
    ['other bullets', '\u2022 a\n\u2022 b\n\nOne.\n\n+ c', ['0.0u a', '0.1u b', '- One. list', '1.0u c']],
    ['numbers', '1. a\n2. b\n\n3. c', ['0.0o a', '0.1o b', '0.2o c']],
    [
      'letters and numerals',
      'a) a\nb) b\n\nOne.\n\n(i) c\n(ii) d',
      ['0.0o a', '0.1o b', '- One. list', '1.0o c', '1.1o d'],
    ],
    ['automatic numbers', '#. a\n#. b', ['0.0o a', '0.1o b']],
    ['a wrapped line at the margin', '1. a is\nlong', ['- 1. a is long']],
    ['no blank line before', 'a\n- b\n- c', ['- a - b - c']],
    ['a list in a list', '- a\n\n  1. b\n  2. c\n\n- d', ['0.0u a list', '1.0o b', '1.1o c', '0.1u d']],
    ['two on a line', '- - a\n  - b', ['1.0u a', '1.1u b']],
    ['paragraphs of an item', '- a\n\n  b\n\n- c', ['0.0u a', '0.0u b', '0.1u c']],
    ['an item below its mark', '-\n  a\n- b', ['0.0u a', '0.1u b']],
    ['an indented list', 'One:\n\n  - a\n  - b', ['- One: list', '0.0u a', '0.1u b']],
    ['a line that is indented too little', '10. a is\n  long\n11. b', ['0.0o a is long', '0.1o b']],
    ['code between', '1. a:\n\n   .. code:: x\n\n      y\n\n2. b', ['0.0o a: code', '0.1o b']],
    ['a table in an item', '- a:\n\n  === ===\n  b   c\n  === ===', ['0.0u a: table', '- b | c']],
  ])('%s', (_, text, expected) => {
    const items = guideOf(text).statements.map(({ text, item, leads }) => {
      const where = item === undefined ? '-' : `${item.list}.${item.item}${item.ordered ? 'o' : 'u'}`
      return `${where} ${text}${leads === undefined ? '' : ` ${leads.kind}`}`
    })
    expect(items).toEqual(expected)
  })

  test.each([
    ['- a\n\n+ b', 2],
    ['1. a\n\n(2) b', 2],
    ['1. a\n\nb. b', 2],
    ['1. a\n#. b\n\n1. c', 1],
  ])('%j are %i', (text, count) => {
    const read = readRestructuredText(text)
    expect(read.kind === 'document' ? read.document.blocks.map(({ kind }) => kind) : []).toEqual(
      Array.from({ length: count }, () => 'list'),
    )
  })

  test('a task is one', () => {
    expect(guideOf('- [ ] Do.\n- Be.').statements.map(({ text, item }) => [text, item?.task])).toEqual([
      ['Do.', true],
      ['Be.', false],
    ])
  })
})

describe('what is too much is refused with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['a large file', 'a '.repeat(600_000), 1, /1 MiB/],
    ['many lines', 'a\n'.repeat(50_001), 50_001, /lines/],
    ['deep quotes', Array.from({ length: 70 }, (_, depth) => `${'  '.repeat(depth)}a\n\n`).join(''), 131, /64 deep/],
    ['deep lists', '- '.repeat(70), 1, /64 deep/],
    ['many lists on one line', '- '.repeat(300_000), 1, /64 deep/],
    ['many links', `a\n\n${'`a <b>`_ '.repeat(2001)}`, 3, /2000 links/],
    ['many values', `.. csv-table::\n\n   ${','.repeat(100_000)}`, 1, /100000 cells/],
    ['a deep cell', `+---+\n| ${'- '.repeat(70)} |\n+---+`, 2, /64 deep/],
  ])('%s', (_, text, line, message) => {
    const read = parseGuide({ path: 'guide.rst', text })
    expect(read.kind === 'refused' ? read.problem.line : undefined).toBe(line)
    expect(read.kind === 'refused' ? read.problem.message : undefined).toMatch(message)
  })
})
