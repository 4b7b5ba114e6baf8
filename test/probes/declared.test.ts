import { describe, expect, test } from 'vitest'
import { applicationIsDeployed } from '../../src/probes/juju/application-is-deployed.ts'
import { optionEquals } from '../../src/probes/juju/option-equals.ts'
import { optionIsSet } from '../../src/probes/juju/option-is-set.ts'
import { relationExists } from '../../src/probes/juju/relation-exists.ts'
import { isSameScalar, type Scalar } from '../../src/probes/same-scalar.ts'
import { answerOf, askedOf, type Files, inventoryOf, outcomesOf } from './inventory-of.ts'

const bundle = (...lines: readonly string[]): string =>
  ['bundle: kubernetes', 'applications:', ...lines.map(line => `  ${line}`), ''].join('\n')
const withOption = (option: string): Files => ({
  'bundle.yaml': bundle(`app: { charm: ledger, options: { ${option} } }`),
})
const releases = (line: string): Files => ({
  'releases/1.0/stable/a/bundle.yaml': bundle(line),
  'releases/1.0/beta/a/bundle.yaml': bundle(line),
})

describe('juju/option-is-set', () => {
  const asked = { charm: 'ledger', option: 'tls-secret-id' }

  test.each<[string, Files, readonly string[]]>([
    ['the id of a secret', withOption('tls-secret-id: "secret:d1q8l0vmp25c77example"'), ['met bundle.yaml:3']],
    ['a file that is read later', withOption('tls-secret-id: "include-file://id"'), ['met bundle.yaml:3']],
    ['no value', withOption('tls-secret-id:'), ['unmet bundle.yaml:3']],
    ['spaces', withOption('tls-secret-id: "  "'), ['unmet bundle.yaml:3']],
    ['a variable', withOption('tls-secret-id: "$' + '{ID}"'), ['unknown bundle.yaml:3']],
    ['a note to oneself', withOption('tls-secret-id: TODO'), ['unknown bundle.yaml:3']],
    ['a mapping', withOption('tls-secret-id: { a: 1 }'), ['unknown bundle.yaml:3']],
    ['another option of a similar name', withOption('tls-secret-ids: x'), ['unmet bundle.yaml:3']],
    [
      'an overlay that sets it',
      {
        'bundle.yaml': bundle('app: { charm: ledger }'),
        'overlay.yaml': 'applications:\n  app: { options: { tls-secret-id: x } }\n',
      },
      ['met overlay.yaml:2'],
    ],
    [
      'an overlay that no bundle fits',
      { 'overlay.yaml': 'applications:\n  app: { charm: ledger }\n  other: { options: { a: b } }\n' },
      ['unknown overlay.yaml:2'],
    ],
    ['a test', { 'tests/bundle.yaml': bundle('app: { charm: ledger }') }, ['not-applicable']],
    [
      'a later document that takes the application out',
      { 'bundle.yaml': `${bundle('app: { charm: ledger }')}---\napplications: { app: }\n` },
      ['not-applicable'],
    ],
  ])('%s', (_, files, expected) => {
    expect(outcomesOf(answerOf(optionIsSet, files, { parameters: asked }))).toEqual(expected)
  })

  test('a bundle that others install from cannot hold the id of a secret, and can hold a word', () => {
    const files = releases('app: { charm: ledger }')
    const answer = answerOf(optionIsSet, files, { parameters: asked })
    expect(answer).toMatchObject({
      findings: [
        {
          outcome: 'unknown',
          message: expect.stringMatching(/; a distributed bundle cannot hold the id of a secret$/),
        },
        { outcome: 'unknown' },
      ],
    })
    const word = answerOf(optionIsSet, files, { parameters: { charm: 'ledger', option: 'log-level' } })
    expect(word).toMatchObject({ findings: [{ outcome: 'unmet' }, { outcome: 'unmet' }] })
  })

  test('a secret in clear text is set, and is told to nobody', () => {
    const answer = answerOf(optionIsSet, withOption('admin-password: hunter2hunter2'), {
      parameters: { application: 'app', option: 'admin-password' },
    })
    expect(answer).toMatchObject({ findings: [{ outcome: 'met' }] })
    expect(JSON.stringify(answer)).not.toContain('hunter2')
  })

  test('what may stand in a file that cannot be read is not absent', () => {
    const inventory = inventoryOf({
      'bundle.yaml': bundle('app: { charm: ledger }'),
      'more.yaml': 'applications: [charm: {\n',
    })
    expect(inventory.unread).not.toEqual([])
    expect(outcomesOf(askedOf(optionIsSet, inventory, { parameters: asked }))).toEqual([
      'unknown bundle.yaml:3',
      expect.stringMatching(/^unknown more\.yaml/),
    ])
  })

  test('needs to know whose option it is, by a name', () => {
    expect(optionIsSet.parameters.safeParse({ option: 'x' }).success).toBe(false)
    expect(optionIsSet.parameters.safeParse({ charm: 'a`b', option: 'x' }).success).toBe(false)
    expect(optionIsSet.parameters.safeParse({ application: 'a', option: 'x' }).success).toBe(true)
  })
})

