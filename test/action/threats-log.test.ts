import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hardlist, home } from '../in-folder.ts'
import { expectHarmless } from './harmless.ts'
import { act, bundle, failing, githubFor, kept, pullRequest, token } from './on-pull-request.ts'

const changed = async (head: Parameters<typeof pullRequest>[0]['head']) => {
  const pull = await pullRequest({ base: kept, head })
  const fake = await githubFor(pull)
  return { pull, fake, run: await act(pull, fake) }
}

test('T1: a line end in the name of a file is shown and ends no line', async () => {
  const { run, fake } = await changed({ 'x\n::add-mask::a.yaml': bundle({ web: '2/edge' }) })
  expectHarmless(run, fake)
  expect(run.code).toBe(1)
  expect(run.annotations[0]?.file).toBe('x\\n::add-mask::a.yaml')
  expect(run.masks).toEqual([token])
})

test('T2, T3, T4: a command in a value is a value', async () => {
  const image = 'a##[set-output name=status]pass'
  const values = [image, 'a\r::error::pwned', '   ::warning::x', '##[stop-commands]t', '##[add-matcher]evil.json']
  const head = Object.fromEntries(
    values.map((value, index) => [
      `${index}.yaml`,
      `bundle: a\napplications:\n  web: ${JSON.stringify({ charm: 'web', channel: value })}\n`,
    ]),
  )
  const { run, fake } = await changed(head)
  expectHarmless(run, fake)
  expect([run.code, run.outputs.status]).toEqual([1, 'fail'])
  expect(run.annotations.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(values.length)
  expect(run.annotations.map(({ message }) => message).join('\n')).toContain('a##\\[set-output name=status]pass')
  expect(run.commands.filter(({ form }) => form === 'legacy')).toEqual([])
})

test('T5: a file that cannot be parsed is told by its place, not by its words', async () => {
  const { run, fake } = await changed({
    ...failing,
    'deploy/bundle.yaml': 'applications:\n  web:\n    charm: web\n::error::pwned: [\n  "sesame\n',
  })
  expectHarmless(run, fake)
  const told = [run.stdout, run.stderr, run.summary.text, run.reportText ?? '', fake.state.comments[0]?.body ?? '']
  expect(told.join('\n')).not.toMatch(/pwned|sesame/)
  expect(run.report?.unread.map(({ file }) => file)).toEqual(['deploy/bundle.yaml'])
  expect(run.report?.unread[0]?.line).toBeGreaterThan(1)
})

test('T5: an error that nobody caught is told in words that are no command, and a log that nobody reads is none', async () => {
  const thrown = JSON.stringify('a\n::add-mask::pwned\n##[error]pwned\r::notice::pwned')
  const crash = `const write=process.stdout.write;process.stdout.write=function(...a){process.stdout.write=write;setImmediate(()=>{throw new Error(${thrown})});return write.apply(this,a)}`
  const pull = await pullRequest({ base: kept, head: failing })
  const fake = await githubFor(pull)
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(crash)}` }
  const run = await act(pull, fake, { env })
  expectHarmless(run)
  expect([run.code, run.outputs.status]).toEqual([1, 'error'])
  expect(run.annotations.map(({ message }) => message)).toEqual([
    'A bug of Hardlist, please report it: a\\n::add-mask::pwned\\n##\\[error]pwned\\r::notice::pwned',
  ])
  const unread = await act(pull, fake, { closeStdout: true })
  expect([unread.code, unread.outputs.status, unread.stderr]).toEqual([1, 'fail', ''])
  expect(fake.state.comments).toHaveLength(1)
})

test('a bug leaves a report that says so, over one that was there before', async () => {
  const crash = `const write=process.stdout.write;process.stdout.write=function(text,...a){if(String(text).startsWith('hardlist: ')){process.stdout.write=write;throw new Error('broken\\n::error::x')}return write.call(this,text,...a)}`
  const pull = await pullRequest({ base: kept, head: failing })
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(crash)}` }
  const run = await act(pull, await githubFor(pull), { env })
  expectHarmless(run)
  expect([run.code, run.outputs.status, run.report?.status, run.report?.verdicts]).toEqual([1, 'error', 'error', []])
  expect(run.report?.incomplete).toEqual(['a bug of Hardlist: broken\n::error::x'])
})

test('T6: with matchers of other steps no line of ours is an issue', async () => {
  const names = ['a.yaml(3,7): error TS2322: pwned', 'a.js: line 50, col 11, Error - pwned. (rule)', 'x.go:3:7: pwned']
  const { run, fake } = await changed({
    'bundle.yaml': JSON.stringify({
      applications: Object.fromEntries(names.map(name => [name, { charm: name, channel: name }])),
    }),
  })
  expectHarmless(run, fake)
  expect(run.matched).toEqual([])
  expect(run.code).toBe(1)
})

