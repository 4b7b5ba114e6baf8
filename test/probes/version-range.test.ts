import { expect, test } from 'vitest'
import { parseRange, takesVersion, versionIn } from '../../src/probes/version-range.ts'

const taken = (range: string, value: string): boolean | 'open' | undefined => {
  const [parsed, version] = [parseRange(range), versionIn(value)]
  return parsed && version ? takesVersion(parsed, version) : undefined
}

test.each([
  ['1.29, 1.30', '1.29.4', true],
  ['1.29, 1.30', '1.31', false],
  ['1.29 and 1.30', '1.30', true],
  ['1.29/1.30', 'v1.29.1-eks.3', true],
  ['>= 3.4.3', '3.4', true],
  ['>=3.4.3', '3.4.2', false],
  ['> 3.4', '3.4.9', true],
  ['> 3.4', '3.4', false],
  ['3.6', '3.6/stable', true],
  ['3.6', '3', 'open'],
  ['3.6', '3.7', false],
  ['Juju 3.6 LTS', '3.6.4', true],
  ['1.27-1.29', '1.29.1', true],
  ['1.27 to 1.29', '1.30', false],
  ['1.27 - 1.29, 1.32', '1.32-classic/stable', true],
  ['3.6 or later', '4.0', true],
  ['3.5 or older', '3.6', false],
  ['3.6+', '3.5', false],
  ['>= 1.29, < 1.33', '1.33', false],
  ['>= 1.29, < 1.33', '1.32-classic/stable', true],
  ['<= 1.29', '1.29.3', true],
  ['<= 1.29.2', '1.29', 'open'],
  ['3.x', '3.6', true],
  ['at least 3.6', '3.6.1', true],
  ['—', '1.3', undefined],
  ['the newest', '1.3', undefined],
  ['3.6', 'latest/stable', undefined],
  ['3.6', '>= 3.6', undefined],
])('%s takes %s: %s', (range, value, expected) => {
  expect(taken(range, value)).toBe(expected)
})

test('a long cell is none', () => {
  expect(parseRange('1.2, '.repeat(100))).toBeUndefined()
})
