import { describe, expect, test } from 'vitest'
import {
  actCleanly,
  bundle,
  failing,
  githubFor,
  kept,
  pullRequest,
  requests,
  settings,
  writes,
} from './on-pull-request.ts'
import { moveTo } from './story-of-a-pull-request.ts'

const waiver =
  'waivers:\n  - { probe: channel/risk-keeps-promise, reason: "only edge works", owner: me, until: 2099-06-01 }\n'

describe('a clone of depth 1 is helped by the API', () => {
  test.each(['merge', 'head'] as const)('with the %s checked out', async checkout => {
    const base = { ...kept, 'old/bundle.yaml': bundle({ cache: '1/edge' }) }
    const head = {
      ...failing,
      'hardlist.yml': `${settings}${waiver}`,
      'old/bundle.yaml': bundle({ cache: '1/edge', x: '1/stable' }),
    }
    const pull = await pullRequest({ base, head, depth: 1, checkout })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake)
    expect([run.code, run.outputs.status, run.outputs['new-failures']]).toEqual([1, 'fail', '1'])
    expect(run.report).toMatchObject({ comparedWith: pull.baseSha, counts: { waived: 0, fail: 1 } })
    expect(run.report?.proposals.join()).toContain('added: a waiver')
    expect(writes(fake)).toHaveLength(1)
    expect(requests(fake).length).toBeLessThanOrEqual(9)
  })

  test('E3: a push that changes nothing writes nothing, and links lead to lines of the head', async () => {
    const first = await pullRequest({ base: kept, head: failing, depth: 1 })
    const second = await pullRequest({ base: kept, head: [failing, { 'notes.md': 'x' }], depth: 1 })
    const fake = await githubFor(first, {
      repositories: [{ id: 186853002, fullName: first.repository, gitFolder: second.git }],
    })
    await actCleanly(first, fake)
    expect(fake.state.comments[0]?.body).toContain(`/blob/${first.headSha}/bundle.yaml#L8`)
    moveTo(fake, second)
    const run = await actCleanly(second, fake)
    expect([run.code, writes(fake).length]).toEqual([1, 1])
  })

  test('without a token it is refused with what to do', async () => {
    const pull = await pullRequest({ base: kept, head: failing, depth: 1 })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { inputs: { token: '' } })
    expect([run.code, run.outputs.status]).toEqual([1, 'incomplete'])
    expect(run.annotations.map(({ message }) => message).join()).toContain('fetch-depth: 0')
    expect(run.report).toMatchObject({ status: 'incomplete', verdicts: [] })
  })

  test('a list that GitHub cut short is no base', async () => {
    const pull = await pullRequest({ base: kept, head: failing, depth: 1 })
    const fake = await githubFor(pull, {
      repositories: [{ id: 186853002, fullName: pull.repository, gitFolder: pull.git, treeLimit: 1 }],
    })
    const run = await actCleanly(pull, fake)
    expect([run.code, run.outputs.status]).toEqual([1, 'incomplete'])
  })

  test('a fork is helped in the same way, since reading is no writing', async () => {
    const pull = await pullRequest({ base: kept, head: failing, depth: 1, fork: true })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake)
    expect([run.code, run.outputs['new-failures'], writes(fake)]).toEqual([1, '1', []])
  })
})
