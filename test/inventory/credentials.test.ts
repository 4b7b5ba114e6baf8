import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wantedWords } from '../../src/inventory/readers/hidden-kinds.ts'
import { at, factsIn, inventoryOf, quoted } from './files.ts'

const found = (text: string, path: string): readonly string[] =>
  factsIn('credential', text, path).map(fact => `${at(fact.place)} ${fact.credential} ${fact.field}`)
const said = (text: string, path: string): readonly string[] =>
  factsIn('credential', text, path).map(({ place }) => quoted(text, place))

const body = Array.from({ length: 4 }, (_, index) =>
  btoa(`${index} is not a key, it has no more than the form of 1`),
).join('\n')
const pem = `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`
const token = 'ghp_R7kQ2mZ9xW4vT1bN8cL5jH3gF6dS0aPqYuEi'
const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`)

describe('credentials.yaml of Juju', () => {
  const credential = (lines: string) =>
    `credentials:\n  cloud:\n    default-region: x\n    me:\n${lines.replace(/^/gm, '      ')}\n`
  test.each([
    [
      'auth-type: access-key\naccess-key: AKIAZZFAKEFAKEFAKE00\nsecret-key: not/a+real0ne',
      ['6:19 cloud access-key', '7:19 cloud secret-key'],
    ],
    ['auth-type: userpass\nusername: me\npassword: 7-words-of-a-song', ['7:17 cloud password']],
    [
      'auth-type: service-principal-secret\napplication-id: x\napplication-password: s3cret-of-azure',
      ['7:29 cloud application-password'],
    ],
    ['auth-type: oauth2\nToken: fake-token-00', ['6:14 cloud Token']],
    [
      `auth-type: clientcertificate\nClientCertificateData: x\nClientKeyData: |\n  ${indented(pem, '  ')}`,
      ['7:22 cloud ClientKeyData'],
    ],
    ['auth-type: userpass\npassword: ""', []],
    ['auth-type: userpass\npassword: <your password>', []],
    [`auth-type: access-key\nsecret-key: ${'$'}{AWS_SECRET}`, []],
    ['auth-type: clientcertificate\nClientKeyData: REPLACE_ME', []],
    ['auth-type: jsonfile\nfile: /home/me/key.json', []],
    ['auth-type: oauth2\nprivate-key: |\n  -----BEGIN PRIVATE KEY-----\n  ...\n  -----END PRIVATE KEY-----', []],
    ['region: a\npassword: tr0ub4dor', ['6:17 secret password']],
  ])('%j', (lines, expected) => {
    expect(found(credential(lines), 'a/credentials.yaml')).toEqual(expected)
    expect(found(credential(lines), 'clouds.yml')).toEqual(expected)
  })
})

test('accounts.yaml of Juju', () => {
  const text =
    'controllers:\n  a: {user: admin, password: 0f1e2d3c}\n  b:\n    user: me\n    last-known-access: login\n  c: {user: x, password: "{{ p }}"}\n'
  expect(found(text, 'accounts.yaml')).toEqual(['2:30 user password'])
  expect(factsIn('credential', text, 'accounts.yaml')[0]).not.toHaveProperty('isFoundByForm')
})

describe('kubeconfig', () => {
  const config = (user: string) => `apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: a\n  user: ${user}\n`
  test.each(['kubeconfig', 'kubeconfig-dr', 'dr.kubeconfig', '.kube/config', 'a/admin.conf', 'x.yaml', 'cluster.json'])(
    '%s',
    path => {
      expect(found(config(`{client-key-data: ${btoa(pem)}}`), path)).toEqual(
        path.endsWith('.json') ? [] : ['6:27 cloud client-key-data'],
      )
    },
  )
  test.each([
    ['{token: fake-token-fake-token-01}', ['6:17 cloud token']],
    ['{username: a, password: n0-such-thing}', ['6:33 cloud password']],
    ['{auth-provider: {config: {id-token: some-text-of-0idc}}}', ['6:45 cloud id-token']],
    ['{client-key-data: REDACTED, token: REDACTED}', []],
    ['{client-key-data: DATA+OMITTED}', []],
    ['{client-key: /etc/key.pem}', []],
    ['{exec: {command: aws, args: [eks, get-token]}}', []],
    ['{tokenFile: /var/run/token}', []],
  ])('%s', (user, expected) => {
    expect(found(config(user), 'kubeconfig')).toEqual(expected)
  })
})

describe('private keys', () => {
  test.each(['id_rsa', 'server.key', 'notes.md', 'a/b.txt', 'deploy.sh'])('in %s', path => {
    expect(found(`x\n${pem}\n`, path)).toEqual(['2:1 private-key private key'])
    expect(said(`x\n${pem}\n`, path)).toEqual([pem])
  })

  test.each([
    ['in a source text', `KEY = """${pem}"""\n`, 1],
    ['with breaks written out', `KEY = "${pem.replaceAll('\n', '\\n')}"\n`, 1],
    ['put together', `"${pem.replaceAll('\n', '\\n" +\n  "')}"`, 1],
    ['of OpenSSH', pem.replaceAll('RSA', 'OPENSSH'), 1],
    ['too short', 'KEY = "-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----"', 0],
    ['left out', '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----', 0],
    [
      'left out by a word',
      '-----BEGIN PRIVATE KEY-----\n<your private key, all of it, and nothing besides what is in the file>\n-----END PRIVATE KEY-----',
      0,
    ],
    ['of one sign', `-----BEGIN PRIVATE KEY-----\n${'QUJD'.repeat(30)}\n-----END PRIVATE KEY-----`, 0],
    ['encrypted', pem.replace('RSA', 'ENCRYPTED'), 0],
    ['encrypted as of old', pem.replace('KEY-----', 'KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n'), 0],
    ['without end', `-----BEGIN PRIVATE KEY-----\n${body}\n`, 0],
    ['public', pem.replaceAll('RSA PRIVATE', 'PUBLIC'), 0],
  ])('%s', (_, text, count) => {
    expect(found(text, 'a.py')).toHaveLength(count)
  })

  test('in YAML and JSON where their value begins, once', () => {
    expect(found(`a:\n  tls.key: |\n    ${indented(pem, '    ')}\n`, 'a.yaml')).toEqual(['2:12 private-key tls.key'])
    expect(found(JSON.stringify({ type: 'service_account', private_key: pem }), 'a.json')).toHaveLength(1)
    expect(found(`a: ${btoa(pem)}\n`, 'a.yaml')).toEqual(['1:4 private-key a'])
  })

  test('in files that only machines read there are none', () => {
    for (const path of ['package-lock.json', 'a.lock', 'node_modules/x/y.js', 'a.min.js'])
      expect(found(pem, path)).toEqual([])
  })
})

describe('tokens', () => {
  test.each(['a.py', 'b.md', 'Dockerfile', 'c.yaml', 'd.json', 'e'])('in %s', path => {
    expect(said(`# ${token}\n`, path)).toEqual(path === 'd.json' ? [token] : [token])
  })

  test.each([
    `gho_${'Aq7Zk2Wm9X'.repeat(4)}`,
    `glrt-${'Aq7Zk2Wm9X'.repeat(2)}`,
    `npm_${'Aq7Zk2Wm9XbR'.repeat(3)}`,
    `hvs.${'Aq7Zk2Wm9X'.repeat(3)}`,
    `dckr_pat_${'Aq7Zk2Wm9X'.repeat(3)}`,
    `sk_live_${'Aq7Zk2Wm9X'.repeat(3)}`,
  ])('%s alone makes a file worth a look', token => {
    const text = `x = "${token}"\n`
    expect(wantedWords('a.go').some(group => group.every(word => text.includes(word)))).toBe(true)
    expect(factsIn('credential', text, 'a.go')).toHaveLength(1)
  })

  test.each([
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'ghp_0123456789abcdef0123456789abcdef0123',
    'AKIAIOSFODNN7EXAMPLE',
    'xoxb-your-token-here',
    'ghp_PersonalAccessToken01245678900000000',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4ifQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  ])('%s only shows what one looks like', text => {
    expect(found(`x = "${text}"\n`, 'a.py')).toEqual([])
  })
})

