import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import type { PossibleValue, TextPart, Value } from '../../src/facts/value.ts'
import type { Deployment } from '../../src/inventory/inventory.ts'
import { passwordsAreNotPlain } from '../../src/probes/auth/passwords-are-not-plain.ts'
import { hasNoBranch } from '../../src/probes/channel/has-no-branch.ts'
import { isGiven } from '../../src/probes/channel/is-given.ts'
import { namesATrack } from '../../src/probes/channel/names-a-track.ts'
import { riskKeepsPromise } from '../../src/probes/channel/risk-keeps-promise.ts'
import { applicationIsDeployed } from '../../src/probes/juju/application-is-deployed.ts'
import { optionIsSet } from '../../src/probes/juju/option-is-set.ts'
import { relationExists } from '../../src/probes/juju/relation-exists.ts'
import { agreesWithinDeployment } from '../../src/probes/pin/agrees-within-deployment.ts'
import { comesFromStore } from '../../src/probes/pin/comes-from-store.ts'
import type { Finding, Probe } from '../../src/probes/probe.ts'
import { ingressIsEncrypted } from '../../src/probes/tls/ingress-is-encrypted.ts'
import {
  application,
  deployment,
  gate,
  inventoryWith,
  known,
  oneOf,
  placeAt,
  relation,
} from '../inventory/terraform-facts.ts'
import { knownWith } from './inventory-of.ts'

/** The name of what the files do not determine. */
const open = (expression: string): string => `\${${expression}}`

const use = placeAt('modules/a/main.tf', 4, 13, 20)

function findingsOf(
  probe: Probe,
  facts: readonly Fact[],
  { parameters = {}, deployments }: { parameters?: unknown; deployments?: readonly Deployment[] } = {},
): readonly Finding[] {
  const answer = probe.ask(inventoryWith(facts, deployments), probe.parameters.parse(parameters), knownWith())
  return answer.outcome === 'found' ? answer.findings : []
}

const outcomes = (findings: readonly Finding[]) => findings.map(({ outcome, subject }) => `${outcome} ${subject}`)

describe('a module that two deployments share', () => {
  const facts = [
    application('envs/lab', { channel: known('2/edge', use) }),
    application('envs/production', { channel: known('2/edge', use) }),
  ]
  const lab = deployment('envs/lab', { promise: { risk: 'edge', why: 'the environment `lab`' } })
  const deployments = [lab, deployment('envs/production')]

  test('is judged in each of them by its own promise', () => {
    expect(outcomes(findingsOf(riskKeepsPromise, facts, { deployments }))).toEqual([
      'met envs/lab#module.a.juju_application.dex.channel',
      'unmet envs/production#module.a.juju_application.dex.channel',
    ])
  })

  test.each([
    [isGiven, 'channel'],
    [comesFromStore, 'charm'],
  ] as const)('is asked about in each of them by $0.id', (probe, aspect) => {
    expect(outcomes(findingsOf(probe, facts, { deployments }))).toEqual([
      `met envs/lab#module.a.juju_application.dex.${aspect}`,
      `met envs/production#module.a.juju_application.dex.${aspect}`,
    ])
  })

  test('says its secret once, and whose it is', () => {
    const secret = (id: string, shape: 'literal' | 'placeholder'): Fact => ({
      kind: 'credential',
      place: placeAt('modules/a/providers.tf', 5),
      deployments: [id],
      credential: 'provider',
      field: 'password',
      shape,
      redacted: '***',
    })
    const found = findingsOf(passwordsAreNotPlain, [secret('a', 'placeholder'), secret('b', 'literal')])
    expect(found.map(({ outcome, message, subject }) => [outcome, message, subject])).toEqual([
      ['unmet', '`password` of a provider is a secret in clear text', 'modules/a/providers.tf#password'],
    ])
  })
})