describe('T7, T57: the token is in no word of a run', () => {
  const secret = `ghs_${'x7Rq'.repeat(9)}`
  const junk = {
    'x-junk': `Bearer ${secret}`,
    'x-github-request-id': '##[add-mask]pwned',
    'x-accepted-github-permissions': `issues=${secret}`,
  }
  const answers = [
    { status: 500, headers: junk, body: `<html>${secret}::error::pwned\n##[error]pwned` },
    { status: 422, headers: junk, body: { message: secret, errors: [{ message: `\n::add-mask::${secret}` }] } },
  ] as const

  test.each(answers)('when GitHub answers $status and says it', async answer => {
    const pull = await pullRequest({ base: kept, head: failing })
    const fake = await githubFor(pull, { tokens: { [secret]: {} }, faults: [{ match: '* *', do: answer }] })
    const run = await act(pull, fake, { token: secret, debug: true, fastTime: 20 })
    expect(run.unexpectedCommands).toEqual([])
    expect(run.connects).toEqual([])
    expect(run.masks).toEqual([secret])
    const said = run.stdout.replace(`::add-mask::${secret}\n`, '')
    const bodies = fake.journal.map(({ path, body }) => `${path} ${JSON.stringify(body)}`)
    for (const text of [said, run.stderr, run.summary.text, run.files.output, run.reportText ?? '', ...bodies])
      expect(text).not.toMatch(new RegExp(secret.slice(0, 12)))
    expect(said).not.toMatch(/pwned|<html>/)
    expect([run.code, run.outputs.status]).toEqual([1, 'fail'])
  })

  test('when it stands in the files and in the event', async () => {
    const head = {
      'bundle.yaml': bundle({ db: '14/stable', [`a-${secret}`]: `2/edge/${secret}` }),
      [`${secret}.yaml`]: bundle({ web: '2/edge' }),
    }
    const pull = await pullRequest({ base: kept, head, title: secret, body: secret, headRef: secret })
    const fake = await githubFor(pull, { tokens: { [secret]: {} } })
    const run = await act(pull, fake, { token: secret, debug: true })
    const said = run.stdout.replace(`::add-mask::${secret}\n`, '')
    const bodies = fake.journal.map(({ path, body }) => `${path} ${JSON.stringify(body)}`)
    for (const text of [said, run.stderr, run.summary.text, run.files.output, run.reportText ?? '', ...bodies])
      expect(text).not.toContain(secret)
    expect([run.code, bodies.length]).toEqual([1, expect.any(Number)])
  })
})

test('T8: controls of a terminal hide no line of the command line', async () => {
  const tricks = [
    '\x1b[2K\x1b[1A',
    '\x1b]8;;http://evil.example\x07a\x1b]8;;\x07',
    '\r\x1b[0K',
    '\x9b2J',
    '\x1b[8m',
    '\b\b\b',
  ]
  const applications = Object.fromEntries(
    tricks.map((trick, index) => [`a${index}${trick}`, { charm: 'web', channel: '2/edge' }]),
  )
  const { out, err, code } = await hardlist(
    { ...kept, 'bundle.yaml': JSON.stringify({ applications }, null, 1) },
    'check',
    '--all',
  )
  expect(code).toBe(1)
  expect(out + err).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
  for (const index of tricks.keys()) expect(out).toContain(`a${index}\\`)
})

test('T10: nothing in the action writes the environment or the path of later steps', async () => {
  // that a workflow of a repository names `GITHUB_ENV` is data that is read
  const seen = new Set<string>()
  const read = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(join(home, 'dist', file), 'utf8')
    expect(text, file).not.toMatch(
      /exportVariable|addPath|env(?:\.|\[["'])GITHUB_(?:ENV|PATH|STATE)|Command\("(?:ENV|PATH|STATE)"|"(?:set-env|add-path|save-state)"/,
    )
    for (const [, chunk = ''] of text.matchAll(/["'][./\w]*?((?:chunks\/)?[\w.-]+-[A-Z0-9]{8}\.js)["']/g))
      read(chunk.startsWith('chunks/') ? chunk : `chunks/${chunk}`)
  }
  read('index.js')
  expect(seen.size).toBeGreaterThan(3)
  expect(readdirSync(join(home, 'dist', 'chunks')).length).toBeGreaterThanOrEqual(seen.size - 1)
})
