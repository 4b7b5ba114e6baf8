import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const corpus = '../shared/corpus/canonical+bundle-kubeflow'
const guide = 'docs/guides/charmed-kubeflow.md'

/** What asking the whole catalogue about a repository with many bundles takes, without reading it; the bar is in ms. */
export async function benchProbes(out) {
  if (!existsSync(corpus)) return []
  const outfile = join(out, 'asked-catalogue.mjs')
  await build({
    entryPoints: ['scripts/asked-catalogue.mjs'],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  const text = execFileSync(process.execPath, [outfile, corpus, guide, '20'], { encoding: 'utf8', maxBuffer: 1e8 })
  const { runs, each, asked, probes, applications } = JSON.parse(text)
  const median = runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]
  const slowest = each
    .toSorted((a, b) => b.time - a.time)
    .slice(0, 5)
    .map(({ id, time }) => `${id} ${time.toFixed(1)}`)
  console.log(`slowest of ${probes} probes, each with nothing known before, in ms: ${slowest.join(', ')}`)
  return [{ what: `${asked} questions about ${applications} applications`, ours: median, floor: 50, bar: 1 }]
}
