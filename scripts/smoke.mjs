import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { samplePullRequest } from './sample-pull-request.mjs'

/** The built program says the same on this Node and on Node 24, where the action runs. */
const folder = 'node_modules/.cache/node24'
const packageName = `node-${process.platform}-${process.arch}`
const node24 = resolve(folder, 'node_modules', packageName, 'bin', 'node')
if (!existsSync(node24))
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `${packageName}@24`])

const calls = [
  ['--version'],
  ['check', 'examples/ml-platform'],
  ['check', 'examples/ml-platform', '--format', 'json'],
  ['check', 'examples/ml-platform', '--format', 'markdown'],
  ['checklist', '--format', 'json'],
  ['inventory', 'examples/ml-platform', '--format', 'json'],
  ['explain', 'channel/risk-keeps-promise'],
]
let wrong = 0
for (const call of calls) {
  const [here, there] = [process.execPath, node24].map(node => run(node, ['dist/cli.js', ...call]))
  const same = here.stdout === there.stdout && here.status === there.status && here.stdout !== '' && here.stderr === ''
  if (!same) wrong += 1
  console.log(`${same ? 'same' : 'DIFFERS'}  hardlist ${call.join(' ')}  (exit ${here.status})`)
  if (here.stderr || there.stderr) console.log(here.stderr, there.stderr)
}
const sample = await samplePullRequest()
const steps = [await sample.run(process.execPath), await sample.run(node24)]
await sample.close()
// The outputs are told apart by random words.
const [here, there] = steps.map(({ stdout, stderr, status }) => JSON.stringify([stdout, stderr, status]))
const told = steps.every(
  ({ status, output, stderr }) => status === 1 && stderr === '' && output.includes('issuecomment-1'),
)
console.log(`${here === there && told ? 'same' : 'DIFFERS'}  the action on a pull request of the sample`)
if (here !== there || !told) {
  console.log(here, there)
  wrong += 1
}
process.exitCode = wrong > 0 ? 1 : 0

function run(command, words) {
  const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.error) throw done.error
  return done
}
