import { expect, test } from 'vitest'
import { randomFaults } from '../fake-github/random-faults.ts'
import { act, actCleanly, bundle, failing, githubFor, kept } from './on-pull-request.ts'
import { moveTo, ownTexts, published, pushed } from './story-of-a-pull-request.ts'

/** `npm run soak` makes the 50 runs of both pull requests together. */
const runs = process.env.HARDLIST_SOAK ? 25 : 3

/** Runs on a pull request that is pushed to back and forth, while a third of all answers goes wrong. */
async function storm(seed: number): Promise<number> {
  const pushes = await Promise.all([
    pushed(failing),
    pushed({ 'bundle.yaml': bundle({ db: '14/edge' }) }),
    pushed({ 'bundle.yaml': kept['bundle.yaml'], 'notes.md': 'x' }),
  ])
  const [first] = pushes
  const fake = await githubFor(first)
  fake.addComment({ body: 'Looks good' })
  const faults = randomFaults(seed, { rate: 0.35 })
  fake.faults.push(...faults)
  for (let run = 1; run <= runs; run += 1) {
    const pull = pushes[run % pushes.length] ?? first
    moveTo(fake, pull)
    const ended = await act(pull, fake, { fastTime: 20, env: { GITHUB_RUN_ID: String(run) } })
    expect(ownTexts(fake).length, `seed ${seed}, run ${run}`).toBeLessThanOrEqual(1)
    expect([ended.code, ended.report?.exitCode]).toEqual(pull === pushes[2] ? [0, 0] : [1, 1])
  }
  const wrong = fake.journal.filter(({ status }) => status === null || status >= 400)
  fake.faults.splice(0)
  moveTo(fake, first)
  const last = await actCleanly(first, fake, { env: { GITHUB_RUN_ID: String(runs + 1) } })
  expect([published(last), ownTexts(fake).length]).toEqual(['ok', 1])
  expect(ownTexts(fake)[0]).toContain('bundle.yaml:8')
  expect(fake.state.comments.map(({ body }) => body)).toContain('Looks good')
  return wrong.length
}

test('F3, F4, F5, F6, F43: runs with random faults never leave two comments, and a clean run puts all right', async () => {
  const wrong = await Promise.all([storm(1), storm(2)])
  expect(Math.max(...wrong)).toBeGreaterThan(runs / 3)
}, 120_000)
