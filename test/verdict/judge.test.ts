import { describe, expect, test } from 'vitest'
import { ask } from '../../src/binding/ask.ts'
import type { BoundRequirement } from '../../src/binding/binding.ts'
import type { Requirement } from '../../src/checklist/requirement.ts'
import { wordingDigest } from '../../src/checklist/wording-digest.ts'
import { riskKeepsPromise } from '../../src/probes/channel/risk-keeps-promise.ts'
import type { Probe } from '../../src/probes/probe.ts'
import { decisionHints } from '../../src/verdict/decision-hints.ts'
import { type Decisions, judge } from '../../src/verdict/judge.ts'
import { isAnythingEvaluated, outcomeOfRun } from '../../src/verdict/outcome-of-run.ts'
import type { Attestation, Verdict, Waiver } from '../../src/verdict/verdict.ts'
import { inventoryOf, knownWith } from '../probes/inventory-of.ts'

const requirement: Requirement = {
  id: 'upgrades/refresh',
  text: 'Charms should be refreshed.',
  place: { path: 'guide.md', line: 3, column: 1, endLine: 3, endColumn: 20 },
  section: ['Upgrades'],
  strength: 'should',
  polarity: 'do',
  signals: ['should'],
  basis: 'direct',
  topic: 'stable-channel',
  parameters: {},
}

const files = {
  'a.yaml': 'applications:\n  db: { charm: db, channel: 8/edge }\n  web: { charm: web, channel: 1/stable }\n',
  'tests/b.yaml': 'applications:\n  db: { charm: db, channel: 8/edge }\n',
}

const waiver: Waiver = {
  probe: 'channel/risk-keeps-promise',
  reason: 'r',
  owner: 'o',
  until: '2026-12-31',
  line: 3,
  covers: () => true,
}

const attestation: Attestation = {
  requirement: 'upgrades/refresh',
  by: 'us',
  evidence: 'e',
  until: '2026-12-31',
  line: 7,
}

function bound(change: Partial<BoundRequirement> = {}, probe: Probe = riskKeepsPromise): BoundRequirement {
  const question = { guide: 'g', requirement, probe, parameters: {} }
  return { guide: 'g', requirement, verification: 'automatic', questions: [question], ...change }
}

function judged(
  one: BoundRequirement,
  decisions: Partial<Decisions> = {},
  text: Readonly<Record<string, string>> = files,
): Verdict {
  const inventory = inventoryOf(text)
  const answers = ask(one.questions, inventory, knownWith())
  const all = { waivers: [], attestations: [], today: '2026-11-24', ...decisions }
  const [verdict] = judge([one], answers, { inventory, decisions: all })
  if (!verdict) throw new Error('one requirement gives one verdict')
  return verdict
}

describe('a failing requirement', () => {
  test('has the worst severity of its unmet findings', () => {
    expect(judged(bound())).toMatchObject({ status: 'fail', severity: 'high' })
  })

  test('has the severity that the settings give it', () => {
    expect(judged(bound({ severity: 'low' }))).toMatchObject({ status: 'fail', severity: 'low' })
  })

  test.each<[string, Partial<Waiver>, string]>([
    ['of its probe', {}, 'waived'],
    ['of the requirement', { probe: undefined, requirement: 'upgrades/refresh' }, 'waived'],
    ['that ends today', { until: '2026-11-24' }, 'waived'],
    ['that ended yesterday', { until: '2026-11-23' }, 'fail'],
    ['of another path', { path: 'x.yaml', covers: () => false }, 'fail'],
    ['of another probe', { probe: 'channel/is-given' }, 'fail'],
    ['of another requirement', { probe: undefined, requirement: 'upgrades/other' }, 'fail'],
  ])('with a waiver %s', (_, change, status) => {
    expect(judged(bound(), { waivers: [{ ...waiver, ...change }] }).status).toBe(status)
  })

  test('is not covered by an attestation', () => {
    expect(judged(bound({ verification: 'mixed' }), { attestations: [attestation] }).status).toBe('fail')
  })

  test('is left out with a reason', () => {
    expect(judged(bound({ skip: 'elsewhere', questions: [] }))).toMatchObject({
      status: 'not-applicable',
      reason: 'elsewhere',
    })
  })
})

