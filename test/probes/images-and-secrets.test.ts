import { describe, expect, test } from 'vitest'
import { passwordsAreNotPlain } from '../../src/probes/auth/passwords-are-not-plain.ts'
import { isPinned } from '../../src/probes/image/is-pinned.ts'
import { buildInventoryReport } from '../../src/report/build-inventory-report.ts'
import { InventoryReport } from '../../src/report/inventory-report.ts'
import { answerOf, type Files, inventoryOf } from './inventory-of.ts'

const said = (probe: Parameters<typeof answerOf>[0], files: Files): readonly string[] => {
  const answer = answerOf(probe, files)
  if (answer.outcome !== 'found') return [answer.outcome]
  return answer.findings.map(({ outcome, severity, message }) => `${outcome}:${severity ?? probe.severity} ${message}`)
}

const options = (...written: readonly string[]): Files => ({
  'bundle.yaml': `applications:\n  a:\n    charm: x\n    options:\n${written.map(line => `      ${line}\n`).join('')}`,
})

const pem = `-----BEGIN PRIVATE KEY-----\\n${'QUJD'.repeat(20)}\\n-----END PRIVATE KEY-----`

describe('a secret', () => {
  test.each([
    ['admin-password: changeme', 'unmet:critical `admin-password` of `a` is a secret that everybody guesses'],
    ['admin-password: Zk3-vt7Qw', 'unmet:high `admin-password` of `a` is a secret in clear text'],
    [`tls: "${pem}"`, 'unmet:critical `tls` of `a` is a private key in clear text'],
    ['url: redis://:admin@db/0', 'unmet:critical `url.password` of `a` is a secret that everybody guesses'],
    ['other: ghp_abcdefghijklmnopqrstuvwx', 'unmet:high `other.token` of `a` is a secret in clear text'],
    ['admin-password: op://a/b', 'met:high `admin-password` of `a` is a placeholder, a reference or encrypted'],
    ['description: "password: ask the admin"', 'not-applicable'],
  ])('%s', (written, expected) => {
    expect(said(passwordsAreNotPlain, options(written))).toEqual([expected])
  })
})

describe('an image that is filled in later', () => {
  const files: Files = {
    'bundle.yaml': 'applications:\n  a:\n    charm: x\n    resources: {oci-image: "x/y:{{ tag }}", ui-image: nginx}\n',
    'metadata.yaml': 'name: x\nresources:\n  i: {type: oci-image, upstream-source: <image>}\n',
  }

  test('is unknown, never floating', () => {
    expect(said(isPinned, files)).toEqual([
      'unknown:high `oci-image` is `x/y:{{ tag }}`; the reference is filled in later',
      'unmet:high `ui-image` is `nginx`; what it names changes with the next build',
      'unknown:high `i` is `<image>`; the reference is filled in later',
    ])
  })

  test('is not among the images of the published inventory', () => {
    const report = buildInventoryReport(inventoryOf(files))
    expect(InventoryReport.parse(report).images).toMatchObject([{ reference: 'nginx', class: 'floating' }])
  })
})

test.each([
  ['bundle.yaml', 'high'],
  ['releases/1.10/edge/bundle.yaml', 'medium'],
])('what floats in %s is %s, before its scope is seen', (path, severity) => {
  const text = 'applications:\n  a: {charm: x, resources: {oci-image: nginx}}\n'
  expect(said(isPinned, { [path]: text })).toEqual([expect.stringContaining(`unmet:${severity} `)])
})