describe('settings of unknown YAML and JSON', () => {
  test.each([
    ['db:\n  password: tr0ub4dor\n', ['2:13 secret password']],
    ['adminPassword: changeme\n', ['1:16 secret adminPassword']],
    ['client_secret: 9f8b7c6d5e4f3a2b1c0d\n', ['1:16 secret client_secret']],
    ['env:\n- name: DB_PASSWORD\n  value: tr0ub4dor\n', ['3:10 secret DB_PASSWORD']],
    ['environment:\n- POSTGRES_PASSWORD=postgres\n- A=b\n', ['2:21 secret POSTGRES_PASSWORD']],
    [
      'services:\n  db: {image: postgres, environment: {POSTGRES_PASSWORD: tr0ub4dor}}\n',
      ['2:58 secret POSTGRES_PASSWORD'],
    ],
    ['{"auths": {"ghcr.io": {"auth": "dXNlcjpuMC1zdWNoLXRoaW5n"}}}', ['1:33 registry auth']],
  ])('%j', (text, expected) => {
    expect(found(text, 'values.yaml')).toEqual(expected)
    expect(factsIn('credential', text, 'values.yaml').every(fact => fact.isFoundByForm)).toBe(true)
  })

  test.each([
    'password: ""\n',
    'password:\n',
    'password: "{{ pw }}"\n',
    `password: ${'$'}{PW}\n`,
    'password: <password>\n',
    'password: Password\n',
    'password: string\n',
    'password: The password of the user\n',
    'password: true\n',
    'password: !vault x\n',
    'password: ENC[AES256_GCM,data:abc]\n',
    `password: ${'$'}2y${'$'}10${'$'}abcdefghijklmnopqrstuv\n`,
    'pass: 1200\n',
    'pass: all-of-them\n',
    'password: пароль\n',
    'passwordRef: tr0ub4dor\n',
    'passwordSecretName: tr0ub4dor\n',
    'existingSecret: my-secret-7f\n',
    'secret-name: s0me-secret-1a2b3c\n',
    'secretKey: access-key\n',
    'tokenUrl: https://a.example.org/token\n',
    'token: module.tokens.Bearer\n',
    'token: bearer\n',
    'apiKey: header\n',
    'key: 9f8b7c6d5e4f3a2b1c0d\n',
    'sha256: 9f8b7c6d5e4f3a2b1c0d\n',
    'passwordHash: 9f8b7c6d5e4f3a2b1c0d\n',
    'password_length: 12\n',
    'password: vault:secret/data/x\n',
    'password: /run/secrets/password\n',
    'password: file:///run/secrets/password\n',
    'generatePassword: yes\n',
    'apiVersion: v1\nkind: ConfigMap\ndata: {password: tr0ub4dor}\n',
    'options:\n  password: {type: string, default: tr0ub4dor}\n',
    'openapi: 3.0.0\npassword: tr0ub4dor\n',
    '"$schema": http://json-schema.org/draft-07/schema\npassword: tr0ub4dor\n',
  ])('%j is none', text => {
    expect(found(text, 'values.yaml')).toEqual([])
  })

  test.each([
    '.github/workflows/a.yaml',
    'action.yml',
    'charmcraft.yaml',
    'package.json',
    'i18n/de.json',
    'a.schema.json',
    'x/locales/en.yml',
  ])('nor in %s', path => {
    expect(found('{"db": {"password": "tr0ub4dor"}}\n', path)).toEqual([])
  })

  test('an alias is not told again', () => {
    expect(found('a: &a {password: tr0ub4dor}\nb: *a\nc: {<<: *a}\n', 'values.yaml')).toEqual(['1:18 secret password'])
  })

  test('a bundle tells its own', () => {
    expect(found('applications:\n  a: {charm: a, options: {password: tr0ub4dor}}\n', 'b.yaml')).toEqual([
      '2:37 option password',
    ])
  })

  test('a file that is no YAML is hides none', () => {
    expect(inventoryOf({ 'a.json': '{"password": [' }).unread.flatMap(({ hides }) => hides)).toEqual([])
  })
})

