import { expect, test } from 'vitest'
import { compare, type Judged } from '../../src/verdict/compare.ts'
import { identityOf } from '../../src/verdict/identity.ts'
import type { Evidence, Verdict } from '../../src/verdict/verdict.ts'

const variables = 'variable "risk" {\n  default = "edge"\n}\n'
const place = (path: string) => ({ path, line: 2, column: 14, endLine: 2, endColumn: 18 })

const unmet = (deployment: string, path: string, outcome: 'met' | 'unmet' = 'unmet'): Evidence => {
  const subject = `${deployment}#juju_application.dex.channel`
  return {
    outcome,
    subject,
    deployment,
    place: place(path),
    via: [],
    certainty: 'certain',
    message: '`dex` follows `2/edge`',
    severity: 'high',
    scope: 'deploy',
    identity: identityOf({ guide: 'g', requirement: 'r', probe: 'p', subject, ordinal: 0 }),
  }
}

/** A tree in which some findings were made, with the files at their places. */
function judged(...evidence: readonly Evidence[]): Judged {
  const paths = [...new Set(evidence.map(found => found.place.path))]
  const verdict: Verdict = {
    guide: 'g',
    requirement: {
      id: 'r',
      text: 'Charms must be refreshed.',
      place: place('guide.md'),
      section: [],
      strength: 'must',
      polarity: 'do',
      signals: [],
      basis: 'direct',
    },
    verification: 'automatic',
    status: evidence.some(({ outcome }) => outcome === 'unmet') ? 'fail' : 'pass',
    probes: [{ id: 'p', outcome: 'unmet', evidence }],
  }
  return { verdicts: [verdict], paths, files: paths.map(path => ({ path, text: variables })) }
}

const isNew = (before: Judged, found: Evidence, after: Judged) => compare(before, after).isNew(found.identity)

test('a deployment that breaks while another is mended is no move', () => {
  const shared = 'modules/a/variables.tf'
  const production = unmet('envs/production', shared)
  const before = judged(unmet('envs/staging', shared), unmet('envs/production', shared, 'met'))
  expect(isNew(before, production, judged(unmet('envs/staging', shared, 'met'), production))).toBe(true)
})

test('a deployment whose folder was renamed takes its findings along', () => {
  const before = judged(unmet('envs/prod', 'envs/prod/variables.tf'))
  const moved = unmet('envs/production', 'envs/production/variables.tf')
  expect(isNew(before, moved, judged(moved))).toBe(false)
})

test('a deployment that is added has new findings, whatever it shares', () => {
  const shared = 'modules/a/variables.tf'
  const old = unmet('envs/production', shared)
  const added = unmet('envs/lab', shared)
  const after = judged(old, added)
  expect([isNew(judged(old), old, after), isNew(judged(old), added, after)]).toEqual([false, true])
})
