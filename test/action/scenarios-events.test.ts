import { describe, expect, test } from 'vitest'
import { mergeGroup, push, schedule, workflowDispatch } from '../runner/branch-events.ts'
import type { Checkout } from '../runner/check-out.ts'
import { runAction } from '../runner/run-action.ts'
import { actCleanly, expectClean, failing, githubFor, kept, pullRequest, requests, writes } from './on-pull-request.ts'
import { notes, ownTexts, published, pushed } from './story-of-a-pull-request.ts'

const waiver = `${kept['hardlist.yml']}waivers:
  - probe: channel/risk-keeps-promise
    path: bundle.yaml
    reason: It is only edge
    owner: mallory
    until: 2027-01-31
`

const broken = { ...kept, ...failing }
const onBranch = ({ workspace, event, repository }: Checkout) => runAction({ workspace, event, repository })

describe('a pull request that may not be written to', () => {
  test('E7, E10: a fork that waives its own failure has no request made, and the failure stands', async () => {
    const pull = await pullRequest({ base: kept, head: { ...failing, 'hardlist.yml': waiver }, fork: true })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake)
    expect([run.code, run.outputs.status, run.outputs.failures, run.outputs.waived]).toEqual([1, 'fail', '1', '0'])
    expect([requests(fake), published(run)]).toEqual([[], 'skipped:read-only'])
    expect(run.report?.proposals[0]).toContain('channel/risk-keeps-promise')
    expect(run.summary.text).toMatch(/waiver/)
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ file: 'bundle.yaml', line: 8, shown: true }),
    ])
    expect(notes(run).filter(note => note.startsWith('notice: Hardlist'))).toEqual([expect.stringContaining('fork')])
  })

  test('E7: a clean fork, and one that was deleted, pass without a request', async () => {
    for (const fork of [true, 'deleted'] as const) {
      const pull = await pullRequest({ base: kept, head: { 'notes.md': 'x' }, fork })
      const fake = await githubFor(pull)
      const run = await actCleanly(pull, fake)
      expect([run.code, run.outputs.status, requests(fake)]).toEqual([0, 'pass', []])
    }
  })

  test('E11: a fork that deletes the settings and links them elsewhere is checked as before', async () => {
    const head = { ...failing, 'hardlist.yml': { link: '/etc/passwd' }, 'hardlist.yaml': { link: 'bundle.yaml' } }
    const honest = await actOn(await pullRequest({ base: kept, head: failing, fork: true }))
    const hostile = await actOn(await pullRequest({ base: kept, head, fork: true }))
    expect(hostile.code).toBe(1)
    expect(hostile.report?.verdicts).toEqual(honest.report?.verdicts)
    expect(hostile.report?.counts).toEqual(honest.report?.counts)
  })

  test('E8, E9: by what the token may, never by the name of who acts', async () => {
    const readOnly = { contents: 'read', issues: 'read', pull_requests: 'read' } as const
    const pull = await pullRequest({ base: kept, head: failing, author: 'dependabot[bot]', authorType: 'Bot' })
    const dependabot = { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' }
    for (const env of [{}, dependabot]) {
      const may = await githubFor(pull)
      const wrote = await actCleanly(pull, may, { env })
      expect([wrote.code, published(wrote), ownTexts(may).length]).toEqual([1, 'ok', 1])
      const mayNot = await githubFor(pull, { tokens: { ghs_fake: { permissions: readOnly } } })
      const run = await actCleanly(pull, mayNot, { env })
      expect([run.code, published(run), mayNot.state.comments]).toEqual([1, 'skipped:permission', []])
      expect(notes(run)).toContainEqual(
        expect.stringMatching(/^notice: .*`permissions: pull-requests: write`.*issues=write/),
      )
    }
  })
})

const actOn = async (pull: Awaited<ReturnType<typeof pullRequest>>) => actCleanly(pull, await githubFor(pull))

describe('other events', () => {
  test('E12: a merge group is compared with its base, and no pull request is asked for', async () => {
    const [bad, old] = await Promise.all([
      onBranch(await mergeGroup({ base: kept, head: failing })),
      onBranch(await mergeGroup({ base: broken, head: { 'notes.md': 'x' } })),
    ])
    for (const run of [bad, old]) expectClean(run)
    expect([bad.code, bad.outputs.status, bad.outputs['new-failures']]).toEqual([1, 'fail', '1'])
    expect([old.code, old.outputs['new-failures']]).toEqual([0, '0'])
    expect(published(bad)).toBe('skipped:no-pull-request')
  })

  test('push, schedule and workflow_dispatch check the files as they are', async () => {
    const checkouts = await Promise.all([push(kept, failing), schedule(broken), workflowDispatch(broken)])
    for (const checkout of checkouts) {
      const run = await onBranch(checkout)
      expectClean(run)
      expect([run.code, run.outputs.status, run.outputs.failures, run.report?.comparedWith]).toEqual([
        1,
        'fail',
        '1',
        null,
      ])
      expect(run.summary.text).toContain(`/blob/${checkout.event.sha}/bundle.yaml#L8`)
    }
    expect((await onBranch(await push(kept))).code).toBe(0)
  })

  test('closed and labeled: nothing is checked, nothing is claimed', async () => {
    for (const action of ['closed', 'labeled']) {
      const pull = await pullRequest({ base: kept, head: failing, action })
      const fake = await githubFor(pull)
      const run = await actCleanly(pull, fake)
      expect([run.code, run.outputs, requests(fake), run.summary.text]).toEqual([0, { status: '' }, [], ''])
    }
  })

  test('a draft is checked as others are', async () => {
    const pull = await pullRequest({ base: kept, head: failing, draft: true })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake)
    expect([run.code, ownTexts(fake).length]).toEqual([1, 1])
  })

  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])('%s is refused by name', async name => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { event: { ...pull.event, name } })
    expect([run.code, run.outputs.status, requests(fake)]).toEqual([1, 'error', []])
    expect(notes(run)).toEqual([expect.stringMatching(new RegExp(`^error: .*the event \`${name}\` is not supported`))])
    expect(run.report?.status).toBe('error')
  })

  test('a clone of depth 1, and GitHub fails: not whole, and what to do about it is said', async () => {
    const pull = await pullRequest({ base: kept, head: failing, depth: 1 })
    const faults = [{ match: 'GET /repos/*/git/*', do: { status: 500, body: { message: 'Server Error' } } }]
    const fake = await githubFor(pull, { faults })
    const run = await actCleanly(pull, fake, { fastTime: 20 })
    expect([run.code, run.outputs.status]).toEqual([1, 'incomplete'])
    expect(notes(run).join()).toMatch(/does not hold the base.*`fetch-depth: 0`/s)
    expect(writes(fake)).toHaveLength(1)
    expect(ownTexts(fake)[0]).toContain('fetch-depth')
  })
})
