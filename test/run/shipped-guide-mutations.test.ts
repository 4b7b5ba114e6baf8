import { expect, test } from 'vitest'
import { inventoryOf } from '../probes/inventory-of.ts'
import { mutations } from './shipped-guide-mutations.ts'
import { bad, good, selfSigned } from './shipped-guide-repositories.ts'
import { changesBy, shippedGuide } from './shipped-guide-verdicts.ts'

const repositories = { good: inventoryOf(good), bad: inventoryOf(bad), selfSigned: inventoryOf(selfSigned) } as const

test.each(mutations)('$title', ({ from, to, flips }) => {
  const changed = shippedGuide.replace(from, to)
  expect(changed).not.toBe(shippedGuide)
  expect(changesBy(() => changed, repositories.good)).toEqual(flips.good ?? [])
  expect(changesBy(() => changed, repositories.bad)).toEqual(flips.bad ?? [])
  if (flips.selfSigned) expect(changesBy(() => changed, repositories.selfSigned)).toEqual(flips.selfSigned)
})

test('every repository is read whole', () => {
  for (const { unread } of Object.values(repositories)) expect(unread).toEqual([])
})
