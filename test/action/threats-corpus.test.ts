import { describe, expect, test } from 'vitest'
import { expectHarmless, findingsOn } from './harmless.ts'
import { hostileBundle, hostileFiles, hostileGuide, hostilePayload, hostileSettings } from './hostile-repository.ts'
import { hostileStrings } from './hostile-strings.ts'
import { act, failing, githubFor, kept, pullRequest } from './on-pull-request.ts'

const next = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('the corpus has more than 100 strings, no two alike', () => {
  expect(hostileStrings.length).toBeGreaterThan(100)
  expect(new Set(hostileStrings).size).toBe(hostileStrings.length)
})

describe('T1, T2, T3, T4, T6, T9, T11, T12, T13, T14, T15, T16, T20: hostile text', () => {
  test('as the name of each of many files that fail', async () => {
    const pull = await pullRequest({ base: kept, head: hostileFiles })
    const fake = await githubFor(pull)
    const run = await act(pull, fake)
    expectHarmless(run, fake)
    expect([run.code, run.outputs.status, run.outputs.failures]).toEqual([1, 'fail', '1'])
    const unmet = run.report?.verdicts.flatMap(({ probes }) =>
      probes.flatMap(({ evidence }) => evidence.filter(({ outcome }) => outcome === 'unmet')),
    )
    expect(unmet).toHaveLength(hostileStrings.length)
    expect(findingsOn(fake.state.comments[0]?.body ?? '')).toBe(hostileStrings.length)
    expect(findingsOn(run.summary.text)).toBe(hostileStrings.length)
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
  })

  const size = 27
  const parts = Array.from({ length: Math.ceil(hostileStrings.length / size) }, (_, index) => index)

  test.each(parts)('as names, channels and options of applications, part %i', async part => {
    const strings = hostileStrings.slice(part * size, part * size + size)
    const pull = await pullRequest({ base: kept, head: { 'bundle.yaml': hostileBundle(strings) } })
    const fake = await githubFor(pull)
    const run = await act(pull, fake)
    expectHarmless(run, fake)
    expect([run.code, run.outputs.status]).toEqual([1, 'fail'])
    expect(fake.state.comments).toHaveLength(1)
  })

  test('as title and sentences of the guide, reasons and owners of waivers', async () => {
    const base = { ...kept, 'guide.md': hostileGuide, 'hardlist.yml': hostileSettings(next(30)) }
    const pull = await pullRequest({ base, head: { ...failing, 'hardlist.yml': hostileSettings(next(60)) } })
    const fake = await githubFor(pull)
    const run = await act(pull, fake, { inputs: { comment: 'always' } })
    expectHarmless(run, fake)
    expect([run.code, run.outputs.status]).toEqual([1, 'fail'])
    expect(run.report?.proposals).toHaveLength(2 * hostileStrings.length)
    expect(run.report?.verdicts.length).toBeGreaterThan(hostileStrings.length / 2)
  })

  test('as what a change makes of the guide, and as files that no reader understands', async () => {
    const broken = Object.fromEntries(
      Object.keys(hostileFiles).map(path => [path, 'bundle: kubernetes\napplications: {']),
    )
    const pull = await pullRequest({ base: kept, head: { ...failing, ...broken, 'guide.md': hostileGuide } })
    const fake = await githubFor(pull)
    const run = await act(pull, fake)
    expectHarmless(run, fake)
    expect(run.code).toBe(1)
    expect(run.report?.difference?.changes.length).toBeGreaterThan(hostileStrings.length / 2)
    expect(run.report?.unread).toHaveLength(hostileStrings.length)
  })

  test('as a policy that cannot be used, at the base and in the change', async () => {
    const wrong = JSON.stringify(Object.fromEntries(hostileStrings.map(each => [each, each])))
    const sources = JSON.stringify({ guides: hostileStrings.slice(0, 30).map(source => ({ source })) })
    const [proposed, read] = await Promise.all([
      pullRequest({ base: kept, head: { ...failing, 'hardlist.yml': wrong } }),
      pullRequest({ base: { ...kept, 'hardlist.yml': wrong }, head: failing }),
    ])
    const fakes = [await githubFor(proposed), await githubFor(read)] as const
    const runs = await Promise.all([act(proposed, fakes[0]), act(read, fakes[1])])
    for (const [index, run] of runs.entries()) expectHarmless(run, fakes[index])
    expect(runs.map(({ outputs }) => outputs.status)).toEqual(['fail', 'error'])
    const missing = await pullRequest({ base: { ...kept, 'hardlist.yml': sources }, head: failing })
    const fake = await githubFor(missing)
    const run = await act(missing, fake)
    expectHarmless(run, fake)
    expect([run.code, run.outputs.status]).toEqual([1, 'error'])
  })
})

test.each([0, 65])('T60: an event full of hostile text, from the string %i on, changes nothing', async from => {
  let at = from
  const next = (): string => hostileStrings[at++ % hostileStrings.length] ?? ''
  const pull = await pullRequest({ base: kept, head: failing })
  const fake = await githubFor(pull)
  const payload = Object(hostilePayload(pull.event.payload, next))
  const names = ['GITHUB_HEAD_REF', 'GITHUB_BASE_REF', 'GITHUB_REF', 'GITHUB_ACTOR', 'GITHUB_WORKFLOW', 'GITHUB_JOB']
  const others = ['GITHUB_SERVER_URL', 'GITHUB_ACTION_REPOSITORY', 'GITHUB_ACTION_REF', 'GITHUB_RUN_ID', 'GITHUB_SHA']
  const env = Object.fromEntries([...names, ...others].map(name => [name, next().replaceAll('\0', '')]))
  const run = await act(pull, fake, { event: { ...pull.event, payload }, env })
  expect(at - from).toBeGreaterThan(45)
  expectHarmless(run, fake)
  expect([run.code, run.outputs.failures]).toEqual([1, '1'])
  for (const { path } of fake.journal)
    expect(path).toMatch(/^\/repos\/octo-org\/platform\/(?:pulls\/7|issues\/7\/comments)(?:\?[\w=&]+)?$/)
})

test('T9: hostile inputs and variables of the runner are refused by name', async () => {
  const pull = await pullRequest({ base: kept, head: failing })
  const fake = await githubFor(pull)
  const texts = ['a\nstatus=pass', '##[set-output name=status]pass', '\u2028::notice::../../x\u202e']
  for (const text of texts) {
    const [first, second] = await Promise.all([
      act(pull, fake, { inputs: { 'fail-on': text, comment: text, 'comment-key': text, root: text, guide: text } }),
      act(pull, fake, { event: { ...pull.event, name: text } }),
    ])
    for (const run of [first, second]) {
      expectHarmless(run)
      expect([run.code, run.outputs.status]).toEqual([1, 'error'])
    }
  }
  expect(fake.journal).toEqual([])
})
