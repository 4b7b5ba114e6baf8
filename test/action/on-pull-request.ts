import { expect } from 'vitest'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake-github/fake-github.ts'
import { fakesToClose } from '../fake-github/fakes-to-close.ts'
import { type PullRequest, pullRequest } from '../runner/pull-request.ts'
import { type ActionRun, type RunOptions, runAction } from '../runner/run-action.ts'

/** The token of the workflow, which the fake takes for `github-actions[bot]`. */
export const token = 'ghs_fake'

export const guide = `# Hardening Shop

## Upgrades

Charms should be refreshed regularly.

## Credentials

Credentials of users must be stored securely.
`

export const settings = 'guides:\n  - { source: guide.md }\n'

/** A bundle whose applications follow these channels, an application on every three lines from the third on. */
export const bundle = (channels: Readonly<Record<string, string>>): string =>
  `bundle: kubernetes\napplications:\n${Object.entries(channels)
    .map(([name, channel]) => `  ${name}:\n    charm: ${name}\n    channel: ${channel}\n`)
    .join('')}`

/** Settings of an updater that looks after every bundle. */
const renovate = '{ "customManagers": [{ "customType": "regex", "managerFilePatterns": ["**/*.yaml"] }] }\n'

/** A repository that keeps its guide, and an updater. */
export const kept = {
  'guide.md': guide,
  'hardlist.yml': settings,
  'bundle.yaml': bundle({ db: '14/stable' }),
  'renovate.json': renovate,
}

/** A change of it that brings a failure, at line 8. */
export const failing = { 'bundle.yaml': bundle({ db: '14/stable', web: '2/edge' }) }

/** A fake that knows a pull request as it is checked out; it is closed after the test. */
export async function githubFor(pull: PullRequest, options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const fake = await startFakeGithub({
    repositories: [{ id: 186853002, fullName: pull.repository, gitFolder: pull.git }],
    pulls: [
      {
        repository: pull.repository,
        number: pull.number,
        head: { sha: pull.headSha, ref: 'change', repository: pull.repository },
        base: { sha: pull.baseSha, ref: 'main' },
      },
    ],
    ...options,
  })
  fakesToClose.push(fake)
  return fake
}

/** Runs the action on a pull request against a fake. */
export function act(pull: PullRequest, fake: FakeGithub, options: Partial<RunOptions> = {}): Promise<ActionRun> {
  return runAction({ ...pull, api: fake.apiUrl, token, ...options })
}

/** Runs it, and expects nothing that GitHub, the runner or the network guard would mind. */
export async function actCleanly(
  pull: PullRequest,
  fake: FakeGithub,
  options: Partial<RunOptions> = {},
): Promise<ActionRun> {
  const run = await act(pull, fake, options)
  expect(fake.problems).toEqual([])
  expectClean(run)
  return run
}

/** No command but our own, nothing in the files that we never write, no other server. */
export function expectClean(run: ActionRun): void {
  expect(run.unexpectedCommands).toEqual([])
  expect(run.matched).toEqual([])
  expect(run.outputError).toBeNull()
  expect([run.files.env, run.files.path]).toEqual(['', ''])
  expect(run.connects).toEqual([])
}

export const requests = (fake: FakeGithub): readonly string[] =>
  fake.journal.map(({ method, path }) => `${method} ${path}`)

export const writes = (fake: FakeGithub): readonly string[] =>
  requests(fake).filter(request => !request.startsWith('GET'))

export { pullRequest }