describe('settings in lines', () => {
  test.each([
    ['.env', 'DB_PASSWORD=tr0ub4dor # here\n', 'tr0ub4dor'],
    ['prod.env', 'export API_TOKEN="k9s8d7f6g5h4j3"\n', 'k9s8d7f6g5h4j3'],
    ['app.properties', 'spring.datasource.password=tr0ub4dor\n', 'tr0ub4dor'],
    ['app.ini', '[db]\npassword : tr0ub4dor ; here\n', 'tr0ub4dor'],
    ['.pypirc', '[pypi]\nusername = me\npassword = tr0ub4dor\n', 'tr0ub4dor'],
    ['config.toml', 'admin_password = "tr0ub4dor" # here\n', 'tr0ub4dor'],
    ['deploy.sh', '  export DB_PASSWORD=tr0ub4dor\n', 'tr0ub4dor'],
    ['deploy.sh', "PGPASSWORD='tr0ub4dor' psql -c x\n", 'tr0ub4dor'],
    ['Makefile', 'DB_PASSWORD ?= tr0ub4dor\n', 'tr0ub4dor'],
    ['.env', 'DATABASE_URL=postgres://me:tr0ub4dor@db.internal/x\n', 'tr0ub4dor'],
    ['.netrc', 'machine a.example.org\n  login me\n  password tr0ub4dor\n', 'tr0ub4dor'],
    ['.npmrc', '//registry.example.org/:_authToken=0a1b2c3d-tr0ub4dor\n', '0a1b2c3d-tr0ub4dor'],
    ['.git-credentials', 'https://me:tr0ub4dor@git.example.org\n', 'tr0ub4dor'],
    ['.env', 'DB_PASSWORD=tr0ub4dor\r\nA=b\r\n', 'tr0ub4dor'],
  ])('%s: %j', (path, text, secret) => {
    expect(said(text, path)).toEqual([secret])
  })

  test.each([
    ['.env', 'DB_PASSWORD=\n# DB_PASSWORD=tr0ub4dor\n'],
    ['.env', `DB_PASSWORD=${'$'}{DB_PASSWORD}\n`],
    ['.env.example', 'DB_PASSWORD=tr0ub4dor\n'],
    ['deploy.sh', 'DB_PASSWORD="$(pwgen 20 1)"\nB_PASSWORD=$1\nC_PASSWORD=`pwgen`\nD_PASSWORD="x$y"\n'],
    ['deploy.sh', 'echo password=tr0ub4dor\nread -s PASSWORD\n'],
    ['deploy.sh', 'SECRET_NAME=tls-1a2b3c4d5e\nTOKEN_FILE=/run/token\nPASS=$((PASS + 1))\n'],
    ['Makefile', 'DB_PASSWORD = $(shell pwgen)\n'],
    ['pyproject.toml', 'password = "tr0ub4dor"\n'],
    ['config.toml', 'password = tr0ub4dor\n'],
    ['app.ini', 'password_min_length = 8\nauth = token\n'],
    ['.npmrc', `//registry.example.org/:_authToken=${'$'}{NPM_TOKEN}\n`],
    ['.env', 'URL=postgres://me:<password>@db/x\nB=https://a.example.org:8080/x@y\n'],
    ['a.py', 'PASSWORD = "tr0ub4dor"\n'],
    ['a.md', 'DB_PASSWORD=tr0ub4dor\n'],
  ])('%s: %j has none', (path, text) => {
    expect(said(text, path)).toEqual([])
  })
})