describe('an attestation', () => {
  const person = bound({ verification: 'attestation', questions: [] })

  test.each<[string, Partial<Attestation>, string]>([
    ['of the requirement', {}, 'attested'],
    ['of these words', { text: wordingDigest(requirement) }, 'attested'],
    [
      'of these words in other case and space',
      { text: wordingDigest({ ...requirement, text: 'charms  should be Refreshed' }) },
      'attested',
    ],
    [
      'of other words',
      { text: wordingDigest({ ...requirement, text: 'Charms must be refreshed.' }) },
      'needs-attestation',
    ],
    ['of another part', { text: wordingDigest({ ...requirement, part: 'x' }) }, 'needs-attestation'],
    ['that has ended', { until: '2026-11-23' }, 'needs-attestation'],
    ['of another requirement', { requirement: 'x' }, 'needs-attestation'],
  ])('%s', (_, change, status) => {
    expect(judged(person, { attestations: [{ ...attestation, ...change }] }).status).toBe(status)
  })
})

describe('the identity of a finding', () => {
  const identities = (text: Readonly<Record<string, string>>): readonly string[] =>
    judged(bound(), {}, text).probes.flatMap(({ evidence }) => evidence.map(({ identity }) => identity))

  test('survives lines that move, and comments', () => {
    const moved = { ...files, 'a.yaml': `# a comment\n\n${files['a.yaml']}` }
    expect(identities(moved)).toEqual(identities(files))
  })

  test('differs between applications and files', () => {
    expect(new Set(identities(files)).size).toBe(2)
  })
})

test('a probe that throws makes its answer unknown and the run ours to mend', () => {
  const broken: Probe = {
    ...riskKeepsPromise,
    ask: () => {
      throw new Error('boom')
    },
  }
  const one = bound({}, broken)
  const answers = ask(one.questions, inventoryOf(files), knownWith())
  expect(answers[0]).toMatchObject({ crash: 'channel/risk-keeps-promise: boom', answer: { outcome: 'unknown' } })
  const verdicts = judge([one], answers, {
    inventory: inventoryOf(files),
    decisions: { waivers: [], attestations: [], today: '2026-11-24' },
  })
  expect(verdicts[0]?.status).toBe('unknown')
  expect(outcomeOfRun(verdicts, { failOn: 'high', crashed: true, stale: true, incomplete: ['x'] })).toEqual({
    status: 'error',
    exitCode: 70,
  })
})

test.each([
  ['high', false, [], { status: 'fail', exitCode: 1 }],
  ['critical', false, [], { status: 'pass', exitCode: 0 }],
  ['never', false, [], { status: 'fail', exitCode: 0 }],
  ['never', true, ['x'], { status: 'stale', exitCode: 4 }],
  ['never', false, ['x'], { status: 'incomplete', exitCode: 3 }],
  ['high', true, ['x'], { status: 'fail', exitCode: 1 }],
] as const)('a high failure with fail-on %s, stale %s, incomplete %j', (failOn, stale, incomplete, outcome) => {
  expect(outcomeOfRun([judged(bound())], { failOn, crashed: false, stale, incomplete })).toEqual(outcome)
})

test('nothing is evaluated where no file gave an answer', () => {
  expect(isAnythingEvaluated([judged(bound())])).toBe(true)
  expect(isAnythingEvaluated([judged(bound(), {}, {})])).toBe(false)
})

test('decisions that no longer count, end soon or decide nothing are said', () => {
  const waivers = [
    { ...waiver, until: '2026-11-01', line: 1 },
    { ...waiver, until: '2026-12-01', line: 2 },
    { ...waiver, probe: 'channel/is-given', until: '2027-12-01', line: 3 },
  ]
  const attestations = [
    { ...attestation, requirement: 'gone', line: 4 },
    { ...attestation, until: '2026-11-01', line: 5 },
    { ...attestation, text: `sha256:${'0'.repeat(64)}`, line: 6 },
  ]
  const decisions = { waivers, attestations, today: '2026-11-24' }
  const hints = decisionHints([judged(bound({ verification: 'mixed' }), decisions)], decisions)
  expect(hints.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 the waiver of `channel/risk-keeps-promise` ended on 2026-11-01 and no longer counts',
    '2 the waiver of `channel/risk-keeps-promise` ends on 2026-12-01',
    '3 the waiver of `channel/is-given` waives nothing: remove it',
    '4 the attestation of `gone` names no requirement of the guides that were checked',
    '5 the attestation of `upgrades/refresh` ended on 2026-11-01 and no longer counts',
    '6 the attestation of `upgrades/refresh` was given for another wording and no longer counts',
  ])
})
