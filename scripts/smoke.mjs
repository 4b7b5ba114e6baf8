import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The built program says the same on this Node and on Node 24, where the action runs. */
const folder = 'node_modules/.cache/node24'
const packageName = `node-${process.platform}-${process.arch}`
const node24 = join(folder, 'node_modules', packageName, 'bin', 'node')
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
process.exitCode = wrong > 0 ? 1 : 0

function run(command, words) {
  const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.error) throw done.error
  return done
}
