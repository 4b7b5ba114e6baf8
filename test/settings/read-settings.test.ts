import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings/read-settings.ts'

const read = (text: string) => readSettings({ path: 'hardlist.yml', text })

function errorsOf(text: string): readonly string[] {
  const found = read(text)
  return found.kind === 'errors' ? found.errors.map(({ line, message }) => `${line}: ${message}`) : []
}

function settingsOf(text: string) {
  const found = read(text)
  if (found.kind === 'errors') throw new Error(JSON.stringify(found.errors))
  return found.settings
}

const whole = `
guides:
  - key: shop
    source: docs/hardening.md
    files: ["deploy/**"]
files:
  exclude: ["vendor/**"]
  scopes: { "demo/**": example }
environments:
  - { name: production, paths: ["deploy/prod/**"], risk: stable }
branches: { "main": edge, "track/*": stable }
requirements:
  apps/encryption/enabled: { severity: critical }
  apps/monitoring/separate: { skip: "another organisation" }
  apps/users:
    probes:
      - { id: channel/is-given, any: thing }
waivers:
  - { probe: channel/is-given, path: "a[1].yaml", reason: why, owner: team, until: 2027-02-01 }
attestations:
  - { requirement: apps/users, by: sec, evidence: "https://example.org", until: 2027-01-31 }
limits: { maxFileBytes: 2048 }
`

test('a whole file is read with its lines', () => {
  const settings = settingsOf(whole)
  expect(settings.guides[0]).toMatchObject({ key: 'shop', source: 'docs/hardening.md', line: 3 })
  expect(settings.excludes('vendor/x/y.yaml')).toBe(true)
  expect(settings.excludes('src/vendor.yaml')).toBe(false)
  expect(settings.scopeFor('demo/a/bundle.yaml')).toBe('example')
  expect(settings.environmentFor('deploy/prod/bundle.yaml')).toEqual({ name: 'production', risk: 'stable' })
  expect(settings.environmentFor('deploy/staging/bundle.yaml')).toBeUndefined()
  expect(settings.branchRisk('track/1.10')).toEqual({ name: 'track/1.10', risk: 'stable' })
  expect(settings.requirements.get('apps/users')).toMatchObject({ line: 15, probeLines: [17] })
  expect(settings.waivers[0]).toMatchObject({ line: 19, owner: 'team' })
  expect(settings.waivers[0]?.covers('a[1].yaml')).toBe(true)
  expect(settings.attestations[0]).toMatchObject({ line: 21, until: '2027-01-31' })
  expect(settings.limits).toEqual({ maxFileBytes: 2048, maxFiles: 100_000, maxTotalBytes: 1_073_741_824 })
})

test('an empty file is settings that say nothing', () => {
  expect(settingsOf('').guides).toEqual([])
  expect(settingsOf('# nothing yet\n').waivers).toEqual([])
})

describe('what is wrong is said with its line', () => {
  test.each([
    ['guide:\n  - source: x\n', '1: `guide` is not a key here; did you mean `guides`?'],
    ['waivers:\n  - { probe: a/b, reson: x, owner: o, until: 2027-01-01 }\n', 'did you mean `reason`?'],
    [
      'waivers:\n  - probe: a/b\n    reason: x\n    owner: o\n    until: next year\n',
      '5: `waivers.0.until` is not a day of the form 2027-01-31',
    ],
    [
      'waivers:\n  - probe: a/b\n    reason: x\n    owner: o\n    until: 2027-02-30\n',
      '5: `2027-02-30` is not a day of the calendar',
    ],
    [
      'waivers:\n  - { reason: x, owner: o, until: 2027-01-01 }\n',
      '2: a waiver names exactly one of `probe` and `requirement`',
    ],
    [
      'waivers:\n  - { probe: a, requirement: b, reason: x, owner: o, until: 2027-01-01 }\n',
      '2: a waiver names exactly one',
    ],
    [
      '\n\nenvironments:\n  - { name: p, paths: ["x"], risk: fast }\n',
      '4: `environments.0.risk` is one of stable, candidate, beta, edge',
    ],
    [
      'requirements:\n  a/b:\n    severity: urgent\n',
      '3: `requirements.a/b.severity` is one of critical, high, medium, low, info',
    ],
    ['limits: { maxFileBytes: lots }\n', '1: `limits.maxFileBytes` is not a number'],
    ['limits: { maxFileBytes: 1 }\n', '1: `limits.maxFileBytes` is too small: at least 1024'],
    ['guides: docs/x.md\n', '1: `guides` is not a list'],
    [
      'attestations:\n  - { requirement: a, by: b, evidence: c, until: 2027-01-01, text: "sha256:12" }\n',
      'is not a digest of the form',
    ],
    ['a: [1\nb: 2\n', '2: '],
    ['files: {}\nfiles: {}\n', '2: '],
    ['a: 1\n---\nb: 2\n', '1: the settings are one YAML document'],
    ['guides:\n  - key: Not A Key\n    source: x\n', '2: `guides.0.key` is not a key'],
  ])('%j', (text, message) => {
    expect(errorsOf(text).join('\n')).toContain(message)
  })
})

test('any text is settings or errors with a line of the text', () => {
  const words = fc.array(
    fc.constantFrom(
      'guides:',
      '\n',
      '  - ',
      'key: x',
      '{',
      '}',
      '[',
      ']',
      'waivers:',
      '*a',
      '&a ',
      '"',
      'until: 2027-01-01',
      ': ',
      '#',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map(parts => parts.join('')),
      ),
      text => {
        const found = read(text)
        const lines = text.split('\n').length
        if (found.kind === 'errors') expect(found.errors.every(({ line }) => line >= 1 && line <= lines)).toBe(true)
      },
    ),
  )
})
