import { describe, expect, test } from 'vitest'
import { startOtherHost } from '../fake-github/other-host.ts'
import { push } from '../runner/branch-events.ts'
import { runAction } from '../runner/run-action.ts'
import { expectHarmless } from './harmless.ts'
import { act, failing, githubFor, kept, pullRequest, settings, token, writes } from './on-pull-request.ts'

const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const waiving = `${settings}waivers:\n  - { probe: channel/risk-keeps-promise, path: bundle.yaml, reason: it is only a test here, owner: me, until: ${until} }\n`

describe('T33: no guide is fetched from anywhere', () => {
  const sources = [
    'http://127.0.0.1:1/x',
    'file:///etc/passwd',
    `octo-org/guides@${'a'.repeat(40)}:guide.md`,
    'git+ssh://git@example.com/x',
    '//example.com/guide.md',
  ]

  test('by an input or by the settings', async () => {
    const guides = sources.map((source, index) => ({ key: `guide-${index}`, source }))
    const pushed = await push({ ...kept, 'hardlist.yml': JSON.stringify({ guides }) })
    const inputs = [{}, ...sources.slice(1).map(guide => ({ guide }))]
    const runs = await Promise.all(inputs.map(each => runAction({ ...pushed, token, inputs: each })))
    for (const run of runs) {
      expect([run.code, run.outputs.status]).toEqual([1, 'error'])
      expectHarmless(run)
    }
    expect(runs[0]?.annotations).toHaveLength(sources.length)
  })

  test('nor on a pull request, which is told so', async () => {
    const pull = await pullRequest({ base: kept, head: failing })
    const fake = await githubFor(pull)
    const run = await act(pull, fake, { inputs: { guide: sources[0] } })
    expect([run.code, run.outputs.status]).toEqual([1, 'error'])
    expectHarmless(run, fake)
    expect(run.annotations[0]?.message).toMatch(/no address is fetched/)
    for (const { path } of fake.journal) expect(path).toMatch(/^\/repos\/octo-org\/platform\/(?:pulls|issues)\//)
  })
})

describe('T34: no answer leads to another server', () => {
  test.each([302, 307] as const)('not by %i', async status => {
    const other = await startOtherHost()
    const pull = await pullRequest({ base: kept, head: failing })
    const fakes = await Promise.all(
      ['GET', 'POST'].map(async method =>
        githubFor(pull, { faults: [{ match: `${method} *`, do: { redirect: `${other.url}/stolen`, status } }] }),
      ),
    )
    const runs = await Promise.all(fakes.map(fake => act(pull, fake, { fastTime: 20 })))
    for (const run of runs) {
      expect([run.code, run.outputs.status, run.connects]).toEqual([1, 'fail', []])
      expect(run.outputs.published).not.toContain('"comment":"ok"')
      expect(run.stdout).not.toContain(other.url)
    }
    expect(other.reached).toEqual([])
    await other.close()
  })

  test('nor by the link to a next page', async () => {
    const other = await startOtherHost()
    const pull = await pullRequest({ base: kept, head: failing })
    const fake = await githubFor(pull, {
      faults: [
        { match: 'GET */comments', do: { link: `${other.url}/repos/octo-org/platform/issues/7/comments?page=2` } },
      ],
    })
    const run = await act(pull, fake, { fastTime: 20 })
    expect([run.code, run.connects, other.reached]).toEqual([1, [], []])
    expect(writes(fake)).toEqual([])
    await other.close()
  })
})

test('T35: a waiver that a change brings for itself is proposed, and nothing of it counts', async () => {
  const lax = `# Hardening Shop\n\n## Upgrades\n\nCharms may be refreshed.\n`
  const changes = [
    { ...failing, 'hardlist.yml': waiving },
    { ...failing, 'guide.md': lax },
    { ...failing, 'hardlist.yml': `${settings}files: { exclude: ["**"] }\n` },
  ]
  const bodies: string[] = []
  for (const head of changes) {
    const pull = await pullRequest({ base: kept, head })
    const fake = await githubFor(pull)
    const run = await act(pull, fake)
    expectHarmless(run, fake)
    expect([run.code, run.outputs.status, run.outputs['new-failures'], run.outputs.waived]).toEqual([
      1,
      'fail',
      '1',
      '0',
    ])
    bodies.push(fake.state.comments[0]?.body ?? '')
  }
  expect(bodies[0]).toMatch(/^\*\*Proposed here\*\*, in effect after the merge, not applied to this check:$/m)
  expect(bodies[0]).toContain('- added: a waiver of `channel/risk-keeps-promise` in `bundle.yaml`')
  expect(bodies[1]).toContain('#### The hardening guide changes: 3 removed')
  expect(bodies[2]).toContain('- `files:` of `hardlist.yml` becomes ')
})

test('T36: a change that removes, renames or replaces the policy is held against the old one', async () => {
  const link = { link: '/dev/null' }
  const changes = [
    { 'hardlist.yml': null, 'guide.md': null, 'other.yml': waiving },
    { 'hardlist.yml': link, 'guide.md': link },
    { 'hardlist.yml': 'guides: [' },
  ]
  const plain = await pullRequest({ base: kept, head: failing })
  const fake = await githubFor(plain)
  const before = await act(plain, fake)
  for (const change of changes) {
    const pull = await pullRequest({ base: kept, head: { ...failing, ...change } })
    const other = await githubFor(pull)
    const run = await act(pull, other)
    expectHarmless(run, other)
    expect([run.code, run.outputs.failures, run.outputs['new-failures']]).toEqual([1, '1', '1'])
    expect(run.report?.verdicts.map(({ requirement, status }) => [requirement.id, status])).toEqual(
      before.report?.verdicts.map(({ requirement, status }) => [requirement.id, status]),
    )
    expect(run.report?.proposals.length).toBeGreaterThan(0)
  }
})