describe('a channel of several parts', () => {
  const track = { text: '2.4', place: placeAt('variables.tf', 3, 14, 3) }
  const slash = { text: '/', place: placeAt('main.tf', 7, 25, 1) }
  const risk = { text: 'edge', place: placeAt('variables.tf', 7, 14, 4) }
  const put = (...parts: readonly TextPart[]) => {
    const value = parts.map(({ text }) => text).join('')
    const place = parts.at(-1)?.place ?? use
    return application('.', { channel: { kind: 'known', value, place, via: [use], parts } })
  }

  test('has its risk mended where the risk stands', () => {
    const [found] = findingsOf(riskKeepsPromise, [put(track, slash, risk)])
    expect(found).toMatchObject({ place: risk.place, fix: { place: risk.place, text: 'stable' } })
    const turned = { text: 'beta/', place: placeAt('variables.tf', 1, 1, 5) }
    expect(findingsOf(riskKeepsPromise, [put(track, slash, turned, { text: 'x', place: use })])[0]?.fix).toBeUndefined()
  })

  test('keeps what else stands in the part', () => {
    const tail = { text: '/edge', place: placeAt('main.tf', 7, 25, 5) }
    const [found] = findingsOf(riskKeepsPromise, [put(track, tail)])
    expect(found).toMatchObject({ place: tail.place, fix: { place: tail.place, text: '/stable' } })
  })

  test('has no fix where the part is written in another length, or stands twice', () => {
    const escaped = { text: 'edge', place: placeAt('variables.tf', 7, 14, 9) }
    expect(findingsOf(riskKeepsPromise, [put(track, slash, escaped)])[0]).toMatchObject({ place: escaped.place })
    expect(findingsOf(riskKeepsPromise, [put(track, slash, escaped)])[0]?.fix).toBeUndefined()
    expect(
      findingsOf(riskKeepsPromise, [put({ text: 'edge', place: risk.place }, slash, risk)])[0]?.fix,
    ).toBeUndefined()
  })

  test('is told about its track at the track', () => {
    const latest = { text: 'latest', place: placeAt('variables.tf', 3, 14, 6) }
    expect(findingsOf(namesATrack, [put(latest, slash, risk)])[0]?.place).toEqual(latest.place)
  })

  test('is told about its branch at the branch', () => {
    const branch = { text: 'fix-1', place: placeAt('variables.tf', 11, 14, 5) }
    expect(findingsOf(hasNoBranch, [put(track, slash, risk, slash, branch)])[0]?.place).toEqual(branch.place)
  })

  test('has the part at fault in what a charm of another track follows', () => {
    const facts = [
      put(track, slash, risk),
      application('.', { address: 'juju_application.other', channel: known('2.5/edge', use) }),
    ]
    expect(findingsOf(agreesWithinDeployment, facts).map(({ outcome, place }) => [outcome, place])).toEqual([
      ['met', risk.place],
      ['unmet', use],
    ])
  })
})

describe('values that whoever applies it gives', () => {
  test.each<[string, [string, PossibleValue<string>['from']][], string]>([
    ['all good', [['2/stable', 'outside']], 'met certain'],
    [
      'all bad',
      [
        ['2/edge', 'default'],
        ['2/beta', 'outside'],
      ],
      'unmet certain',
    ],
    [
      'some bad',
      [
        ['2/stable', 'default'],
        ['2/edge', 'outside'],
      ],
      'unknown certain',
    ],
    [
      'a bad default beside them',
      [
        ['2/edge', 'default'],
        ['2/stable', 'outside'],
      ],
      'unmet overridable',
    ],
    ['a lone bad default', [['2/edge', 'default']], 'unmet overridable'],
  ])('%s', (_, values, expected) => {
    const [found] = findingsOf(riskKeepsPromise, [application('.', { channel: oneOf(use, ...values) })])
    expect(`${found?.outcome} ${found?.certainty}`).toBe(expected)
    if (found?.outcome === 'unknown') expect(found.message).toContain('whoever applies it may override it')
  })

  test('a default is compared with what the other application follows', () => {
    const facts = [
      application('.', { channel: oneOf(use, ['2/edge', 'default']) }),
      application('.', { address: 'juju_application.b', place: placeAt('b.tf', 1), channel: known('2/stable', use) }),
    ]
    expect(findingsOf(agreesWithinDeployment, facts).map(({ outcome, certainty }) => [outcome, certainty])).toEqual([
      ['unmet', 'overridable'],
      ['met', 'certain'],
    ])
  })
})