describe('whatever is in a file', () => {
  const planted = 'Xk7-planted-Qz93-secret-Wv5'
  const files = {
    'credentials.yaml': `credentials:\n  aws:\n    me: {auth-type: access-key, secret-key: ${planted}}\n`,
    'accounts.yaml': `controllers:\n  a: {user: me, password: "${planted}"}\n`,
    kubeconfig: `kind: Config\nusers:\n- user: {token: ${planted}}\n`,
    'values.yaml': `password: ${planted}\nenv:\n- {name: A_PASSWORD, value: ${planted}}\n- B_PASSWORD=${planted}\n`,
    'a.json': `{"db": {"password": "${planted}"}}`,
    '.env': `A_PASSWORD=${planted}\nURL=https://u:${planted}@h\n`,
    'a.sh': `export A_PASSWORD='${planted}'\n`,
    '.netrc': `machine a login b password ${planted}\n`,
  }

  test('its secret is in no fact', () => {
    const { facts } = inventoryOf(files)
    expect(facts.credential.length).toBe(11)
    expect(JSON.stringify(facts)).not.toContain(planted)
  })

  test('it never throws, places stay inside, and no secret is said', () => {
    const edit = fc.record({
      at: fc.nat(120),
      drop: fc.nat(9),
      put: fc.constantFrom(
        '',
        '[',
        '}',
        ': ',
        '- ',
        '\n',
        '"',
        '&a ',
        '*a',
        '{{ x }}',
        '{% if a %}',
        '\u0000',
        '|',
        '=',
        '---\n',
        '\r\n',
      ),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(files)),
        fc.array(edit, { maxLength: 3 }),
        ([path, text], edits) => {
          const changed = edits.reduce(
            (each, { at: offset, drop, put }) => each.slice(0, offset) + put + each.slice(offset + drop),
            text,
          )
          const lines = changed.split('\n')
          const { facts, unread } = inventoryOf({ [path]: changed })
          expect(JSON.stringify([facts, unread])).not.toContain(planted)
          for (const { place } of [...Object.values(facts).flat(), ...unread]) {
            expect(place.endLine).toBeGreaterThanOrEqual(place.line)
            expect(place.endColumn - 1).toBeLessThanOrEqual((lines[place.endLine - 1] ?? '').length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    '-----BEGIN PRIVATE KEY-----\n',
    'password: ',
    'password=',
    '://u:',
    'ghp_',
    'eyJ',
    '"',
    'PASSWORD=a\n',
    '${',
  ])('a long run of %j takes no long time', piece => {
    const text = piece.repeat(300_000 / piece.length)
    for (const path of ['a.yaml', 'a.json', '.env', 'a.sh', 'a.py', '.netrc', '.npmrc', 'a.ini', 'a.toml'])
      expect(() => inventoryOf({ [path]: text })).not.toThrow()
  })
})
