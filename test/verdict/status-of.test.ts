import { expect, test } from 'vitest'
import type { Verification } from '../../src/binding/binding.ts'
import type { Strength } from '../../src/checklist/requirement.ts'
import { statusOf } from '../../src/verdict/status-of.ts'
import type { Evidence, ProbeVerdict } from '../../src/verdict/verdict.ts'

const waiver = { reason: 'r', owner: 'o', until: '2027-01-01', line: 1, covers: () => true }
const place = { path: 'bundle.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

function evidence(outcome: 'met' | 'unmet' | 'unknown', waived = false): Evidence {
  return {
    outcome,
    subject: 'bundle.yaml#db',
    place,
    via: [],
    certainty: 'certain',
    message: 'm',
    identity: 'i',
    severity: 'high',
    scope: 'deploy',
    ...(waived ? { waiver } : {}),
  }
}

const seen: Readonly<Record<string, ProbeVerdict>> = {
  met: { id: 'a/b', outcome: 'met', evidence: [evidence('met')] },
  unmet: { id: 'a/b', outcome: 'unmet', evidence: [evidence('met'), evidence('unmet')] },
  waived: { id: 'a/b', outcome: 'unmet', evidence: [evidence('met'), evidence('unmet', true)] },
  unknown: { id: 'a/b', outcome: 'unknown', evidence: [evidence('met'), evidence('unknown')] },
  silent: { id: 'a/b', outcome: 'unknown', reason: 'not read', evidence: [] },
  none: { id: 'a/b', outcome: 'not-applicable', reason: 'no application', evidence: [] },
}

test.each<[Verification, Strength, readonly string[], boolean, string]>([
  ['automatic', 'should', ['met'], false, 'pass'],
  ['automatic', 'should', ['unmet'], false, 'fail'],
  ['automatic', 'should', ['waived'], false, 'waived'],
  ['automatic', 'should', ['unknown'], false, 'unknown'],
  ['automatic', 'should', ['silent'], false, 'unknown'],
  ['automatic', 'should', ['none'], false, 'not-applicable'],
  ['automatic', 'should', [], false, 'not-applicable'],
  ['automatic', 'should', ['met', 'none'], false, 'pass'],
  ['automatic', 'should', ['met', 'unmet'], false, 'fail'],
  ['automatic', 'should', ['unmet', 'unknown'], false, 'fail'],
  ['automatic', 'should', ['waived', 'unknown'], false, 'unknown'],
  ['automatic', 'should', ['waived', 'met'], false, 'waived'],
  ['automatic', 'fact', ['unmet'], false, 'fail'],
  ['automatic', 'may', ['unmet'], false, 'not-applicable'],
  ['automatic', 'may', ['met'], false, 'pass'],
  ['mixed', 'may', ['unmet'], false, 'not-applicable'],
  ['mixed', 'may', ['unmet'], true, 'attested'],
  ['mixed', 'must', ['unmet'], true, 'fail'],
  ['mixed', 'must', ['unknown'], true, 'unknown'],
  ['mixed', 'must', ['waived'], true, 'waived'],
  ['mixed', 'must', ['met'], true, 'attested'],
  ['mixed', 'must', ['met'], false, 'needs-attestation'],
  ['mixed', 'must', ['none'], false, 'needs-attestation'],
  ['attestation', 'must', [], false, 'needs-attestation'],
  ['attestation', 'must', [], true, 'attested'],
  ['attestation', 'may', [], false, 'not-applicable'],
  ['reference', 'reference', [], false, 'reference'],
  ['unmapped', 'must', [], false, 'unmapped'],
  ['unmapped', 'must', [], true, 'attested'],
])('%s, %s, %j, attested %s: %s', (verification, strength, names, attested, status) => {
  const probes = names.flatMap(name => seen[name] ?? [])
  expect(statusOf({ verification, strength, probes, attested, conditional: false })).toBe(status)
})

test.each([
  ['unmet', 'unknown'],
  ['met', 'pass'],
  ['waived', 'waived'],
  ['none', 'not-applicable'],
])('under a condition that files do not decide, %s is %s', (name, status) => {
  const probes = [seen[name] ?? []].flat()
  const judged = { verification: 'automatic', strength: 'must', probes, attested: false, conditional: true } as const
  expect(statusOf(judged)).toBe(status)
})
