import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'

const check = process.argv.includes('--check')
const { version } = JSON.parse(await readFile('package.json', 'utf8'))
// Built beside `dist/`, which is then replaced at once: a test may be running what is there.
const outdir = await mkdtemp(check ? join(tmpdir(), 'hardlist-dist-') : '.dist-')

const requireHead =
  'import{createRequire as hardlistRequire}from"node:module";const require=hardlistRequire(import.meta.url);\n'

const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/action/main.ts' },
  outdir,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  metafile: true,
  define: { HARDLIST_VERSION: JSON.stringify(version) },
  banner: { js: '#!/usr/bin/env node' },
  // The package's build for Node is CommonJS and asks for `process` in a way that a module cannot answer.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  plugins: [stubHttpClient()],
  logLevel: 'warning',
})
await mendHeads(outdir)
await writeFile(join(outdir, 'package.json'), '{ "type": "module" }\n')
await writeFile(join(outdir, 'THIRD-PARTY-LICENSES.txt'), await licences(metafile))
if (check) await compare(outdir, 'dist')
else await replace(outdir, 'dist')

/**
 * The toolkit's core brings a whole HTTP client for tokens of OpenID Connect, which Hardlist never asks for; the client of the
 * API, which is loaded only to publish, keeps its own.
 */
function stubHttpClient() {
  return {
    name: 'stub-http-client',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@actions\/http-client/ }, ({ path, importer }) =>
        importer.includes('@actions/core/') ? { path, namespace: 'stub' } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
        contents: 'export class HttpClient {}\nexport class BearerCredentialHandler {}\n',
      }))
    },
  }
}

/**
 * Only the entry of the command line is a program; the others are modules. Code that was CommonJS asks for `require`, which
 * the module that holds esbuild's answer has to make.
 */
async function mendHeads(folder) {
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.js') && name !== 'cli.js')
  for (const name of names) {
    const path = join(folder, name)
    const text = (await readFile(path, 'utf8')).replace(/^#!.*\n/, '')
    const asks = text.includes('typeof require<"u"?require')
    await writeFile(path, asks ? `${requireHead}${text}` : text)
  }
}

/** The licence of every package whose code is in the bundle, in order of names. */
async function licences({ inputs }) {
  const roots = Object.keys(inputs).flatMap(path => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const texts = await Promise.all(
    [...new Set(roots)].sort().map(async root => {
      const { name, version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
      const file = (await readdir(root)).find(entry => /^licen[cs]e/i.test(entry))
      const text = file === undefined ? '' : await readFile(join(root, file), 'utf8')
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    }),
  )
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

async function replace(fresh, committed) {
  await chmod(fresh, 0o755)
  await rm(committed, { recursive: true, force: true })
  await rename(fresh, committed)
}

/** Fails when a fresh build is not, byte by byte, what is committed. */
async function compare(fresh, committed) {
  const [wanted, given] = await Promise.all([list(fresh), list(committed)])
  const names = [...new Set([...wanted.keys(), ...given.keys()])].sort()
  const wrong = names.filter(name => !wanted.get(name)?.equals(given.get(name) ?? Buffer.alloc(0)))
  await rm(fresh, { recursive: true, force: true })
  for (const name of wrong)
    console.error(`dist/${name} is not what the sources give: run \`npm run build\` and commit dist/`)
  console.log(`dist: ${names.length} files compared, ${wrong.length} differ`)
  process.exitCode = wrong.length > 0 ? 1 : 0
}

async function list(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? dirname(entry.path), entry.name))
  return new Map(await Promise.all(files.map(async path => [relative(folder, path), await readFile(path)])))
}