describe('what hangs on a switch', () => {
  const asked = { parameters: { charm: 'dex' } }
  const of = (present: Value<boolean>, byDefault?: boolean) =>
    application('.', { channel: known('2/edge', use), gate: gate('var.auth', present, byDefault) })
  const unset = { kind: 'unknown', raw: 'var.auth', place: use, why: 'it has no default' } as const

  test.each([
    ['is on', known(true, use), true, 'met certain', 'unmet certain'],
    ['is on by default', oneOf<boolean>(use, [true, 'default']), true, 'met overridable', 'unmet overridable'],
    ['is off by default', oneOf<boolean>(use, [false, 'default']), false, 'unmet overridable', 'met overridable'],
    ['is not known', unset, undefined, 'unknown certain', 'unknown certain'],
  ] as const)('and %s', (_, present, byDefault, wanted, unwanted) => {
    const told = (polarity: string) =>
      findingsOf(applicationIsDeployed, [of(present, byDefault)], { parameters: { charm: 'dex', polarity } }).map(
        ({ outcome, certainty }) => `${outcome} ${certainty}`,
      )
    expect([told('do'), told('do-not')]).toEqual([[wanted], [unwanted]])
  })

  test('is not there where the switch is off', () => {
    const facts = [of(known(false, use), true), application('.', { name: 'ca' })]
    expect(outcomes(findingsOf(applicationIsDeployed, facts, asked))).toEqual(['unmet .#dex'])
    expect(findingsOf(riskKeepsPromise, facts)).toEqual([])
  })

  test('matters less where somebody has to switch it on', () => {
    const [found] = findingsOf(riskKeepsPromise, [of(oneOf<boolean>(use, [false, 'default']), false)])
    expect(found).toMatchObject({ outcome: 'unmet', certainty: 'overridable' })
  })

  test('is enough where another one is there', () => {
    const facts = [of(oneOf<boolean>(use, [false, 'default']), false), application('.', { address: 'b' })]
    expect(outcomes(findingsOf(applicationIsDeployed, facts, asked))).toEqual(['met .#b'])
  })
})

test('a module from elsewhere may deploy what is not here', () => {
  const module: Fact = {
    kind: 'module',
    place: placeAt('main.tf', 3),
    deployments: ['.'],
    name: 'dex',
    source: 'git::https://example.com/dex',
    class: 'none',
  }
  const local: Fact = { ...module, source: './dex', class: 'local' }
  const asked = { parameters: { charm: 'dex' } }
  const ca = application('.', { name: 'ca' })
  expect(findingsOf(applicationIsDeployed, [ca, module], asked)).toMatchObject([
    { outcome: 'unknown', message: expect.stringContaining('the module `dex` at `main.tf:3` is not in the files') },
  ])
  expect(findingsOf(applicationIsDeployed, [ca, local], asked)).toMatchObject([{ outcome: 'unmet' }])
  expect(
    outcomes(findingsOf(optionIsSet, [application('.'), module], { parameters: { charm: 'dex', option: 'x' } })),
  ).toEqual(['unmet .#module.a.juju_application.dex.x'])
})

test('an application whose name is open may be the one that is asked for', () => {
  const facts = [application('.', { name: open('var.name') })]
  expect(findingsOf(applicationIsDeployed, facts, { parameters: { application: 'dex' } })).toMatchObject([
    { outcome: 'unknown', message: expect.stringContaining(`which application \`${open('var.name')}\` is`) },
  ])
})