describe('juju/option-equals', () => {
  test.each<[string, Scalar, boolean]>([
    ['true', true, true],
    ['True', 'true', true],
    ['yes', true, false],
    ['1', true, false],
    ['4', 4, true],
    ['4.0', '4', true],
    ['1.10', '1.1', false],
    ['1.10', 1.1, true],
    ['1.2', '1.2', true],
    ['007', 7, false],
    ['-1', '-1.0', true],
    ['9007199254740993', 9007199254740992, false],
    [' TLS ', 'TLS', true],
    ['tls', 'TLS', false],
    ['', '', true],
    ['', false, false],
  ])('%j is %j: %s', (written, value, same) => {
    expect(isSameScalar(written, value)).toBe(same)
  })

  const asked = { charm: 'ledger', option: 'auth', value: 'tls' }

  test.each<[string, Files, string]>([
    ['another word', withOption('auth: basic'), 'unmet'],
    ['a word for nothing', withOption('auth: none'), 'unmet'],
    ['no value', withOption('auth:'), 'unmet'],
    ['a placeholder', withOption('auth: <auth>'), 'unknown'],
    ['a note to oneself', withOption('auth: CHANGE_ME'), 'unknown'],
    ['an option that is not set', withOption('other: tls'), 'unmet'],
    [
      'an option that is not set in an overlay',
      { 'o.yaml': 'applications:\n  app: { charm: ledger }\n  b: { options: { a: b } }\n' },
      'unknown',
    ],
  ])('%s', (_, files, outcome) => {
    expect(answerOf(optionEquals, files, { parameters: asked })).toMatchObject({ findings: [{ outcome }] })
  })

  test('a secret is not compared', () => {
    const answer = answerOf(optionEquals, withOption('admin-password: hunter2hunter2'), {
      parameters: { charm: 'ledger', option: 'admin-password', value: 'hunter2hunter2' },
    })
    expect(answer).toMatchObject({ findings: [{ outcome: 'unknown' }] })
  })

  test('two overlays that disagree are not what is asked for', () => {
    const files = {
      'bundle.yaml': bundle('app: { charm: ledger }'),
      'a.yaml': 'applications:\n  app: { options: { auth: tls } }\n',
      'b.yaml': 'applications:\n  app: { options: { auth: basic } }\n',
    }
    expect(outcomesOf(answerOf(optionEquals, files, { parameters: asked }))).toEqual(['unmet b.yaml:2'])
  })
})

