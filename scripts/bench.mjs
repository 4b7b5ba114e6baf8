import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { benchGuides } from './bench-guides.mjs'
import { benchInventory } from './bench-inventory.mjs'
import { benchProbes } from './bench-probes.mjs'
import { benchTerraform } from './bench-terraform.mjs'
import { samplePullRequest } from './sample-pull-request.mjs'
import { timedRun } from './timed-run.mjs'

/** What Hardlist costs beside the least that can be done; the figures are medians of interleaved runs, in ms. */
const out = await mkdtemp(join(tmpdir(), 'hardlist-bench-'))
const bare = join(out, 'bare.mjs')
await build({
  entryPoints: ['scripts/bare-process.mjs'],
  outfile: bare,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
})
const corpus = '../shared/corpus/canonical+bundle-kubeflow'
const root = existsSync(corpus) ? corpus : 'examples/ml-platform'
const guide = 'docs/guides/charmed-kubeflow.md'

const rows = [
  compare('--version against node -e 0', ['dist/cli.js', '--version'], ['-e', '0'], 1.3),
  compare(`check ${root} against a bare process`, ['dist/cli.js', 'check', root], [bare, root, guide], 2, {
    statuses: [0, 1],
  }),
]
rows.push(...(await benchGuides(bare)))
rows.push(await benchTerraform(out, compare))
rows.push(...(await benchProbes(out)))
rows.push(...(await benchInventory(out, compare)))
await rm(out, { recursive: true })
const sample = await samplePullRequest()
const action = { ours: [], floor: [] }
for (let run = 0; run < 12; run++) {
  action.floor.push(timedRun(['dist/cli.js', 'check', sample.workspace], [1]))
  const begin = process.hrtime.bigint()
  const { status, stderr, output } = await sample.run(process.execPath)
  if (status !== 1 || !output.includes('issuecomment-1')) throw new Error(`the action ended with ${status}: ${stderr}`)
  action.ours.push(Number(process.hrtime.bigint() - begin) / 1e6)
}
await sample.close()
rows.push({
  what: `the action on the sample, ${sample.requests.length / action.ours.length} requests, against check`,
  ours: median(action.ours.slice(2)),
  floor: median(action.floor.slice(2)),
  bar: 2,
})
for (const { what, ours, floor, bar, unit = 'ms' } of rows)
  console.log(`${what}: ${ours.toFixed(0)} / ${floor.toFixed(0)} ${unit} = ${(ours / floor).toFixed(2)} (bar ${bar})`)
process.exitCode = rows.every(({ ours, floor, bar }) => ours / floor <= bar) ? 0 : 1

function compare(what, words, floorWords, bar, { runs = 20, statuses = [0] } = {}) {
  const times = { ours: [], floor: [] }
  for (let run = 0; run < runs + 2; run++) {
    times.floor.push(timedRun(floorWords))
    times.ours.push(timedRun(words, statuses))
  }
  return { what, ours: median(times.ours.slice(2)), floor: median(times.floor.slice(2)), bar }
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