describe('a relation', () => {
  const ask = (...facts: readonly Fact[]) =>
    findingsOf(relationExists, [application('.'), application('.', { name: 'ca' }), ...facts], {
      parameters: { a: 'dex:certificates', b: 'ca:certificates' },
    }).map(({ outcome, message }) => [outcome, message.split(': ')[1] ?? ''])

  test('of two applications is one', () => {
    expect(ask(relation('.', ['ca:certificates', 'dex:certificates']))).toEqual([['met', '']])
    expect(ask(relation('other', ['ca:certificates', 'dex:certificates']))).toEqual([['unmet', '']])
  })

  test.each([
    ['an end that the files do not determine', `${open('module.x.app_name')}:certificates`, 'unknown'],
    ['an open end over another endpoint', `${open('module.x.app_name')}:ingress`, 'unmet'],
  ])('with %s', (_, end, outcome) => {
    const said = ask(relation('.', ['dex:certificates', end]))
    expect(said.map(([what]) => what)).toEqual([outcome])
    if (outcome === 'unknown') expect(said[0]?.[1]).toContain(`\`${open('module.x.app_name')}\``)
  })

  test('with an application that only a module from elsewhere has is open, over its endpoint', () => {
    expect(ask(relation('.', ['dex:certificates', 'tls:certificates']))).toEqual([
      ['unknown', 'the files do not say which application `tls` is'],
    ])
    expect(ask(relation('.', ['dex:ingress', 'tls:ingress']))).toEqual([['unmet', '']])
  })

  test('that is about neither leaves it unmet, though one end is open', () => {
    expect(ask(relation('.', ['web:certificates', `${open('module.x.name')}:metrics`]))).toEqual([['unmet', '']])
  })

  test('hangs on its own switch', () => {
    const made = (present: Value<boolean>) =>
      ask(relation('.', ['dex:certificates', 'ca:certificates'], { gate: gate('var.tls', present) }))
    expect(made(known(true, use))).toEqual([['met', '']])
    expect(made(oneOf<boolean>(use, [true, 'default']))).toEqual([['met', '']])
    expect(made(known(false, use))).toEqual([['unmet', '']])
    expect(made(oneOf<boolean>(use, [false, 'default']))).toEqual([['unmet', '']])
  })

  test('does not tell which of two applications of one name it is for', () => {
    const twin = application('.', { address: 'juju_application.twin' })
    const said = ask(twin, relation('.', ['dex:certificates', 'ca:certificates']))
    const why = 'several applications of the deployment are named `dex`'
    expect(said).toEqual([
      ['unknown', why],
      ['unknown', why],
    ])
  })

  test('is of the application of its own model, where two have one name', () => {
    const asked = { parameters: { a: 'dex:certificates', b: 'ca:certificates' } }
    const inModel = (name: string, model: string) =>
      application('.', { name, model, address: `module.${model}.juju_application.${name}` })
    const facts = ['one', 'two'].flatMap(model => [inModel('dex', model), inModel('ca', model)])
    const made = relation('.', ['dex:certificates', 'ca:certificates'], { model: 'one' })
    expect(outcomes(findingsOf(relationExists, [...facts, made], asked))).toEqual([
      'met .#module.one.juju_application.dex.dex:certificates-ca:certificates',
      'unmet .#module.two.juju_application.dex.dex:certificates-ca:certificates',
    ])
  })

  test('with an application whose charm is open is open', () => {
    const place = placeAt('main.tf', 5)
    const charm = { reference: open('var.charm'), name: open('var.charm'), store: 'undetermined', place } as const
    const said = ask(application('.', { name: 'x', charm }), relation('.', ['dex:certificates', 'x:certificates']))
    expect(said).toEqual([['unknown', 'the files do not say which charm `x` is']])
  })
})

describe('an ingress', () => {
  const ingress = application('.', { name: 'traefik', charm: charmOf('traefik-k8s') })
  const ask = (...facts: readonly Fact[]) =>
    findingsOf(ingressIsEncrypted, [ingress, ...facts]).map(({ outcome, subject }) => `${outcome} ${subject}`)
  const subject = '.#module.a.juju_application.traefik.certificate'

  test('takes its certificate from an application of a module that is elsewhere', () => {
    expect(ask(relation('.', ['traefik:certificates', `${open('module.ca.app_name')}:certificates`]))).toEqual([
      `met ${subject}`,
    ])
  })

  test('takes it from one that is named after such a module', () => {
    expect(ask(relation('.', ['traefik:certificates', 'tls:certificates']))).toEqual([`met ${subject}`])
  })

  test('has none for certain only where every relation is known', () => {
    expect(ask()).toEqual([`unmet ${subject}`])
    expect(
      ask(relation('.', [`${open('module.x.name')}:certificates`, `${open('module.y.name')}:certificates`])),
    ).toEqual([`unknown ${subject}`])
    expect(ask(relation('.', [`${open('module.x.name')}:database`, `${open('module.y.name')}:database`]))).toEqual([
      `unmet ${subject}`,
    ])
  })

  test('has no certificate by a relation that is off unless it is switched on', () => {
    const own = gate('var.tls', oneOf<boolean>(use, [false, 'default']), false)
    const ca = application('.', { name: 'ca', charm: charmOf('self-signed-certificates') })
    const facts = (tls: typeof own | undefined) => [
      ca,
      relation('.', ['traefik:certificates', 'ca:certificates'], tls ? { gate: tls } : {}),
    ]
    expect([ask(...facts(undefined)), ask(...facts(own))]).toEqual([[`met ${subject}`], [`unmet ${subject}`]])
  })
})

function charmOf(name: string) {
  return { reference: name, name, store: 'charmhub', place: placeAt('modules/a/main.tf', 3) } as const
}
