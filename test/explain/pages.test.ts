import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainProbe } from '../../src/explain/explain-probe.ts'
import { explainProbes } from '../../src/explain/explain-probes.ts'
import { probes } from '../../src/probes/probes.ts'

const folder = '../../docs/probes'

test.each(probes.map(probe => [probe.id, probe] as const))('the page of %s', async (id, probe) => {
  await expect(explainProbe(probe)).toMatchFileSnapshot(`${folder}/${id}.md`)
})

test('the index', async () => {
  await expect(explainProbes(probes)).toMatchFileSnapshot(`${folder}/README.md`)
})

test('there is no other page', () => {
  const files = readdirSync('docs/probes', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'))
  expect(files.sort()).toEqual(['README.md', ...probes.map(({ id }) => `${id}.md`)].sort())
})
