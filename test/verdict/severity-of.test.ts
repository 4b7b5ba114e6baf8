import { expect, test } from 'vitest'
import type { Strength } from '../../src/checklist/requirement.ts'
import type { Scope } from '../../src/inventory/inventory.ts'
import type { Finding, Severity } from '../../src/probes/probe.ts'
import { reaches, severityOf, worst } from '../../src/verdict/severity-of.ts'

const finding: Finding = {
  outcome: 'unmet',
  subject: 's',
  place: { path: 'p', line: 1, column: 1, endLine: 1, endColumn: 2 },
  via: [],
  certainty: 'certain',
  message: 'm',
}

test.each<[Severity, Partial<Finding>, Strength, Scope, Severity]>([
  ['high', {}, 'should', 'deploy', 'high'],
  ['high', {}, 'must', 'deploy', 'critical'],
  ['critical', {}, 'must', 'deploy', 'critical'],
  ['critical', {}, 'must', 'test', 'medium'],
  ['critical', {}, 'must', 'example', 'high'],
  ['high', { certainty: 'overridable' }, 'should', 'deploy', 'medium'],
  ['high', { severity: 'medium' }, 'should', 'deploy', 'medium'],
  ['high', {}, 'should', 'example', 'medium'],
  ['high', {}, 'should', 'docs', 'medium'],
  ['high', {}, 'should', 'ci', 'medium'],
  ['high', {}, 'should', 'test', 'low'],
  ['high', {}, 'must', 'archived', 'medium'],
  ['low', {}, 'should', 'template', 'info'],
  ['info', { certainty: 'overridable' }, 'may', 'test', 'info'],
])('%s with %j, %s in %s is %s', (severity, change, strength, scope, expected) => {
  expect(severityOf({ ...finding, ...change }, { severity }, { strength, scope })).toBe(expected)
})

test('the worst of several, and what reaches a threshold', () => {
  expect(worst(['low', 'high', 'medium'])).toBe('high')
  expect(worst([])).toBeUndefined()
  expect(reaches('high', 'high')).toBe(true)
  expect(reaches('medium', 'high')).toBe(false)
  expect(reaches('critical', 'never')).toBe(false)
})
