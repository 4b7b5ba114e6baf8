import { describe, expect, test } from 'vitest'
import { isSecretName } from '../../src/inventory/secrets/secret-name.ts'
import { factsIn, inventoryOf } from './files.ts'

const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'
const option = (written: string) => `applications:\n  dex:\n    charm: dex-auth\n    options:\n      ${written}\n`

test.each([
  'static-password',
  'admin_password',
  'secret-key',
  'client-secret',
  'clientSecret',
  'admin-password-2',
  'api-key',
  'ssl_key',
  'ssl-key',
  'private-key',
  'token',
  'auth-token',
  'secret',
  'ca-key-passphrase',
])('%s names a secret', name => {
  expect(isSecretName(name)).toBe(true)
})

test.each([
  'tls-secret-id',
  'tls-secret-name',
  'secret-key-ref',
  'ssh-authorized-keys',
  'password-rotation',
  'token-ttl',
  'password-policy',
  'password-length',
  'public-key',
  'ssh-key',
  'key',
  'access-key',
  'keystone-url',
  'image-pull-secret',
  'tokenizer',
  'monkey',
  '',
])('%s names none', name => {
  expect(isSecretName(name)).toBe(false)
})

describe('what stands where a secret belongs', () => {
  test.each([
    ['static-password: hunter22-very', 'literal'],
    ['static-password: "hunter22 very"', 'literal'],
    ['static-password: 8231994', 'literal'],
    ['static-password: admin', 'guessable'],
    ['static-password: Admin123!', 'guessable'],
    ['static-password: password', 'guessable'],
    ['static-password: changeme', 'guessable'],
    ['static-password: dex', 'guessable'],
    ['static-password: dex-auth1', 'guessable'],
    ['static-password: 12345678', 'guessable'],
    ['static-password: <new password>', 'placeholder'],
    ['static-password: "$' + '{DEX_PASSWORD}"', 'placeholder'],
    ['static-password: $DEX_PASSWORD', 'placeholder'],
    ['static-password: "{{ password }}"', 'placeholder'],
    ['static-password: your-password', 'placeholder'],
    ['static-password: REPLACE_ME', 'placeholder'],
    ['static-password: "***"', 'placeholder'],
    ['static-password: include-file://password.txt', 'file'],
    ['static-password: include-base64://password.txt', 'file'],
    ['client-secret: secret:cq1tv2', 'secret-id'],
    ['static-password: ""', 'empty'],
    ['static-password:', 'empty'],
  ])('%s is %s', (written, shape) => {
    const text = option(written)
    expect(factsIn('credential', text)).toMatchObject([
      { credential: 'option', application: 'dex', shape, place: { line: 5 } },
    ])
    expect(factsIn('application', text)[0]?.options[0]?.secret).toBe(shape)
  })

  test.each([
    'use-token: true',
    'api-key: false',
    'token: 3',
    'tls-secret-id: secret:cq1',
    'public-url: https://x',
    'ssh-authorized-keys: ssh-rsa AAAA',
  ])('%s is no secret', written => {
    expect(factsIn('credential', option(written))).toEqual([])
  })
})

const pem = (inner: string) =>
  `ssl: |\n        -----BEGIN PRIVATE KEY-----\n        ${inner}\n        -----END PRIVATE KEY-----`

test.each([
  ['a key', pem(body), 'literal'],
  ['a key on one line', `ssl: "-----BEGIN RSA PRIVATE KEY-----\\n${body}\\n-----END RSA PRIVATE KEY-----"`, 'literal'],
  ['a key in base64', `ssl: ${btoa(`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`)}`, 'literal'],
  ['a key whose body is left out', pem('...'), 'placeholder'],
  ['a key to be filled in', pem('<your key>'), 'placeholder'],
  ['an encrypted key', pem(body).replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'), 'placeholder'],
])('%s', (_, written, shape) => {
  expect(factsIn('credential', option(written))).toMatchObject([
    { credential: 'private-key', field: 'ssl', shape, place: { line: 5 } },
  ])
})

test('a certificate is public', () => {
  expect(factsIn('credential', option(pem(body).replaceAll('PRIVATE KEY', 'CERTIFICATE')))).toEqual([])
})

test('secrets inside a longer text have their own places, and the text is kept without them', () => {
  const text = option(
    'connectors: |\n        - id: x\n          clientSecret: s3cr3t-value\n          token: $TOKEN\n        url: postgres://me:hunter2x@db/x',
  )
  expect(factsIn('credential', text)).toMatchObject([
    { field: 'connectors.clientSecret', shape: 'literal', place: { line: 7, column: 25 } },
    { field: 'connectors.password', shape: 'literal', place: { line: 9, column: 28 } },
  ])
  const [kept] = factsIn('application', text)[0]?.options ?? []
  expect(kept?.value).toMatchObject({
    value: expect.stringContaining('clientSecret: <redacted>\n  token: $TOKEN\nurl: postgres://me:<redacted>@db'),
  })
})

test.each([
  option('static-password: swordfish-7'),
  option('static-password: |\n        swordfish-7'),
  option(`ssl: "-----BEGIN PRIVATE KEY-----\\nswordfish-7${body}\\n-----END PRIVATE KEY-----"`),
  option(`json: '{"password": "swordfish-7"}'`),
  option(`json: "{\\"admin_password\\": \\"swordfish-7\\"}"`),
  option('yaml: |\n        password: correct horse swordfish\n        b: 1'),
  option('dsn: mysql://root:swordfish-7@db'),
  option('env: A=1 API_TOKEN=swordfish-7'),
  option('image-config: \'{"image": "x/y:1", "secret": "swordfish-7"}\''),
  option(`long: |\n        ${'a: b, '.repeat(10_001)}\n        password: swordfish-7`),
  `x: &s swordfish-7\n${option('static-password: *s')}`,
  `${option('static-password: swordfish-7')}---\nb: [swordfish-7\n`,
  `${option('static-password: swordfish-7')}}swordfish-7`,
])('the text of a secret is nowhere in the inventory: %j', text => {
  const inventory = inventoryOf({ 'bundle.yaml': text })
  expect(JSON.stringify(inventory)).not.toContain('swordfish')
})
