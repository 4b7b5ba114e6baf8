import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { inventoryOf } from './files.ts'
import { planted, sampleFiles } from './sample-files.ts'

const soak = process.env.HARDLIST_SOAK !== undefined
const runs = soak ? 4000 : 25

/** One way to spoil a text. */
type Spoil = (text: string) => string

const lines =
  (change: (all: readonly string[]) => readonly string[]): Spoil =>
  text =>
    change(text.split('\n')).join('\n')

const spoils: fc.Arbitrary<Spoil> = fc.oneof(
  fc.nat().map(
    (at): Spoil =>
      text =>
        text.slice(0, at % (text.length + 1)),
  ),
  fc.nat().map(
    (at): Spoil =>
      text =>
        text.slice(at % (text.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.nat(20)).map(([at, count]) =>
    lines(all => {
      const from = at % all.length
      return [...all.slice(0, from + count), ...all.slice(from)]
    }),
  ),
  fc.tuple(fc.nat(), fc.nat(6)).map(([at, count]) =>
    lines(all => {
      const from = at % all.length
      return [...all.slice(0, from), ...all.slice(from + count)]
    }),
  ),
  fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })).map(stream =>
    lines(all =>
      all
        .map(line => [stream.next().value ?? 0, line] as const)
        .sort(([a], [b]) => a - b)
        .map(([, line]) => line),
    ),
  ),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 })).map(
    ([at, bytes]): Spoil =>
      text => {
        const from = at % (text.length + 1)
        return text.slice(0, from) + Buffer.from(bytes).toString('latin1') + text.slice(from + bytes.length)
      },
  ),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom(
        ...`" ' \` $ $( \${ \${{ }} {{ {% %} ( ) [ ] { } < << <<X > >> | & && ; # \\ : - \t \r\n \u0000 \u2028 *a &a --- @ ! ~ = += (( )) case esac if fi do done `.split(
          ' ',
        ),
      ),
    )
    .map(
      ([at, piece]): Spoil =>
        text => {
          const from = at % (text.length + 1)
          return text.slice(0, from) + piece + text.slice(from)
        },
    ),
)

function expectSound(path: string, text: string): void {
  const inventory = inventoryOf({ [path]: text })
  const facts: readonly Fact[] = Object.values(inventory.facts).flat()
  const all = text.split('\n')
  for (const { place } of [...facts, ...inventory.unread]) {
    expect(place.path).toBe(path)
    expect(place.line).toBeGreaterThanOrEqual(1)
    expect(place.endLine).toBeLessThanOrEqual(Math.max(1, all.length))
    expect(place.endLine).toBeGreaterThanOrEqual(place.line)
    expect(place.column - 1).toBeLessThanOrEqual((all[place.line - 1] ?? '').length)
    expect(place.endColumn - 1).toBeLessThanOrEqual((all[place.endLine - 1] ?? '').length)
  }
}

describe.each(Object.entries(sampleFiles))('%s', (path, sample) => {
  test('states something, and no secret', () => {
    const { facts, unread } = inventoryOf({ [path]: sample })
    expect(Object.values(facts).flat()).not.toEqual([])
    expect(unread).toEqual([])
    expect(JSON.stringify(facts)).not.toContain(planted)
    expect(JSON.stringify(facts)).not.toContain('QWxs')
  })

  test('says the same with Windows lines', () => {
    expect(inventoryOf({ [path]: sample.replaceAll('\n', '\r\n') }).facts).toEqual(
      inventoryOf({ [path]: sample }).facts,
    )
  })

  test('never throws when it is spoiled, and every place stays inside', () => {
    fc.assert(
      fc.property(fc.array(spoils, { minLength: 1, maxLength: 4 }), changes => {
        expectSound(
          path,
          changes.reduce((text, change) => change(text), sample),
        )
      }),
      { numRuns: runs },
    )
  })
})

const corpus = join(import.meta.dirname ?? '.', '..', '..', '..', 'shared', 'corpus')

describe.runIf(soak && existsSync(corpus))('real files', () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter(path => !path.startsWith('labels') && statSync(join(corpus, path)).isFile())
    .map(path => [path.slice(path.indexOf('/') + 1), join(corpus, path)] as const)
  test.each(files)('%s', (path, full) => {
    const text = readFileSync(full, 'utf8')
    fc.assert(
      fc.property(fc.array(spoils, { minLength: 1, maxLength: 4 }), changes => {
        expectSound(
          path,
          changes.reduce((before, change) => change(before), text),
        )
      }),
      { numRuns: 20 },
    )
  })
})
