import { expect, test } from 'vitest'
import { parseHcl } from '../../src/hcl/parse-hcl.ts'
import { mutated, mutations, seeded } from './mutate.ts'
import { told } from './oracle.ts'
import { outlineOf } from './outline.ts'
import { recovered } from './recovered.ts'
import { terraformLike } from './terraform-like.ts'

/** `npm run soak` makes many more. */
const runs = process.env.HARDLIST_SOAK ? 4000 : 15
const dialect = { topLevel: new Set(['resource', 'module', 'variable', 'locals']) }

test.each(Object.keys(mutations))('after %s what stands on other lines is still found', name => {
  const mutation = mutations[name]
  const sum = { wanted: 0, ours: 0, oracles: 0 }
  const lost: string[] = []
  const stricter: string[] = []
  for (let seed = 1; seed <= runs && mutation; seed += 1) {
    const random = seeded(seed)
    const text = terraformLike(random)
    const before = outlineOf(parseHcl(text).body)
    const changed = mutated(text, [mutation], random)
    const oracle = told(changed.text)
    const parsed = parseHcl(changed.text, dialect)
    if (!oracle.hasError && parsed.problems.length > 0) stricter.push(changed.text)
    const ours = recovered(text, before, changed, outlineOf(parsed.body))
    sum.wanted += ours.wanted
    sum.ours += ours.found
    sum.oracles += recovered(text, before, changed, oracle.outline).found
    if (ours.found * 2 < ours.wanted) lost.push(`seed ${seed}: ${ours.found} of ${ours.wanted}\n${changed.text}`)
  }
  expect(lost).toEqual([])
  // the oracle's grammar takes line ends where the language takes none: in a block's head, between quotes
  expect(stricter.length).toBeLessThanOrEqual(runs / 50)
  expect(sum.ours).toBeGreaterThan(sum.wanted * 0.9)
  expect(sum.ours).toBeGreaterThanOrEqual(sum.oracles)
})
