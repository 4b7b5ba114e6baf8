import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { writeInventorySample, writeLargeTree } from './inventory-sample.mjs'

/** Inventories of a mixed repository and of large trees, against the least that can be done, and their memory. */
export async function benchInventory(out, compare, cli = 'dist/cli.js') {
  const [parsing, reading] = await Promise.all([bundled(out, 'bare-inventory'), bundled(out, 'bare-reading')])
  const root = join(out, 'mixed')
  const files = writeInventorySample(root)
  const rows = [
    compare(`inventory of ${files} mixed files against a bare process`, [cli, 'inventory', root], [parsing, root], 1.5),
  ]
  for (const count of [20_000, 100_000]) rows.push(...(await largeTree(count, { out, compare, cli, reading })))
  return rows
}

async function largeTree(count, { out, compare, cli, reading }) {
  const root = join(out, `tree-${count}`)
  writeLargeTree(root, count)
  const candidates = join(out, 'candidates')
  writeFileSync(candidates, (await candidatesOf(out, root)).join('\n'))
  const words = [cli, 'inventory', root]
  const runs = count > 50_000 ? 3 : 7
  const time = compare(`inventory of ${count} files against reading them`, words, [reading, root, candidates], 3, {
    runs,
  })
  const memory = {
    what: `memory of the inventory of ${count} files`,
    ours: peakMemory(words),
    floor: 250,
    bar: 1,
    unit: 'MB',
  }
  rmSync(root, { recursive: true })
  return [time, memory]
}

/** The files that a reader takes, by the readers' own word. */
async function candidatesOf(out, root) {
  const [readers, files] = await Promise.all([
    bundled(out, 'hidden-kinds', 'src/inventory/readers/hidden-kinds.ts'),
    bundled(out, 'list-files', 'src/files/list-files.ts'),
  ])
  const { wantedWords } = await import(pathToFileURL(readers).href)
  const { listFiles } = await import(pathToFileURL(files).href)
  return listFiles({ root, known: undefined }).paths.filter(path => wantedWords(path).length > 0)
}

async function bundled(out, name, entry = `scripts/${name}.mjs`) {
  const outfile = join(out, `${name}.mjs`)
  const options = { bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20' }
  await build({
    entryPoints: [entry],
    outfile,
    alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
    ...options,
  })
  return outfile
}

/** The most memory that a process held at once, in MB of 1,000,000 bytes. */
function peakMemory(words) {
  const tell = "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))"
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
  return (Number(/peak (\d+)$/.exec(stderr)?.[1] ?? Number.NaN) * 1024) / 1e6
}
