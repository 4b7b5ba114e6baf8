import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logJson } from '../../src/text/escape-log.ts'
import { jsonPieces } from '../../src/text/json-pieces.ts'

const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8J9k0', 'E5f6G7h8J9k0A1b2'].join('')
const words = fc.constantFrom(
  ...[
    '',
    'a',
    '"',
    '\\',
    '\n',
    '\r\n::error::x',
    '##[add-mask]',
    '#\u0301#[',
    '\u200b',
    '\ud800',
    '\u2764\ufe0f',
    '\u2028',
  ],
  ...[token, `a "${token}" b`, 'postgres://admin:hunter2@db/x', '-----BEGIN RSA PRIVATE KEY-----\nMII'],
)
const text = fc.oneof(
  words,
  fc.string({ unit: 'binary' }),
  fc.array(words).map(parts => parts.join('')),
)
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(text, tie('json'), { maxKeys: 5 }),
  ),
}))

describe('JSON in pieces', () => {
  test('is what one text of it would be, whatever the size of the pieces', () => {
    fc.assert(
      fc.property(
        json,
        fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 200, max: 20_000 })),
        (value, size) => {
          expect([...jsonPieces(value, size)].join('')).toBe(logJson(value))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('T56, T4: no secret and no command is cut in two', () => {
    const value = [{ a: token, b: ['##[add-mask]x', token] }, { [token]: '::error::x' }]
    for (let size = 1; size < 400; size += 1) expect([...jsonPieces(value, size)].join('')).toBe(logJson(value))
  })

  test.each([
    [undefined, null],
    [
      { a: undefined, b: [undefined, Number.NaN], c: { d: undefined } },
      { b: [null, null], c: {} },
    ],
    [
      { at: new Date(0), to: { toJSON: () => [1] } },
      { at: '1970-01-01T00:00:00.000Z', to: [1] },
    ],
  ])('holds what JSON.stringify makes of %j', (value, same) => {
    const pieces = [...jsonPieces(value, 1)].join('')
    expect(JSON.parse(pieces)).toEqual(same)
    if (value !== undefined) expect(pieces).toBe(logJson(value))
  })

  test('pieces are not much longer than asked for, and a few lines are one piece', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ index, text: 'x'.repeat(100) }))
    const pieces = [...jsonPieces(rows, 10_000)]
    expect(pieces.length).toBeGreaterThan(60)
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(10_300)
    expect([...jsonPieces(rows.slice(0, 10))]).toHaveLength(1)
  })
})
