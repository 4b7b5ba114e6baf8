import { expect, test } from 'vitest'
import { parseEnvFile } from './parse-env-file.ts'

test.each([
  ['', []],
  [
    'a=b\n\nc=d=e',
    [
      ['a', 'b'],
      ['c', 'd=e'],
    ],
  ],
  ['=b\n', [['', 'b']]],
  ['a=b<<c\n', [['a', 'b<<c']]],
  [
    'a<<E\nb\nc=d\n\nE\ne=f\n',
    [
      ['a', 'b\nc=d\n'],
      ['e', 'f'],
    ],
  ],
  ['a<<E\nE', [['a', '']]],
  ['a<<E\n\nE\n', [['a', '']]],
  ['a<<E=\nb\r\nE=\n', [['a', 'b\r']]],
  ['a<<E\n E\nE \nE\n', [['a', ' E\nE ']]],
  [
    'a=b\na=c\n',
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  ],
] as const)('%j', (text, pairs) => {
  expect(parseEnvFile(text)).toEqual({ pairs, error: null })
})

test.each([
  ['a=b\nno sign\n', "Invalid format 'no sign'"],
  ['a=b\n<<E\nE\n', "Invalid format '<<E'"],
  ['a=b\na<<\n\n', "Invalid format 'a<<'"],
  ['a=b\na<<E\nb\n', "Invalid value. Matching delimiter not found 'E'"],
  ['a=b\na<<E\nb', 'Invalid value. EOF marker missing new line.'],
])('%j is malformed after the first pair', (text, error) => {
  expect(parseEnvFile(text)).toEqual({ pairs: [['a', 'b']], error })
})
