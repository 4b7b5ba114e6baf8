import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secretName } from '../../src/inventory/secrets/secret-name.ts'
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
  'aws-secret-access-key',
  'secret-access-key',
  'smtp-pass',
  'dbpass',
  'pass',
  'root-pass',
  'db-pwd',
  'pwd',
  'admin-pw',
  'admin-passcode',
  'fernet-key',
  'secret-key-base',
  'psk',
  's3-credentials',
  'htpasswd',
  'github-pat',
  'authorization-header',
  'trustStorePassword',
  'admin-password-base64',
])('%s names a secret', name => {
  expect(secretName(name)).toBeDefined()
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
  'no-password',
  'require-password',
  'sealed-secret',
  'password-salt',
  'license-key',
  'bypass',
  'by-pass',
  'compass',
  'pat',
  'wasp',
  '',
])('%s names none', name => {
  expect(secretName(name)).toBeUndefined()
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
    ['static-password: fake', 'placeholder'],
    ['static-password: fake-mail-password', 'literal'],
    ['static-password: REPLACE_ME', 'placeholder'],
    ['static-password: "***"', 'placeholder'],
    ['static-password: include-file://password.txt', 'file'],
    ['static-password: include-base64://password.txt', 'file'],
    ['client-secret: secret:cq1tv2', 'secret-id'],
    ['static-password: ""', 'empty'],
    ['static-password:', 'empty'],
    ['static-password: None', 'empty'],
    ['static-password: disabled', 'empty'],
    ['static-password: 20481977', 'literal'],
    ['static-password: "1234"', 'guessable'],
    ['static-password: "true"', 'guessable'],
    ['static-password: dex-auth', 'guessable'],
    ['dexter-password: dexter', 'guessable'],
    ['static-password: openstack', 'guessable'],
    ['secret-key: minio123', 'guessable'],
    ['static-password: "@dm1nP4ss"', 'literal'],
    ['static-password: "@secrets/admin"', 'file'],
    ['static-password: "@admin.txt"', 'file'],
    ['static-password: "@DEX_PASSWORD@"', 'placeholder'],
    ['static-password: My$trongP4ss', 'literal'],
    ['static-password: LDAP_PASSWORD', 'placeholder'],
    ['static-password: A_TEMPLATE', 'placeholder'],
    ['static-password: "[insert password]"', 'placeholder'],
    ['static-password: auto-generated', 'placeholder'],
    ['static-password: ENC[AES256_GCM,data:abc123,iv:xyz=,tag:q==,type:str]', 'placeholder'],
    ['static-password: !vault |\n        $ANSIBLE_VAULT;1.1;AES256\n        66386439', 'placeholder'],
    ['static-password: |\n        -----BEGIN AGE ENCRYPTED FILE-----\n        YWdl', 'placeholder'],
    ['static-password: |\n        -----BEGIN PGP MESSAGE-----\n        hQEM', 'placeholder'],
    ['static-password: vault:secret/data/dex#password', 'placeholder'],
    ['static-password: op://vault/dex/password', 'placeholder'],
    ['static-password: arn:aws:secretsmanager:eu-west-1:1:secret:dex', 'placeholder'],
    ['static-password: env:DEX', 'placeholder'],
    ['static-password: file:dex.txt', 'placeholder'],
    ['auth-token: https://idp.example.com/token', 'placeholder'],
    ['auth-token: https://hooks.slack.com/services/T0/B0/abcdefghijkl', 'literal'],
    ['static-password: /run/secrets/dex', 'file'],
    ['ssl-key: /etc/ssl/private/server.key', 'file'],
    ['ssl-key: server.pem', 'file'],
    ['static-password: /Zq81kkPw77', 'literal'],
    ['registration-token: 83749927163', 'literal'],
    ['client-secret: dex-client', 'literal'],
    ['shared-secret: h4rdtogu3ss', 'literal'],
    ['some-secret: 9f8a7b6c5d4e', 'literal'],
    ['s3-credentials: AKIAABCDEFGHIJKLMNOP:wJalrXUtnFEMIK7MDENGbPxRfiCYzz', 'literal'],
    ['credentials: "admin:h4rdtogu3ss"', 'literal'],
    ['credentials: "root:admin"', 'guessable'],
    ['authorization: Bearer abcdefghijklmnop0123', 'literal'],
    ['htpasswd: "admin:$apr1$abcd$efghijklmnop"', 'literal'],
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
    'deploy-key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@x',
    'ssl-key: |\n        -----BEGIN PUBLIC KEY-----\n        MIIB',
    'docker-registry-secret: regcred',
    'auth-secret: my-k8s-secret',
    'no-password: "yes"',
    'auth-token: yes',
    'admin-password: true',
    'credentials: minio-credentials',
    'credentials: vault:secret/minio',
    'sealed-secret: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq',
    'licence: plain text',
    // What people read.
    'description: "Reset your password: contact the help desk"',
    'banner: "Lost your token: ask"',
    'text: "password: contact"',
    'help: |\n        ## Login\n        - password: given by the admin\n        - token: portal',
    'hint: |\n        To log in:\n        password: see-the-vault',
    'hint: "set token=<yours> before use"',
    'hint: "set token=abcd1234 before use"',
    'hint: "Passwords are long. Secret: never share it"',
    'scopes: "openid secret:read token:write"',
    'rules: \'rate(x{secret="tls-cert"}[5m])\'',
    'log-format: "user=$remote_user token=$http_token"',
    'description: see https://me:hunter2x@example.com',
    // What names no secret inside of texts that are made for programs.
    'json: \'{"password":null,"user":"a"}\'',
    'json: \'{"use-password":true,"password":false,"x":1}\'',
    'json: \'{"user":"a","password":null,"token":""}\'',
    'json: \'{"token":3600,"x":1}\'',
    "json: '{clientSecret: $X,foo: y}'",
    'yaml: |\n        password: {{ .Values.pw }}\n        token: $' + '{TOKEN}',
    'yaml: |\n        volumes:\n        - secret: my-tls\n        tls_config:\n          private_key: /etc/tls/key.pem',
    'dsn: postgresql://user:<password>@db/x',
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

describe('secrets inside of a longer text', () => {
  test.each([
    ['json: \'{"user":"a","password":"S3cretPw9"}\'', 'json.password'],
    ['json: \'{"user":"a","password":"S3cretPw9","token":null}\'', 'json.password'],
    ['json: \'{"auths":{"x":{"auth":"dXNlcjpTM2NyZXRQdw=="}}}\'', 'json.auth'],
    ['json: "{\\"auths\\":{\\"x\\":{\\"auth\\":\\"dXNlcjpTM2NyZXRQdw==\\"}}}"', 'json.auth'],
    ['json: "{basic_auth: {username: a, password: S3cretPw9}}"', 'json.password'],
    ['yaml: |\n        env:\n        - name: PASSWORD\n          value: S3cretPw9', 'yaml.PASSWORD'],
    ['yaml: |\n        - {name: PASSWORD, value: S3cretPw9}', 'yaml.PASSWORD'],
    ['yaml: "a: b\\ntoken: S3cretPw9\\n"', 'yaml.token'],
    ['yaml: |\n        password: S3cretPw9 # why\n        user: {{ user }}', 'yaml.password'],
    ['yaml: |\n        {% if x %}\n        password: S3cretPw9\n        {% endif %}', 'yaml.password'],
    ['yaml: |\n        client-secret: |\n          S3cretPw9\n        b: 1', 'yaml.client-secret'],
    ['dsn: "user=a password=S3cretPw9 sslmode=require"', 'dsn.password'],
    ['dsn: "Server=db;User=a;Password=S3cretPw9"', 'dsn.Password'],
    ['env: "A=1,TOKEN=abcd1234efgh,B=2"', 'env.TOKEN'],
    ['jvm: "-Xmx2g -Djavax.net.ssl.trustStorePassword=changeit"', 'jvm.Djavax.net.ssl.trustStorePassword'],
    ['ini: |\n        [db]\n        user = a\n        password = S3cretPw9', 'ini.password'],
    ['url: redis://:S3cretPw9@redis:6379/0', 'url.password'],
    ['other: ghp_abcdefghijklmnopqrstuvwx', 'other.token'],
    ['other: AKIAABCDEFGHIJKLMNOP', 'other.token'],
    ['other: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefgh', 'other.token'],
    ['webhook: https://hooks.slack.com/services/T00/B00/abcdefghijkl', 'webhook.token'],
    ['description: "we use xoxb-123456789012-abc, sorry"', 'description.token'],
    ['header: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefgh"', 'header.token'],
  ])('%s', (written, field) => {
    expect(factsIn('credential', option(written))).toMatchObject([{ field }])
  })
})

test.each([
  option('static-password: swordfish-7'),
  option('hint: "password: it is swordfish, and more"'),
  option("hint: password is 'x', password = swordfish"),
  option('yaml: |\n        password: |\n          first\n          swordfish\n        b: 1'),
  option('json: \'{"password":"a\\"swordfish"}\''),
  option('env: PASSWORD=ab,swordfish'),
  option("yaml: |\n        password: it's swordfish"),
  option('my-images: "image: x/y:1 token: a:swordfish"'),
  option('dsn: "password=ab;swordfish"'),
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

/** Ways to write a secret in an option: as its value, or in a text of a form that programs read. */
const forms: readonly ((secret: string) => string)[] = [
  secret => `admin-password: '${secret}'`,
  secret => `api-token: "${secret}"`,
  secret => `json: '{"user":"a","client_secret":"${secret}","x":1}'`,
  secret => `json: "{\\"password\\": \\"${secret}\\"}"`,
  secret => `yaml: |\n        user: a\n        password: ${secret}\n        b: c`,
  secret => `yaml: |\n        - name: DB_PASSWORD\n          value: "${secret}"`,
  secret => `yaml: |\n        password: >-\n          a\n          ${secret}\n        b: c`,
  secret => `env: 'A=1 API_KEY=${secret} B=2'`,
  secret => `dsn: 'postgres://app:${secret}@db:5432/x'`,
  secret => `image-config: '{"image": "x/y:1", "token": "${secret}"}'`,
  secret => `description: 'The password: ${secret}'`,
]

test('no secret of any form is in a fact', () => {
  const letters = fc.constantFrom(...'abcXYZ0189_.!%^*()+=~;,-')
  const secret = fc.array(letters, { minLength: 6, maxLength: 30 }).map(found => `q7W${found.join('')}z9`)
  fc.assert(
    fc.property(secret, fc.constantFrom(...forms), (text, form) => {
      expect(JSON.stringify(inventoryOf({ 'bundle.yaml': option(form(text)) }))).not.toContain(text)
    }),
    { numRuns: 1000 },
  )
})

test('a long text that aliases bring in again and again leaves the file unread, quickly', () => {
  const uses = Array.from({ length: 5000 }, (_, index) => `      o${index}: *x\n`).join('')
  const text = `x: &x "${'a:b,'.repeat(20_000)}"\napplications:\n  a:\n    charm: x\n    options:\n${uses}      password: x\n`
  const { unread } = inventoryOf({ 'bundle.yaml': text })
  expect(unread).toMatchObject([
    { reason: expect.stringMatching(/aliases expand/), hides: expect.arrayContaining(['credential']) },
  ])
})
