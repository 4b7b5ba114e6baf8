import { describe, expect, test } from 'vitest'
import { markedBody } from '../../src/github/comment-marker.ts'
import {
  actCleanly,
  bundle,
  failing,
  githubFor,
  guide,
  kept,
  pullRequest,
  requests,
  writes,
} from './on-pull-request.ts'
import { actOnPush, notes, ownTexts, published, pushed } from './story-of-a-pull-request.ts'

const clean = { 'notes.md': 'Nothing to deploy.\n' }
const again = { 'notes.md': 'Another push.\n' }
const mended = { 'bundle.yaml': bundle({ db: '14/stable', web: '2/stable' }) }
const marked = (text: string, key = 'default') =>
  markedBody({ key, head: 'c'.repeat(40), run: { id: 1, attempt: 1 } }, text)

describe('the comment of a pull request', () => {
  test('E1: nothing to say, no comment, at most 8 requests and no write', async () => {
    const pull = await pushed(clean)
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake)
    expect([run.code, run.outputs.status, published(run)]).toEqual([0, 'pass', 'skipped:nothing-to-say'])
    expect([fake.state.comments, writes(fake), requests(fake).length]).toEqual([[], [], 1])
    expect(run.summary.text).toContain('### Hardening checklist')
    expect(run.summary.text).not.toContain('❌')
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('E3, E4: created, left alone on a push that changes nothing, all clear once mended', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const first = await actCleanly(pull, fake)
    expect([first.code, first.outputs.status, first.outputs['new-failures'], published(first)]).toEqual([
      1,
      'fail',
      '1',
      'ok',
    ])
    expect(requests(fake).length).toBeLessThanOrEqual(8)
    const [created] = ownTexts(fake)
    expect(created).toContain('1 new failure')

    const second = await actOnPush(fake, await pushed(failing, again))
    expect([second.code, published(second)]).toEqual([1, 'ok'])
    expect([writes(fake).length, ownTexts(fake)]).toEqual([1, [created]])
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url'])

    const third = await actOnPush(fake, await pushed(failing, again, mended))
    expect([third.code, third.outputs.status, published(third)]).toEqual([0, 'pass', 'ok'])
    expect(ownTexts(fake)).toHaveLength(1)
    expect(ownTexts(fake)[0]).not.toMatch(/❌|new failure/)
    expect(writes(fake).map(request => request.split(' ')[0])).toEqual(['POST', 'PATCH'])

    const before = requests(fake).length
    await actOnPush(fake, await pushed(failing, again, mended, clean))
    expect(requests(fake).slice(before)).toEqual(['GET /repos/octo-org/platform/issues/7/comments'])
  })

  test('E20: a comment of somebody else with our marker is left alone and told, our own is created', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull, { comments: [{ body: marked('All clear!'), login: 'mallory' }] })
    const before = structuredClone(fake.state.comments)
    const run = await actCleanly(pull, fake)
    expect(fake.state.comments.slice(0, 1)).toEqual(before)
    expect([ownTexts(fake).length, published(run), run.code]).toEqual([1, 'ok', 1])
    expect(notes(run)).toContainEqual(expect.stringMatching(/^notice: .*somebody else/))
  })

  test('E22: two comments of ours become one, the oldest', async () => {
    const pull = await pushed(failing)
    const mine = { login: 'github-actions[bot]', type: 'Bot' } as const
    const fake = await githubFor(pull, {
      comments: [{ ...mine, body: marked('old') }, { body: 'Hm' }, { ...mine, body: marked('older') }],
    })
    const run = await actCleanly(pull, fake)
    expect(published(run)).toBe('ok')
    expect(fake.state.comments.map(({ id }) => id)).toEqual([1001, 1002])
    expect(ownTexts(fake)[0]).toContain('1 new failure')
  })

  test('E21, F43: two processes that post at once leave one comment', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    fake.faults.push({ match: 'POST /repos/*/issues/7/comments', do: { barrier: 2 } })
    const runs = await Promise.all([
      actCleanly(pull, fake),
      actCleanly(pull, fake, { env: { GITHUB_RUN_ID: '15874203616' } }),
    ])
    expect(writes(fake).filter(request => request.startsWith('POST'))).toHaveLength(2)
    expect(ownTexts(fake)).toHaveLength(1)
    expect(runs.map(({ code }) => code)).toEqual([1, 1])
  })

  test('E42: three keys have a comment each, and each stays its own', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const keys = ['default', 'edge', 'core-2']
    for (const key of keys) await actCleanly(pull, fake, { inputs: { 'comment-key': key } })
    const before = structuredClone(fake.state.comments)
    expect(before.map(({ body }) => / key=(\S+)/.exec(body)?.[1])).toEqual(keys)
    const next = await pushed(failing, mended)
    const run = await actOnPush(fake, next, { inputs: { 'comment-key': 'edge' } })
    expect(run.outputs['report-json']).toBe(`${run.runnerTemp}/hardlist/edge/report.json`)
    expect(fake.state.comments.map(({ body }, index) => body === before[index]?.body)).toEqual([true, false, true])
  })

  test('E25: where GitHub takes less than it says, a smaller comment is posted', async () => {
    const items = Array.from(
      { length: 120 },
      (_, index) => `Credentials of service ${index} must be stored securely.\n`,
    )
    const pull = await pullRequest({ base: { ...kept, 'guide.md': guide + items.join('\n') }, head: failing })
    const fake = await githubFor(pull, { bodyLimit: { maximum: 20_000, unit: 'bytes' } })
    const run = await actCleanly(pull, fake)
    expect([run.code, published(run)]).toEqual([1, 'ok'])
    const [body = ''] = ownTexts(fake)
    expect([ownTexts(fake).length, writes(fake).length]).toEqual([1, 2])
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(8_000)
    expect(body).toContain('1 new failure')
  })
})

describe('the input comment', () => {
  test('always: also where there is nothing to say; never: an old comment is switched off, once', async () => {
    const pull = await pushed(clean)
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { inputs: { comment: 'always' } })
    expect([run.code, published(run), ownTexts(fake).length]).toEqual([0, 'ok', 1])
    expect(run.outputs['comment-url']).toContain('#issuecomment-1001')

    const off = await actCleanly(pull, fake, { inputs: { comment: 'never' } })
    expect([off.code, published(off)]).toEqual([0, 'ok'])
    const [body = ''] = ownTexts(fake)
    expect(body).toContain('switched off')
    await actOnPush(fake, await pushed(clean, failing), { inputs: { comment: 'never' } })
    expect([ownTexts(fake), writes(fake).length]).toEqual([[body], 2])
  })

  test('never, and no comment there: none is written, the exit is that of the verdict', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { inputs: { comment: 'never' } })
    expect([run.code, fake.state.comments, writes(fake)]).toEqual([1, [], []])
  })
})
