import { describe, expect, test } from 'vitest'
import { markedBody } from '../../src/github/comment-marker.ts'
import { actCleanly, bundle, failing, githubFor, writes } from './on-pull-request.ts'
import { actOnPush, notes, ownComments, ownTexts, published, pushed } from './story-of-a-pull-request.ts'

describe('what is in the way of a comment', () => {
  test('E32, F40, F42: a closed or locked pull request is not written to', async () => {
    const pull = await pushed(failing)
    for (const [change, code] of [
      [{ locked: true }, 'locked'],
      [{ state: 'closed', merged: true }, 'closed'],
    ] as const) {
      const fake = await githubFor(pull)
      Object.assign(fake.pull(7), change)
      const run = await actCleanly(pull, fake)
      expect([run.code, run.outputs.status, published(run)]).toEqual([1, 'fail', `skipped:${code}`])
      expect([writes(fake), fake.state.comments]).toEqual([[], []])
    }
  })

  test('E32, F42: a conversation that is locked meanwhile', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const lock = () => {
      fake.pull(7).locked = true
    }
    fake.faults.push({ match: 'POST *', do: { call: lock } })
    const run = await actCleanly(pull, fake)
    expect([run.code, published(run), writes(fake).length]).toEqual([1, 'skipped:locked', 1])
    expect(notes(run)).toContainEqual(expect.stringContaining('locked'))
  })

  test('E32, F41: a comment that is deleted before it is updated is created again, once', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    await actCleanly(pull, fake)
    const remove = () => void fake.state.comments.splice(0)
    fake.faults.push({ match: 'PATCH *', do: { call: remove } })
    const run = await actOnPush(fake, await pushed({ 'bundle.yaml': bundle({ db: '14/edge' }) }))
    expect([run.code, published(run)]).toEqual([1, 'ok'])
    expect(ownComments(fake).map(({ id }) => id)).toEqual([1002])
    expect(writes(fake).map(request => request.split(' ')[0])).toEqual(['POST', 'PATCH', 'POST'])
  })

  test('E33: a head that moved meanwhile is the next run’s', async () => {
    const pull = await pushed(failing)
    const fake = await githubFor(pull)
    const move = () => {
      fake.pull(7).head.sha = 'd'.repeat(40)
    }
    fake.faults.push({ match: 'GET /repos/*/issues/7/comments', do: { call: move } })
    const run = await actCleanly(pull, fake)
    expect([run.code, published(run), writes(fake)]).toEqual([1, 'skipped:stale', []])
  })

  test('a newer run of the same commit has the last word', async () => {
    const pull = await pushed(failing)
    const newer = markedBody({ key: 'default', head: pull.headSha, run: { id: 15874203615, attempt: 2 } }, 'newer')
    const fake = await githubFor(pull, { comments: [{ login: 'github-actions[bot]', type: 'Bot', body: newer }] })
    const run = await actCleanly(pull, fake)
    expect([run.code, published(run), ownTexts(fake)]).toEqual([1, 'skipped:newer-run', [newer]])
  })
})
