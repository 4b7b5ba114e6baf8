import { expect, test } from 'vitest'
import { expectHarmless } from './harmless.ts'
import { act, actCleanly, bundle, failing, githubFor, kept, pullRequest, writes } from './on-pull-request.ts'

const own = 'github-actions[bot]'

const marker = (head: string): string =>
  `<!-- hardlist:sticky v=1 key=default head=${head} run=99999999999.9 digest=${'0'.repeat(16)} -->`

test('T17: a marker in names and sentences is none, and the next run finds the right comment', async () => {
  const text = marker('a'.repeat(40))
  const base = {
    ...kept,
    'guide.md': `${text}\n${kept['guide.md']}\nCredentials of users must be stored securely with ${text} daily.\n`,
  }
  const head = {
    [`${text.replaceAll('/', '-')}.yaml`]: bundle({ web: '2/edge' }),
    'bundle.yaml': JSON.stringify({ applications: { [text]: { charm: text, channel: text } } }),
  }
  const first = await pullRequest({ base, head })
  const fake = await githubFor(first)
  fake.addComment({ login: own, type: 'Bot', body: `Another action quotes:\n${text}` })
  fake.addComment({ login: own, type: 'Bot', body: ` ${text}\nspace before` })
  expectHarmless(await act(first, fake))
  expect(writes(fake)).toHaveLength(1)
  await act(first, fake)
  expect(writes(fake)).toHaveLength(1)
  const second = await pullRequest({ base, head: [head, { 'c.yaml': bundle({ web: '2/beta' }) }] })
  fake.pull(7).head.sha = second.headSha
  await act(second, fake, { env: { GITHUB_RUN_ID: '15874203616' } })
  expect(writes(fake).map(write => write.split(' ')[0])).toEqual(['POST', 'PATCH'])
  expect(fake.state.comments.map(({ body }) => body.slice(0, 24))).toEqual([
    'Another action quotes:\n<',
    ' <!-- hardlist:sticky v=',
    '<!-- hardlist:sticky v=1',
  ])
  expect(fake.state.comments[2]?.body).toContain(`head=${second.headSha}`)
})

test('T18: a comment of somebody else is not ours, whatever it begins with', async () => {
  const pull = await pullRequest({ base: kept, head: failing })
  const fake = await githubFor(pull)
  const body = `${marker(pull.headSha)}\n### Hardening checklist: all clear`
  const people = [
    { login: 'mallory', type: 'User' as const },
    { login: 'github-actions', type: 'User' as const },
    { login: 'evil[bot]', type: 'Bot' as const },
    { login: 'github-actions-bot', type: 'User' as const },
  ]
  for (const who of people) fake.addComment({ ...who, body, association: 'MEMBER' })
  const run = await actCleanly(pull, fake)
  expect(fake.state.comments.map(({ login }) => login)).toEqual([...people.map(({ login }) => login), own])
  expect(fake.state.comments.slice(0, -1).map(comment => comment.body)).toEqual(people.map(() => body))
  expect(run.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)).toEqual([
    expect.stringContaining('somebody else'),
  ])
  const before = fake.journal.length
  await actCleanly(pull, fake)
  expect(
    fake.journal.slice(before).filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql')),
  ).toEqual([])
})

test('T19: a comment of ours that was edited is written again', async () => {
  const pull = await pullRequest({ base: kept, head: failing })
  const fake = await githubFor(pull)
  await actCleanly(pull, fake)
  const [comment] = fake.state.comments
  const right = comment?.body ?? ''
  const [first = ''] = right.split('\n')
  const edits = [`${first}\n### Hardening checklist: all clear`, right.replace('1 new failure', 'all clear')]
  for (const edit of edits) {
    Object.assign(comment ?? {}, { body: edit })
    await actCleanly(pull, fake)
    expect(fake.state.comments.map(({ body }) => body)).toEqual([right])
  }
  expect(right).toMatch(/The check of the workflow decides/)
  expect(writes(fake).map(write => write.split(' ')[0])).toEqual(['POST', ...edits.map(() => 'PATCH')])
})
