import { readFileSync, realpathSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderOf } from '../in-folder.ts'
import { runScript } from './run-script.ts'

const printEnvironment = 'console.log(JSON.stringify({ cwd: process.cwd(), ...process.env }))'

test('the environment is that of a runner and nothing else', async () => {
  const workspace = realpathSync(folderOf({}))
  process.env.LEAKED = 'from the tests'
  const { stdout, code } = await runScript(printEnvironment, { workspace, token: 'ghs_$&1' })
  delete process.env.LEAKED
  const env = JSON.parse(stdout)
  expect(code).toBe(0)
  expect(
    Object.keys(env)
      .filter(name => !/^(GITHUB_|RUNNER_|INPUT_)/.test(name))
      .sort(),
  ).toEqual(['CI', 'HARDLIST_TEST', 'HOME', 'PATH', 'cwd'].sort())
  expect(env).toMatchObject({
    ...{ cwd: workspace, GITHUB_WORKSPACE: workspace, GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' },
    ...{ INPUT_TOKEN: 'ghs_$&1', INPUT_ROOT: '.', INPUT_GUIDE: '', 'INPUT_FAIL-ON': 'high', INPUT_COMMENT: 'auto' },
    ...{ 'INPUT_COMMENT-KEY': 'default', GITHUB_API_URL: 'https://api.github.com', GITHUB_REPOSITORY_ID: '186853002' },
  })
  expect(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))).toEqual({ ref: 'refs/heads/main' })
  for (const name of ['STEP_SUMMARY', 'OUTPUT', 'ENV', 'PATH', 'STATE']) {
    expect(readFileSync(env[`GITHUB_${name}`], 'utf8')).toBe('')
  }
})

test('inputs and variables are set over the defaults, kept, or left out', async () => {
  const { stdout } = await runScript(printEnvironment, {
    ...{ inputs: { root: 'a b', guide: null, 'fail-on': undefined, 'not one': 'x' }, repository: 'a/b', debug: true },
    ...{ api: 'http://127.0.0.1:1/api/v3', env: { GITHUB_OUTPUT: null, RUNNER_OS: 'macOS' } },
  })
  const env = JSON.parse(stdout)
  expect(env).toMatchObject({
    ...{ INPUT_ROOT: 'a b', 'INPUT_FAIL-ON': 'high', INPUT_NOT_ONE: 'x', RUNNER_OS: 'macOS', RUNNER_DEBUG: '1' },
    ...{ GITHUB_REPOSITORY: 'a/b', GITHUB_GRAPHQL_URL: 'http://127.0.0.1:1/api/graphql' },
  })
  expect(Object.keys(env)).not.toContain('INPUT_GUIDE')
  expect(Object.keys(env)).not.toContain('GITHUB_OUTPUT')
})

test('F37: the event file can be broken, missing or not named', async () => {
  const script = `import { readFileSync } from 'node:fs'
const path = process.env.GITHUB_EVENT_PATH
try { console.log(path === undefined ? 'unset' : readFileSync(path, 'utf8')) } catch (error) { console.log(error.code) }`
  const said = async (eventFile: { readonly text: string } | 'missing' | 'unset') =>
    (await runScript(script, { eventFile })).lines
  expect(await said({ text: '{"a":' })).toEqual(['{"a":'])
  expect(await said('missing')).toEqual(['ENOENT'])
  expect(await said('unset')).toEqual(['unset'])
})

test('what the runner takes from a step is read back', async () => {
  const run = await runScript(
    `import { appendFileSync } from 'node:fs'
const { env } = process
appendFileSync(env.GITHUB_OUTPUT, 'status=fail\\nfailures<<E\\n3\\nE\\n')
appendFileSync(env.GITHUB_STEP_SUMMARY, ' after')
appendFileSync(env.GITHUB_ENV, 'A=b\\n')
console.log('::add-mask::secret\\n::error file=a.yaml,line=3::bad\\nx##[set-output name=a]b')
console.error('src/a.ts(3,7): error TS1: m')
process.exitCode = 1`,
    { summaryBefore: 'before' },
  )
  expect(run).toMatchObject({ code: 1, signal: null, outputError: null, masks: ['secret'], connects: [] })
  expect(run.outputs).toEqual({ status: 'fail', failures: '3' })
  expect(run.summary).toEqual({ text: 'before after', bytes: 12, isTooLarge: false })
  expect(run.files).toMatchObject({ env: 'A=b\n', path: '', state: '' })
  expect(run.annotations).toMatchObject([{ level: 'error', file: 'a.yaml', line: 3, message: 'bad', shown: true }])
  expect(run.unexpectedCommands).toMatchObject([{ why: 'legacy form', name: 'set-output' }])
  expect(run.matched.map(({ owner }) => owner)).toEqual(['tsc'])
  expect(run.report).toBeUndefined()
})

test('a report that the schema refuses rejects the run', async () => {
  const script = `import { appendFileSync, writeFileSync } from 'node:fs'
const path = process.env.RUNNER_TEMP + '/report.json'
writeFileSync(path, '{"version":1}')
appendFileSync(process.env.GITHUB_OUTPUT, 'report-json=' + path + '\\n')`
  await expect(runScript(script)).rejects.toThrow(/tool/)
})

test('a summary above 1 MiB and a malformed output are told', async () => {
  const run = await runScript(`import { appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))
appendFileSync(process.env.GITHUB_OUTPUT, 'status<<E\\npass')`)
  expect(run.summary.isTooLarge).toBe(true)
  expect(run.outputError).toMatch(/EOF marker/)
})

describe.concurrent('a step is ended', () => {
  const endless = 'console.log(process.pid); setInterval(() => {}, 1000)'

  test('by signals after a time', async () => {
    const kill = { afterMs: 60, signal: 'SIGKILL' } as const
    expect(await runScript(endless, { signalAt: kill })).toMatchObject({ code: null, signal: 'SIGKILL' })
    const run = await runScript(endless, { signalAt: [{ afterMs: 30, signal: 'SIGCONT' }, kill] })
    expect(run.signal).toBe('SIGKILL')
  })

  test('by a signal when the test says so', async () => {
    const run = await runScript(endless, { onStart: kill => kill('SIGTERM') })
    expect(run).toMatchObject({ code: null, signal: 'SIGTERM' })
  })

  test('by the harness, when it takes too long', async () => {
    const error = await runScript(endless, { timeoutMs: 1500 }).then(String, (reason: Error) => reason.message)
    expect(error).toMatch(/did not end within 1500 ms.*\n\d+$/)
    expect(isAlive(Number(error.split('\n').at(-1)))).toBe(false)
  })
})

test('F21: stdout can be closed, and a command can stand before node', async () => {
  const script = `process.stdout.on('error', error => { console.error(error.code) })
setTimeout(() => console.log('x'), 100)`
  const run = await runScript(script, { closeStdout: true, prefix: ['env', 'A=b'] })
  expect(run).toMatchObject({ stdout: '', stderr: 'EPIPE\n', code: 0 })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
