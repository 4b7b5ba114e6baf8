import { describe, expect, test } from 'vitest'
import { readEvent } from '../../src/github/read-event.ts'

const [head, base] = ['a'.repeat(40), 'b'.repeat(40)]
const side = (sha: string, ref: string, repo: unknown = { id: 1, full_name: 'octo/demo' }) => ({ sha, ref, repo })
const pull = (changes: object = {}, action: unknown = 'synchronize') =>
  JSON.stringify({
    action,
    pull_request: { number: 7, head: side(head, 'change'), base: side(base, 'main'), ...changes },
  })
const expected = { kind: 'pull-request', number: 7, head, base, branch: 'main', isFork: false }

describe('events', () => {
  test.each(['opened', 'synchronize', 'reopened', 'edited', 'ready_for_review', 'converted_to_draft', 'new in 2030'])(
    'a pull request that was %s is looked at',
    action => {
      expect(readEvent('pull_request', pull({}, action))).toEqual(expected)
    },
  )

  test.each([
    ...['closed', 'labeled', 'unlabeled', 'assigned', 'unassigned', 'milestoned', 'demilestoned', 'locked', 'unlocked'],
    ...[
      'review_requested',
      'review_request_removed',
      'auto_merge_enabled',
      'auto_merge_disabled',
      'enqueued',
      'dequeued',
    ],
  ])('a pull request that was %s is not', action => {
    expect(readEvent('pull_request', pull({}, action))).toEqual({ kind: 'nothing', action })
  })

  test.each([
    ['another repository', { id: 2 }],
    ['a repository that was deleted', null],
    ['a repository without id or name', {}],
    ['a repository that is not told', undefined],
    ['one of the same name and another id', { id: 2, full_name: 'octo/demo' }],
    ['another name, where there is no id', { full_name: 'octo/other' }],
  ])('a head in %s is a fork', (_, repo) => {
    expect(readEvent('pull_request', pull({ head: { sha: head, ref: 'x', repo } }))).toEqual({
      ...expected,
      isFork: true,
    })
  })

  test('where there is no id, a repository is told by its name', () => {
    expect(readEvent('pull_request', pull({ head: side(head, 'x', { full_name: 'Octo/Demo' }) }))).toEqual(expected)
  })

  test('a base without repository makes a fork: nothing is written on a guess', () => {
    expect(readEvent('pull_request', pull({ base: side(base, 'main', null) }))).toEqual({ ...expected, isFork: true })
  })

  test('a merge group has a base and a branch', () => {
    const group = { head_sha: head, base_sha: base, base_ref: 'refs/heads/main', head_ref: 'refs/heads/queue' }
    const event = readEvent('merge_group', JSON.stringify({ action: 'checks_requested', merge_group: group }))
    expect(event).toEqual({ kind: 'merge-group', head, base, branch: 'main' })
  })

  test.each(['push', 'schedule', 'workflow_dispatch'])('%s is about the files as they are', name => {
    expect(readEvent(name, '{}')).toEqual({ kind: 'tree' })
  })

  test.each(['pull_request_target', 'workflow_run', 'issue_comment', 'release', 'Push', 'toString', '__proto__'])(
    '%s is refused by name',
    name => {
      const event = readEvent(name, pull())
      expect(event).toEqual({
        kind: 'refused',
        message: `the event \`${name}\` is not supported`,
        remedy: 'run Hardlist on pull_request, push, merge_group, schedule, workflow_dispatch',
      })
    },
  )

  test('an event without a name is refused', () => {
    expect(readEvent('', '{}')).toMatchObject({ kind: 'refused', message: 'the variable `GITHUB_EVENT_NAME` is empty' })
  })
})

describe('F37: payloads that are none', () => {
  const where = 'the file that `GITHUB_EVENT_PATH` names holds'
  test.each(['', '{', 'null', '7', '"text"', '{"a":1}}', '\u0000'])('%j', text => {
    for (const name of ['pull_request', 'push'])
      expect(readEvent(name, text)).toEqual({ kind: 'refused', message: `${where} no JSON object` })
  })

  test.each([
    ['{}', 'action'],
    ['[]', 'its root'],
    [pull({}, 7), 'action'],
    ['{"action":"opened"}', 'pull_request'],
    [pull({ number: '7' }), 'pull_request.number'],
    [pull({ number: 0 }), 'pull_request.number'],
    [pull({ number: 7.5 }), 'pull_request.number'],
    [pull({ head: null }), 'pull_request.head'],
    [pull({ head: side('main', 'x') }), 'pull_request.head.sha'],
    [pull({ head: side('A'.repeat(40), 'x') }), 'pull_request.head.sha'],
    [pull({ head: side(`${head}\n`, 'x') }), 'pull_request.head.sha'],
    [pull({ base: side('--upload-pack=x', 'main') }), 'pull_request.base.sha'],
    [pull({ head: side(head, 'x', 'octo/demo') }), 'pull_request.head.repo'],
    [pull({ head: side(head, 'x', { id: '1' }) }), 'pull_request.head.repo.id'],
  ])('%s', (text, place) => {
    expect(readEvent('pull_request', text)).toEqual({
      kind: 'refused',
      message: `${where} a wrong value at \`${place}\``,
    })
  })

  test('a merge group without its base', () => {
    expect(readEvent('merge_group', JSON.stringify({ merge_group: { head_sha: head } }))).toMatchObject({
      kind: 'refused',
      message: `${where} a wrong value at \`merge_group.base_sha\``,
    })
  })
})
