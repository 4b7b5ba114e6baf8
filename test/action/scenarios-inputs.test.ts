import { describe, expect, test } from 'vitest'
import type { RunOptions } from '../runner/run-action.ts'
import {
  actCleanly,
  bundle,
  failing,
  githubFor,
  guide,
  kept,
  pullRequest,
  requests,
  settings,
} from './on-pull-request.ts'
import { notes, ownTexts, published, pushed } from './story-of-a-pull-request.ts'

const acting = async (inputs: RunOptions['inputs'], options: Partial<RunOptions> = {}) => {
  const pull = await pushed(failing)
  const fake = await githubFor(pull)
  const run = await actCleanly(pull, fake, { ...options, inputs: { ...inputs } })
  return { run, fake }
}

describe('E45: inputs', () => {
  test('E45: blank ones have their defaults, and space around a value does not count', async () => {
    const blank = { root: '', guide: '  ', 'fail-on': '\n', comment: '\t', 'comment-key': ' ' }
    const { run, fake } = await acting({ ...blank, comment: '\n always \n' })
    expect([run.code, run.outputs.status, ownTexts(fake).length]).toEqual([1, 'fail', 1])
    expect(ownTexts(fake)[0]).toContain(' key=default ')
  })

  test('E45: variables that are not set have their defaults, a hyphen in a name is kept', async () => {
    const unset = { root: null, guide: null, comment: null, 'fail-on': null, 'comment-key': 'a-b-1' }
    const { run, fake } = await acting(unset)
    expect([run.code, ownTexts(fake)[0]?.includes(' key=a-b-1 ')]).toEqual([1, true])
  })

  const wrong = [
    [
      { 'fail-on': 'severe', comment: 'yes', 'comment-key': 'A B', 'fail-onn': 'high' },
      [
        '`fail-on` is one of critical, high, medium, low, never, not `severe`',
        '`comment` is one of auto, always, never, not `yes`',
        '`comment-key` is made of 1 to 40 small letters, digits and hyphens, not `A B`',
        'there is no input `fail-onn`; did you mean `fail-on`?',
      ],
    ],
    [
      { 'fail-on': 'high\nlow', root: 'a\nb' },
      ['`root` is a folder of the workspace', '`fail-on` is one of critical, high'],
    ],
    [
      { root: '../elsewhere', guide: '/etc/passwd' },
      [
        '`root` is `../elsewhere`, which lies outside the workspace',
        '`guide` is `/etc/passwd`, which lies outside the workspace',
      ],
    ],
  ] as const

  test.each(wrong)('E45: %j ends with errors that say what is right', async (inputs, messages) => {
    const { run, fake } = await acting(inputs)
    expect([run.code, run.outputs.status, run.report?.exitCode]).toEqual([1, 'error', 2])
    expect(notes(run).map(note => note.startsWith('error: '))).toEqual(messages.map(() => true))
    for (const message of messages) expect(notes(run)).toContainEqual(expect.stringContaining(message))
    expect([requests(fake), run.summary.text]).toEqual([[], ''])
  })

  test('an empty token keeps the action off the API', async () => {
    const { run, fake } = await acting({ token: '' })
    expect([run.code, published(run), requests(fake), run.masks]).toEqual([1, 'skipped:offline', [], []])
  })

  test('fail-on never ends with 0 and keeps the status', async () => {
    const { run, fake } = await acting({ 'fail-on': 'never' })
    expect([run.code, run.outputs.status, ownTexts(fake).length]).toEqual([0, 'fail', 1])
  })
})

describe('where things are', () => {
  const below = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`deploy/prod/${path}`, text]))

  test('a root below the top: paths of links, annotations and reports', async () => {
    const base = { ...below(kept), 'bundle.yaml': bundle({ db: '1/edge' }) }
    const pull = await pullRequest({ base, head: below(failing) })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { inputs: { root: 'deploy/prod' } })
    expect([run.code, run.outputs.failures]).toEqual([1, '1'])
    const errors = run.annotations.filter(({ level }) => level === 'error')
    expect(errors.map(({ file, line }) => [file, line])).toEqual([['deploy/prod/bundle.yaml', 8]])
    for (const text of [run.summary.text, ownTexts(fake)[0]]) {
      expect(text).toContain(`/blob/${pull.headSha}/deploy/prod/bundle.yaml#L8`)
      expect(text).toContain(`/blob/${pull.baseSha}/deploy/prod/guide.md#L5`)
    }
    const found = run.report?.verdicts.flatMap(({ probes }) => probes.flatMap(({ evidence }) => evidence))
    expect(found?.filter(({ outcome }) => outcome === 'unmet').map(({ file }) => file)).toEqual(['bundle.yaml'])
  })

  test('the input guide names another guide, read at the base', async () => {
    const other = guide.replace('Hardening Shop', 'Hardening Yard')
    const base = { ...kept, 'docs/other.md': other, 'hardlist.yml': settings }
    const pull = await pullRequest({ base, head: { ...failing, 'docs/other.md': '# Nothing\n' } })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake, { inputs: { guide: 'docs/other.md' } })
    expect([run.code, run.report?.guides.map(({ title, path }) => [title, path])]).toEqual([
      1,
      [['Hardening Yard', 'docs/other.md']],
    ])
    expect(ownTexts(fake)[0]).toContain('Hardening Yard')
  })

  test('a base that moved on: links at lines of the head, failures of the base do not count', async () => {
    const late = `${bundle({ early: '1/edge' })}  db:\n    charm: db\n    channel: 14/stable\n`
    const pull = await pullRequest({
      base: { ...kept, 'bundle.yaml': bundle({ db: '14/stable', far: '1/stable', end: '1/stable' }) },
      head: { 'bundle.yaml': bundle({ db: '14/stable', far: '1/stable', end: '1/edge' }) },
      baseMoved: {
        'bundle.yaml': `# moved\n# on\n${bundle({ db: '14/stable', far: '1/stable', end: '1/stable' })}`,
        'late.yaml': late,
      },
    })
    const fake = await githubFor(pull)
    const run = await actCleanly(pull, fake)
    expect([run.code, run.outputs['new-failures']]).toEqual([1, '1'])
    const found = run.report?.verdicts.flatMap(({ probes }) => probes.flatMap(({ evidence }) => evidence))
    expect(found?.filter(({ isNew }) => isNew).map(({ file, line }) => [file, line])).toEqual([['bundle.yaml', 13]])
    expect(ownTexts(fake)[0]).toContain(`/blob/${pull.headSha}/bundle.yaml#L11`)
    expect(ownTexts(fake)[0]).not.toContain('#L13')
  })
})