describe('juju/application-is-deployed', () => {
  test.each<[string, Files, object, readonly string[]]>([
    ['by its own name', { 'b.yaml': bundle('x: { charm: y }') }, { application: 'x' }, ['met b.yaml:3']],
    ['by both names', { 'b.yaml': bundle('x: { charm: y }') }, { application: 'x', charm: 'z' }, ['unmet b.yaml:2']],
    [
      'twice',
      { 'b.yaml': bundle('x: { charm: y }', 'z: { charm: y }') },
      { charm: 'y' },
      ['met b.yaml:3', 'met b.yaml:4'],
    ],
    ['in no deployment', { 'metadata.yaml': 'name: x\n' }, { charm: 'x' }, ['not-applicable']],
    ['in a test', { 'tests/b.yaml': bundle('x: { charm: y }') }, { charm: 'y' }, ['not-applicable']],
    [
      'in an overlay alone',
      { 'o.yaml': 'applications:\n  a: { charm: b }\n  c: { options: { d: e } }\n' },
      { charm: 'x' },
      ['unknown o.yaml:1'],
    ],
    [
      'not where it is forbidden',
      { 'b.yaml': bundle('x: { charm: y }') },
      { charm: 'z', polarity: 'do-not' },
      ['met b.yaml:2'],
    ],
    [
      'where it is forbidden',
      { 'b.yaml': bundle('x: { charm: y }') },
      { charm: 'y', polarity: 'do-not' },
      ['unmet b.yaml:3'],
    ],
  ])('%s', (_, files, parameters, expected) => {
    expect(outcomesOf(answerOf(applicationIsDeployed, files, { parameters }))).toEqual(expected)
  })
})

describe('juju/relation-exists', () => {
  const related = (relations: string, ...more: readonly string[]): Files => ({
    'b.yaml': `${bundle('app: { charm: ledger }', 'ca: { charm: lego }', ...more)}relations: [${relations}]\n`,
  })
  const asked = { a: 'ledger:certificates', b: 'lego:certificates' }

  test.each<[string, Files, object, readonly string[]]>([
    ['both endpoints', related('["ca:certificates", "app:certificates"]'), asked, ['met b.yaml:5']],
    ['one of them', related('["app:certificates", ca]'), asked, ['met b.yaml:5']],
    ['none of them', related('[app, ca]'), asked, ['unknown b.yaml:5']],
    ['none of them, where none is asked for', related('[app, ca]'), { a: 'ledger', b: 'lego' }, ['met b.yaml:5']],
    ['another endpoint', related('["app:logs", "ca:certificates"]'), asked, ['unmet b.yaml:2']],
    ['by the names of applications', related('[app, ca]'), { a: 'app', b: 'ca' }, ['met b.yaml:5']],
    ['a third one', related('["app:certificates", x]', 'x: { charm: other }'), asked, ['unmet b.yaml:2']],
    ['no relation at all', related(''), asked, ['unmet b.yaml:2']],
    ['only the other one', { 'b.yaml': bundle('ca: { charm: lego }') }, asked, ['not-applicable']],
    [
      'what is not deployed',
      { 'b.yaml': `${bundle('app: { charm: ledger }')}relations: [["app:certificates", ca]]\n` },
      asked,
      ['unmet b.yaml:2'],
    ],
    [
      'an offer of that name',
      {
        'b.yaml': `${bundle('app: { charm: ledger }')}saas: { lego: { url: "a/b.c" } }\nrelations: [["app:certificates", lego]]\n`,
      },
      asked,
      ['met b.yaml:5'],
    ],
    [
      'a distributed bundle, which can hold it',
      releases('app: { charm: ledger }'),
      asked,
      ['unmet releases/1.0/beta/a/bundle.yaml:2', 'unmet releases/1.0/stable/a/bundle.yaml:2'],
    ],
  ])('%s', (_, files, parameters, expected) => {
    expect([...outcomesOf(answerOf(relationExists, files, { parameters }))].sort()).toEqual(expected)
  })

  test('says what is lacking', () => {
    const answer = answerOf(relationExists, { 'b.yaml': bundle('app: { charm: ledger }') }, { parameters: asked })
    const message = '`app` over `certificates` is not related to `lego:certificates`, which is not deployed here'
    expect(answer).toMatchObject({ findings: [{ message }] })
  })
})
