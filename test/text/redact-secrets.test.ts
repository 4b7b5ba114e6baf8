import { describe, expect, test } from 'vitest'
import { logJson, logText } from '../../src/text/escape-log.ts'
import {
  markdownBlock,
  markdownCode,
  markdownLink,
  markdownProse,
  markdownText,
} from '../../src/text/escape-markdown.ts'
import { redactSecrets } from '../../src/text/redact-secrets.ts'
import { elided, shortened } from '../../src/text/shortened.ts'

/** Put together here, so that no scanner takes this file for a leak. */
const letters = 'A1b2C3d4E5f6G7h8J9k0'
const token = (...parts: readonly string[]): string => parts.join('')

const secrets: readonly (readonly [string, string])[] = [
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map(
    kind => ['GitHub token', token(kind, '_', letters, letters.slice(4))] as const,
  ),
  ['GitHub token', token('ghs', '_123456_', 'eyJhbGciOiJSUzI1NiJ9', '.eyJpc3MiOiIxIn0', '.', letters)],
  ['GitHub token', token('github', '_pat_', letters, '_', letters)],
  ['GitLab token', token('glpat', '-', letters)],
  ['AWS access key id', token('AKIA', 'IOSFODNN7EXAMPLE')],
  ['AWS access key id', token('ASIA', 'IOSFODNN7EXAMPLE')],
  ['Slack token', token('xoxb', '-1234567890-', letters)],
  ['Slack webhook', token('https://hooks.slack', '.com/services/T0001/B0001/', letters)],
  ['Stripe key', token('sk', '_live_', letters)],
  ['Stripe key', token('rk', '_live_', letters)],
  ['Google key', token('AIza', letters, letters.slice(5))],
  ['npm token', token('npm', '_', letters, letters.slice(4))],
  ['PyPI token', token('pypi', '-AgEIcHlwaS5vcmc', letters, letters)],
  ['Docker token', token('dckr', '_pat_', letters)],
  ['DigitalOcean token', token('dop', '_v1_', '0123456789abcdef'.repeat(4))],
  ['Vault token', token('hvs', '.', letters, letters)],
  ['SendGrid key', token('SG', '.', letters, '.', letters)],
  ['Hugging Face token', token('hf', '_', 'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH')],
  ['age key', token('AGE-SECRET', '-KEY-1', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE')],
  ['JSON web token', token('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0In0', '.', letters)],
  ['private key', token('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEow', letters, '\n-----END RSA ', 'PRIVATE KEY-----')],
  ['private key', token('-----BEGIN ', 'PRIVATE KEY-----\\nMIIEow', letters)],
]

const doors = {
  logText,
  logJson: (text: string) => logJson({ deep: [{ value: text }], [text]: 1 }),
  markdownText,
  markdownCode,
  markdownProse,
  markdownBlock: (text: string) => markdownBlock(text, 'yaml'),
  markdownLink: (text: string) => markdownLink(markdownText('here'), `https://github.com/a/b/${text}`),
  shortened: (text: string) => shortened(text, 1000),
  elided: (text: string) => elided(text, 1000),
}

describe.each(Object.entries(doors))('T56: %s', (_, door) => {
  test.each(secrets)('lets no %s through', (_kind, secret) => {
    for (const text of [secret, `a "${secret}" b`, `key=${secret}\n`, `é ${secret} ${secret}`]) {
      const out = door(text)
      for (const part of secret.split(/[\s.\\-]+/).filter(piece => piece.length > 16)) expect(out).not.toContain(part)
    }
  })

  test('lets no password of an address through', () => {
    const out = door('postgres://admin:hunter2@db.example/x')
    expect(out).not.toContain('hunter2')
  })
})

test.each(secrets)('T56: a %s is named with its length', (kind, secret) => {
  expect(redactSecrets(`a ${secret}`)).toBe(`a [redacted: ${kind}, ${secret.length} characters]`)
})

test('T56: what is left out once stays as it is', () => {
  const once = redactSecrets(secrets.map(([, secret]) => secret).join(' '))
  expect(redactSecrets(once)).toBe(once)
  expect(redactSecrets('https://user:<redacted>@host/x')).toBe('https://user:<redacted>@host/x')
})

test('T56: a cut cannot hide the form of a secret', () => {
  const [, secret = ''] = secrets[0] ?? []
  for (let most = 10; most < 60; most++) {
    expect(shortened(`see ${secret}`, most)).not.toContain(letters.slice(0, 4))
    expect(elided(`see/${secret}/x`, most)).not.toContain(letters.slice(0, 4))
  }
})

test.each([
  `sha256:${'0123456789abcdef'.repeat(4)}`,
  '0123456789abcdef0123456789abcdef01234567',
  '0123456789abcdef0123456789abcdef',
  '8.0/stable',
  '1.24/edge/fix-1',
  'channel/risk-keeps-promise',
  'upgrades/charms-refreshed-stable-receives-stable',
  'releases/2.1/stable/kubeflow/bundle.yaml',
  'highs_and_lows_in_the_market',
  'npm_config_registry',
  'https://user@example.com/x',
  ['https://user:$', '{PASSWORD}@example.com/x'].join(''),
  'docker.io/library/nginx@sha256:0123456789abcdef',
])('%s is no secret', text => {
  expect(redactSecrets(text)).toBe(text)
  expect(JSON.parse(logJson({ text }))).toEqual({ text })
})

test.each([
  'eyJ',
  'gho_',
  '-----BEGIN PRIVATE KEY-----',
  '://a:b',
  '://a@',
  'AKIA',
  'eyJaaaaaaaa-',
  'SG.aaaaaaaaaaaaaaaaa.',
  'ghs_a.',
])('a long text of %s takes no long time', part => {
  const text = part.repeat(Math.ceil(300_000 / part.length))
  const start = performance.now()
  redactSecrets(text)
  logJson([text])
  expect(performance.now() - start).toBeLessThan(1500)
})
