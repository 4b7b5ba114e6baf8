import { expect, test } from 'vitest'
import { matchLines, problemMatchers } from './problem-matchers.ts'

const owners = (...lines: readonly string[]) =>
  matchLines(lines, problemMatchers).map(({ owner, line }) => [owner, line])

test.each([
  ['tsc', 'src/a.ts(3,7): error TS2322: Type is wrong.'],
  ['tsc', '\x1b[31mbundle.yaml(3): warning X1: message\x1b[0m'],
  ['eslint-compact', 'a.js: line 50, col 11, Error - unused. (no-unused-vars)'],
  ['go', './cmd/main.go:3:7: undefined: x'],
])('T6: %s matches %j', (owner, line) => {
  expect(owners(line)).toEqual([[owner, line]])
})

test('T6: a matcher of several lines needs them in a row, and loops', () => {
  const stylish = ['/a/bundle.yaml', '  3:7  error  is wrong  rule', '  4:7  warning  is wrong too  rule']
  expect(owners(...stylish)).toEqual(stylish.slice(1).map(line => ['eslint-stylish', line]))
  const python = ['  File "a.py", line 3, in f', "    raise ValueError('bad')"]
  expect(owners(...python)).toEqual([['python', python[1]]])
  expect(owners(python[0] ?? '', 'between', python[1] ?? '')).toEqual([])
})

test.each([
  'bundle.yaml:3:7 db sets a password',
  'fail  bundle.yaml:3',
  'a.yaml(3,7): fatal X1: a',
  'a(3): info X1: a',
])('%j is no issue', line => {
  expect(owners(line)).toEqual([])
})
