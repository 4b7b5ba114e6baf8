import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { home } from '../in-folder.ts'
import { testTitles } from './test-titles.ts'

const range = (letter: string, from: number, to = from): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`)

/** What the action promises so far. */
const promised = [
  ...[range('E', 1), range('E', 3, 4), range('E', 7, 12), range('E', 20, 26), range('E', 31, 33), range('E', 42, 45)],
  ...[range('T', 1, 20), range('T', 22, 36), range('T', 45, 48), range('T', 50), range('T', 53, 58)],
  ...[range('F', 1, 13), range('F', 23, 31), range('F', 37), range('F', 40, 43)],
].flat()

/** All ids that there are. */
const known = new Set([...range('E', 1, 47), ...range('T', 1, 74), ...range('F', 1, 52)])

const page = readFileSync(join(home, 'docs', 'scenarios.md'), 'utf8')
const listed = [...page.matchAll(/^\| ([A-Z]\d+) \| (.+) \|$/gm)].map(([, id = '', words = '']) => ({ id, words }))
const ids = listed.map(({ id }) => id)

const titles = testTitles()
const idsIn = (title: string): readonly string[] => title.match(/\b[ETF][1-9]\d?\b/g) ?? []

/** Tests of the harness show that a scenario can be tried, not what the action does in it. */
const isHarness = (file: string): boolean => /^(?:runner|fake-github)\//.test(file)
const tested = new Set(titles.filter(({ file }) => !isHarness(file)).flatMap(({ title }) => idsIn(title)))

test('the page lists what is promised, each id once and with what must hold', () => {
  expect(promised.filter(id => !ids.includes(id))).toEqual([])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.filter(id => !known.has(id))).toEqual([])
  expect(listed.filter(({ words }) => words.length < 20 || words.length > 120)).toEqual([])
})

test('every id that is promised has a test, and every other one on the page has one too', () => {
  expect(promised.filter(id => !tested.has(id))).toEqual([])
  expect(ids.filter(id => !titles.some(({ title }) => idsIn(title).includes(id)))).toEqual([])
})

test('every id in the name of a test is on the page', () => {
  const strays = titles.flatMap(({ file, title }) =>
    idsIn(title)
      .filter(id => !ids.includes(id))
      .map(id => `${id} in ${file}: ${title}`),
  )
  expect(strays).toEqual([])
})

test('the ids of a test stand at the beginning of its name', () => {
  const wrong = titles.filter(({ title }) => idsIn(title).length > 0 && !/^[ETF]\d+(?:, [ETF]\d+)*: /.test(title))
  expect(wrong).toEqual([])
})
