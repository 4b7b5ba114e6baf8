import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * What is imported late as a whole keeps all its exports, also for those who import some of it at once: half a megabyte of
 * zod at each start. These two are CommonJS, and nobody imports them at once.
 */
const whole = ['@actions/github', 'undici']

test('no package that is imported at once is imported late', () => {
  const root = new URL('../../src/', import.meta.url).pathname
  const late = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => [...readFileSync(root + name, 'utf8').matchAll(/\bimport\('([^'.][^']*)'\)/g)])
    .map(([, name]) => name)
  expect(late.toSorted()).toEqual(whole)
})
