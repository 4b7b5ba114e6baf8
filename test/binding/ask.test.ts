import { expect, test } from 'vitest'
import { ask } from '../../src/binding/ask.ts'
import type { Inventory } from '../../src/inventory/inventory.ts'
import { isPinned } from '../../src/probes/image/is-pinned.ts'
import type { Probe } from '../../src/probes/probe.ts'
import { inventoryOf, knownWith, outcomesOf, questionOf } from '../probes/inventory-of.ts'

const files = { 'metadata.yaml': 'name: x\nresources:\n  i: { type: oci-image, upstream-source: "a:latest" }\n' }

function counted(answer: Probe['ask']): { readonly probe: Probe; readonly asked: readonly unknown[] } {
  const asked: unknown[] = []
  const probe: Probe = {
    ...isPinned,
    ask: (inventory, parameters, known) => {
      asked.push(parameters)
      return answer(inventory, parameters, known)
    },
  }
  return { probe, asked }
}

test('a probe is asked once for the same parameters, and each question gets the answer', () => {
  const { probe, asked } = counted(isPinned.ask)
  const questions = ['digest', 'digest', 'tag-commit'].map(weakest => questionOf(probe, { weakest }))
  const answered = ask(questions, inventoryOf(files), knownWith())
  expect(answered.map(({ question }) => question)).toEqual(questions)
  expect(answered.map(({ answer }) => outcomesOf(answer))).toEqual([
    ['unmet metadata.yaml:3'],
    ['unmet metadata.yaml:3'],
    ['unmet metadata.yaml:3'],
  ])
  expect(asked).toEqual([{ weakest: 'digest' }, { weakest: 'tag-commit' }])
})

test.each<[string, () => never, string]>([
  [
    'an error',
    () => {
      throw new Error('no such thing')
    },
    'image/is-pinned: no such thing',
  ],
  [
    'anything else',
    () => {
      throw 'a text'
    },
    'image/is-pinned: a text',
  ],
])('a probe that throws %s is a crash with its id, and the others are asked', (_, crashing, crash) => {
  const { probe, asked } = counted(crashing)
  const questions = [questionOf(probe), questionOf(probe), questionOf({ ...isPinned, id: 'image/other' })]
  const answered = ask(questions, inventoryOf(files), knownWith())
  expect(answered.map(each => each.crash)).toEqual([crash, crash, undefined])
  expect(answered.map(({ answer }) => answer.outcome)).toEqual(['unknown', 'unknown', 'found'])
  expect(answered[0]?.answer).toMatchObject({ reason: expect.stringContaining('`image/is-pinned`') })
  expect(asked).toHaveLength(1)
})

test('what is disabled is no failure, and nothing else of an answer is lost', () => {
  const text = files['metadata.yaml']
  const outcomes = (paths: readonly string[]) => {
    const inventory = inventoryOf(Object.fromEntries(['metadata.yaml', ...paths].map(path => [path, text])))
    const scopes = new Map(paths.map(path => [path, 'disabled'] as const))
    const [answered] = ask([questionOf(isPinned)], { ...inventory, scopes }, knownWith())
    return answered && outcomesOf(answered.answer)
  }
  expect(outcomes(['off/metadata.yaml'])).toEqual(['unmet metadata.yaml:3'])
  expect(outcomes(['metadata.yaml'])).toEqual(['not-applicable'])
})

test('input that could not be read stands beside what is found, and is never silence', () => {
  const place = { path: 'other.yaml', line: 4, column: 1, endLine: 4, endColumn: 1 }
  const unread = [
    { place, reason: 'not YAML', hides: ['image'] },
    { place: { ...place, document: 1 }, reason: 'not YAML', hides: ['image'] },
    { place: { ...place, path: 'harmless.yaml' }, reason: 'not YAML', hides: ['grant'] },
  ] as const
  const answerIn = (inventory: Inventory) => ask([questionOf(isPinned)], inventory, knownWith())[0]?.answer
  const notRead = [
    { outcome: 'unknown', subject: 'other.yaml', message: 'not read: not YAML' },
    { outcome: 'unknown', subject: 'other.yaml#document-2' },
  ]
  expect(answerIn({ ...inventoryOf(files), unread })).toMatchObject({
    findings: [{ outcome: 'unmet' }, ...notRead],
  })
  expect(answerIn({ ...inventoryOf({}), unread })).toMatchObject({ findings: notRead })
})
