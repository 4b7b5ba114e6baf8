import { expect, test } from 'vitest'
import { hasNews } from '../../src/github/has-news.ts'
import { checkReport, evidence, mended, verdict } from '../report/check-reports.ts'

const today = '2026-11-24'
const waiver = (until: string) => ({ reason: 'r', owner: 'o', until, line: 3 })
const compared = (newFailures: number, changes: Parameters<typeof checkReport>[1] = {}) => {
  const rows = [verdict({ id: 'a', found: [evidence({ isNew: newFailures > 0 })] })]
  const base = checkReport(rows)
  return {
    ...base,
    comparedWith: 'b'.repeat(40),
    ...changes,
    counts: { ...base.counts, newFailures, ...changes.counts },
  }
}
const waived = (until: string) => checkReport([verdict({ id: 'a', status: 'waived', waiver: waiver(until) })])
const attested = (until: string) =>
  checkReport([
    { ...verdict({ id: 'a', status: 'attested' }), attestation: { by: 'o', evidence: 'e', until, line: 2 } },
  ])

test.each([
  ['a new failure', compared(1)],
  ['a failure where nothing is compared', checkReport([verdict({ id: 'a', found: [evidence()] })])],
  ['something mended', compared(0, { mended: [mended()] })],
  ['a proposal', compared(0, { proposals: ['a waiver of `a`'] })],
  ['another guide', compared(0, { difference: { changes: [], flips: [] } })],
  ['what is not whole', compared(0, { incomplete: ['`a.yaml` is too large'] })],
  ['a stale lock', compared(0, { status: 'stale' })],
  ['a waiver that ends in 14 days', waived('2026-12-08')],
  ['a waiver that ended', waived('2026-11-23')],
  ['an attestation that ends in a week', attested('2026-12-01')],
])('news: %s', (_, report) => {
  expect(hasNews(report, today)).toBe(true)
})

test.each([
  ['nothing wrong', checkReport([verdict({ id: 'a' })])],
  ['an old failure', compared(0)],
  ['something unknown', checkReport([verdict({ id: 'a', status: 'unknown' })])],
  ['something to attest', checkReport([verdict({ id: 'a', status: 'needs-attestation' })])],
  ['a waiver that ends in 15 days', waived('2026-12-09')],
  ['an attestation that ends next year', attested('2027-12-01')],
])('no news: %s', (_, report) => {
  expect(hasNews(report, today)).toBe(false)
})
