import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { formats } from '../../src/inventory/readers/readers.ts'
import { inventoryOf } from './files.ts'
import { texts } from './prefilter-texts.ts'

type Files = Readonly<Record<string, string>>

/** What the prefilter lets through: the files that hold all the words of a group. */
const wanted = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).filter(([path, text]) =>
      wantedWords(path).some(group => group.every(word => text.includes(word))),
    ),
  )

function expectSame(files: Files): void {
  const layout = { paths: Object.keys(files) }
  const all = inventoryOf(files, { layout })
  const filtered = inventoryOf(wanted(files), { layout })
  expect(filtered.facts).toEqual(all.facts)
  expect(filtered.deployments).toEqual(all.deployments)
}

describe('what the prefilter leaves out', () => {
  test.each(formats.map(({ name }) => name))('is tried for %s', name => {
    const format = formats.find(each => each.name === name)
    expect(Object.keys(texts).some(path => format?.candidates(path))).toBe(true)
  })

  test('states nothing, file by file', () => {
    for (const [path, text] of Object.entries(texts)) expectSame({ [path]: text })
  })

  test('states nothing in a whole repository, and is something', () => {
    expectSame(texts)
    expect(Object.keys(texts).length - Object.keys(wanted(texts)).length).toBeGreaterThan(0)
  })

  test('states nothing when lines are missing', () => {
    const cut = fc.record(
      Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [
          path,
          fc.subarray(text.split('\n')).map(lines => lines.join('\n')),
        ]),
      ),
    )
    fc.assert(fc.property(cut, expectSame), { numRuns: 60 })
  })

  test('states nothing when one line is left of a file', () => {
    for (const [path, text] of Object.entries(texts))
      for (const line of text.split('\n')) expectSame({ [path]: `${line}\n` })
  })
})
