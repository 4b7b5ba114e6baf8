import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FakeGithub } from '../fake-github/fake-github.ts'
import type { ActionRun } from '../runner/run-action.ts'
import { expectHarmless } from './harmless.ts'
import { act, bundle, failing, githubFor, kept, token as ownToken, pullRequest } from './on-pull-request.ts'

/** Put together here, so that no scanner takes this file for a leak. */
const letters = 'A1b2C3d4E5f6G7h8J9k0'
const put = (...parts: readonly string[]): string => parts.join('')

const secrets: readonly string[] = [
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map(kind => put(kind, '_', letters, letters.slice(4))),
  put('ghs', '_123456_', 'eyJhbGciOiJSUzI1NiJ9', '.eyJpc3MiOiIxIn0', '.', letters),
  put('github', '_pat_', letters, '_', letters),
  put('glpat', '-', letters),
  put('AKIA', 'IOSFODNN7EXAMPLE'),
  put('ASIA', 'IOSFODNN7EXAMPLE'),
  put('xoxb', '-1234567890-', letters),
  put('sk', '_live_', letters),
  put('AIza', letters, letters.slice(5)),
  put('npm', '_', letters, letters.slice(4)),
  put('pypi', '-AgEIcHlwaS5vcmc', letters, letters),
  put('dckr', '_pat_', letters),
  put('hvs', '.', letters, letters),
  put('SG', '.', letters, '.', letters),
  put('hf', '_', 'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH'),
  put('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0In0', '.', letters),
  put('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEow', letters, '\n-----END RSA ', 'PRIVATE KEY-----'),
]

/** A connection's address, of which the password is the secret. */
const address = put('postgres://admin:', 'hunter2', letters, '@db.example/x')

const pieces = [...secrets, address].flatMap(secret => secret.split(/[\s@:/]+/).filter(piece => piece.length > 18))

/** Everything that a run leaves behind where somebody may read it. */
const told = (run: ActionRun, fake: FakeGithub): string =>
  [
    run.stdout.replace(`::add-mask::${ownToken}\n`, ''),
    run.stderr,
    run.summary.text,
    run.reportText ?? '',
    run.files.output,
    ...fake.journal.map(({ path, body }) => `${path} ${JSON.stringify(body)}`),
    ...fake.state.comments.map(({ body }) => body),
  ].join('\n')

const flat = (text: string): string => text.replace(/\s+/g, ' ')
const asName = (text: string): string => flat(text).replaceAll('/', '-')
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Where a piece of a secret stands, whatever became of its letters and of what is between them. */
function leaks(text: string): readonly string[] {
  const letters = bare(text)
  return pieces.flatMap(piece => {
    const at = letters.indexOf(bare(piece))
    return at < 0 ? [] : [letters.slice(Math.max(0, at - 40), at + 60)]
  })
}

const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

const all = [...secrets, address]

const secretGuide = `# Hardening ${secrets[0]}

## Upgrades ${secrets[1]}

Charms should be refreshed regularly.

${all.map(each => `Credentials of users must be stored securely, such as ${flat(each)} is not.`).join('\n\n')}
`

const secretSettings = JSON.stringify({
  guides: [{ source: 'guide.md' }],
  waivers: all.map((each, index) => ({
    probe: 'channel/is-given',
    path: `w${index}/*`,
    reason: `because ${each} is known`,
    owner: each,
    until,
  })),
})

const application = (secret: string, index: number) => ({
  charm: index % 2 === 0 ? 'web' : flat(secret),
  channel: index % 3 === 0 ? `2/edge/${flat(secret)}` : '2/edge',
  options: {
    'admin-password': secret,
    note: `see ${secret} there`,
    [`${secret}`]: 'x',
    url: `https://x.example/?key=${secret}`,
  },
})

