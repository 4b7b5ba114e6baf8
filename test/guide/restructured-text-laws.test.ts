import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseGuide } from '../../src/guide/parse-guide.ts'

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\n   ',
    '\n  ',
    '\n\n   ',
    '  ',
    ' ',
    '. ',
    'F',
    '(',
    ')',
    '\u00e9',
    '\ud83d\ude00',
    '\t',
    '\\',
    '\\ ',
  ],
  ...['You must ', 'see `a <b>`_ ', '``c. D`` ', '**e** ', '*f* ', ':ref:`g <h>` ', '|i| ', 'j_ ', '[1]_ ', '`k`__ '],
  ...[
    '====\n',
    '----\n',
    '- ',
    '* ',
    '1. ',
    '#. ',
    'a) ',
    ':l: ',
    '-m  ',
    '| ',
    '>>> ',
    '::\n\n',
    '::',
    '`',
    '``',
    '*',
    '_',
  ],
  ...['.. note:: ', '.. n\n', '..\n', '.. _o: p\n', '__ q\n', '.. [1] ', '.. |i| replace:: R s ', '.. tab:: t\n\n'],
  ...['.. code:: u\n\n', '.. list-table::\n   :header-rows: 1\n\n   * - v\n     - w\n', '.. csv-table::\n\n   x,"y"\n'],
  ...[
    '+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n',
    '== ==\na  b\n== ==\nc  d\n== ==\n',
    '+--+\n',
    '| e |\n',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(all => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('any text', () => {
  test('gives a guide or a problem, and places within it that begin with the first letter and end with the last', () => {
    fc.assert(
      fc.property(texts, text => {
        const read = parseGuide({ path: 'guide.rst', text })
        if (read.kind === 'refused') return
        const lines = read.guide.source.text.split('\n')
        for (const { place, text: words, kind } of read.guide.statements) {
          const line = lines[place.line - 1] ?? ''
          const last = lines[place.endLine - 1] ?? ''
          expect(place.column).toBeLessThanOrEqual(line.length)
          expect(place.endColumn).toBeLessThanOrEqual(last.length + 1)
          expect(place.line < place.endLine || place.column < place.endColumn).toBe(true)
          if (kind === 'row') continue
          // What stands for a name begins and ends with the marks of the name.
          if (/^\w/.test(words)) expect([words[0], '|', ':']).toContain(line[place.column - 1])
          if (/\w$/.test(words)) expect([words.at(-1), '|', '`']).toContain(last[place.endColumn - 2])
        }
      }),
      { numRuns: 600 },
    )
  })

  test('is read the same twice', () => {
    fc.assert(
      fc.property(texts, text => {
        const file = { path: 'guide.rst', text }
        expect(parseGuide(file)).toEqual(parseGuide(file))
      }),
      { numRuns: 100 },
    )
  })

  test('is read the same with other line ends and a byte order mark', () => {
    fc.assert(
      fc.property(texts, text => {
        const plain = text.replace(/\r/g, '').replace(/^\uFEFF+/, '')
        const other = parseGuide({ path: 'guide.rst', text: `\uFEFF${plain.replace(/\n/g, '\r\n')}` })
        expect(other).toEqual(parseGuide({ path: 'guide.rst', text: plain }))
      }),
      { numRuns: 200 },
    )
  })
})