test('T56: no secret of a known form is in anything that a run leaves behind', async () => {
  const base = { ...kept, 'guide.md': secretGuide, 'hardlist.yml': secretSettings }
  const applications = Object.fromEntries(all.map((each, index) => [`a${index} ${each}`, application(each, index)]))
  const head = {
    'bundle.yaml': JSON.stringify({ applications }, null, 1),
    ...Object.fromEntries(secrets.map((each, index) => [`f${index}/${asName(each)}.yaml`, bundle({ web: '2/edge' })])),
    ...Object.fromEntries(
      all.map((each, index) => [`b${index}/bundle.yaml`, `applications:\n  web:\n    ${flat(each)}: [\n`]),
    ),
    'hardlist.yml': JSON.stringify({
      guides: [{ source: 'guide.md' }],
      branches: Object.fromEntries(all.map(each => [flat(each), 'edge'])),
    }),
    'guide.md': secretGuide.replaceAll('must be stored', 'should be stored'),
  }
  const pull = await pullRequest({
    base,
    head,
    title: secrets[0] ?? '',
    body: secrets.join('\n'),
    headRef: secrets[2] ?? '',
  })
  const fake = await githubFor(pull)
  const run = await act(pull, fake, { debug: true, inputs: { comment: 'always' } })
  expectHarmless(run, fake)
  expect(run.code).toBe(1)
  expect(fake.state.comments).toHaveLength(1)
  const text = told(run, fake)
  expect(leaks(text)).toEqual([])
  expect(text.match(/\[redacted: /g)?.length).toBeGreaterThan(secrets.length)
})

test('T56: nor in why a run could not be made', async () => {
  for (const wrong of [
    JSON.stringify(Object.fromEntries(secrets.map(each => [each, each]))),
    JSON.stringify({ guides: [{ source: secrets[0] }] }),
    `guides: [${secrets[3]}`,
  ]) {
    const pull = await pullRequest({ base: { ...kept, 'hardlist.yml': wrong }, head: failing })
    const fake = await githubFor(pull)
    const run = await act(pull, fake, { debug: true })
    expect([run.code, run.outputs.status]).toEqual([1, 'error'])
    expect(leaks(told(run, fake))).toEqual([])
  }
})

test('T56: a secret that has no known form is named by its option, never by its value', async () => {
  const values = ['sesame-open-2026', 'Tr0ub4dor&3', 'correct horse battery staple', 'p4ssw0rd']
  const options = Object.fromEntries(values.map((value, index) => [`admin-password-${index}`, value]))
  const pull = await pullRequest({
    base: kept,
    head: {
      'bundle.yaml': JSON.stringify(
        {
          applications: {
            web: { charm: 'web', channel: '2/edge', options: { ...options, 'admin-password': values[0] } },
          },
        },
        null,
        1,
      ),
    },
  })
  const fake = await githubFor(pull)
  const run = await act(pull, fake, { debug: true })
  expectHarmless(run, fake)
  expect(
    run.report?.verdicts.flatMap(({ probes }) =>
      probes.filter(({ outcome }) => outcome === 'unmet').map(({ id }) => id),
    ),
  ).toContain('auth/passwords-are-not-plain')
  for (const value of values) expect(told(run, fake)).not.toContain(value)
})

test('T58: neither what git keeps nor what the runner keeps is read', async () => {
  const pull = await pullRequest({ base: kept, head: { ...failing, 'more/bundle.yaml': bundle({ db: '1/edge' }) } })
  const canary = 'canary-7f3a'
  const config = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${canary}\n`
  const inGit = (name: string, text: string): void =>
    writeFileSync(join(pull.workspace, '.git', name), text, { flag: 'a' })
  inGit('config', config)
  inGit(`${canary}.yaml`, bundle({ [canary]: '2/edge' }))
  mkdirSync(join(pull.workspace, '.git', 'deploy'))
  inGit('deploy/bundle.yaml', bundle({ [canary]: '2/edge' }))
  const temp = join(pull.workspace, '_temp')
  mkdirSync(join(temp, '_runner_file_commands'), { recursive: true })
  writeFileSync(join(temp, 'bundle.yaml'), bundle({ [canary]: '2/edge' }))
  writeFileSync(join(temp, 'git-credentials-1.config'), config)
  const fake = await githubFor(pull)
  const run = await act(pull, fake, { debug: true, env: { RUNNER_TEMP: temp } })
  expectHarmless(run, fake)
  expect(told(run, fake)).not.toContain(canary)
  expect([run.code, run.outputs.failures]).toEqual([1, '1'])
})
