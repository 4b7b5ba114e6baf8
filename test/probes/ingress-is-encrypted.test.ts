import { describe, expect, test } from 'vitest'
import { ingressIsEncrypted } from '../../src/probes/tls/ingress-is-encrypted.ts'
import { answerOf, type Files, inventoryOf, knownWith, outcomesOf } from './inventory-of.ts'

interface Case {
  readonly applications: readonly string[]
  readonly rest?: string
  readonly expect: string
  readonly message?: RegExp
  readonly parameters?: unknown
}

const bundle = ({ applications, rest = '' }: Case): string =>
  ['applications:', ...applications.map(entry => `  ${entry}`), rest, ''].join('\n')

const pilot = 'pilot: { charm: istio-pilot, channel: 1.24/stable }'
const traefik = 'traefik: { charm: traefik-k8s, channel: 1/stable }'
const ca = 'ca: { charm: self-signed-certificates, channel: 1/stable }'
const withOptions = (options: string): string => `pilot: { charm: istio-pilot, options: { ${options} } }`

describe('one deployment', () => {
  test.each(
    Object.entries<Case>({
      'the option names a secret': {
        applications: [withOptions('tls-secret-id: "secret:d1q8l0vmp25c77example"')],
        expect: 'met',
      },
      'the option is empty': {
        applications: [withOptions('tls-secret-id: ""')],
        expect: 'unmet',
        message: /^`pilot` has no certificate: the option `tls-secret-id` is empty$/,
      },
      'the option has no value': { applications: [withOptions('tls-secret-id:')], expect: 'unmet' },
      'the option is filled in later': {
        applications: [withOptions('tls-secret-id: "{{ id }}"')],
        expect: 'unknown',
        message: /do not say what/,
      },
      'a placeholder after the scheme': {
        applications: [withOptions('tls-secret-id: "secret:<secret ID resulting from step 1>"')],
        expect: 'unknown',
        message: /^whether `pilot` has a certificate is open: .* the option `tls-secret-id`/,
      },
      'the word ID after the scheme': { applications: [withOptions('tls-secret-id: secret:ID')], expect: 'unknown' },
      'a note to oneself': {
        applications: [withOptions('tls-secret-id: TODO')],
        expect: 'unknown',
        message: /: the option `tls-secret-id` is a placeholder$/,
      },
      'a request to change it': { applications: [withOptions('tls-secret-id: CHANGE_ME')], expect: 'unknown' },
      'a request with the name of the thing': {
        applications: [withOptions('tls-secret-id: "secret:your-secret-id"')],
        expect: 'unknown',
      },
      'a placeholder in one of a pair': {
        applications: [withOptions('ssl-crt: "include-file://c", ssl-key: changeme')],
        expect: 'unknown',
      },
      'a file that holds the id': {
        applications: [withOptions('tls-secret-id: "include-file://id"')],
        expect: 'unknown',
        message: /is read from a file at deploy time$/,
      },
      'the name of a secret': {
        applications: [withOptions('tls-secret-id: my-tls-secret')],
        expect: 'unmet',
        message: /`tls-secret-id` is not the id of a Juju secret, which is all that it takes$/,
      },
      'a name after the scheme': { applications: [withOptions('tls-secret-id: "secret:my-tls"')], expect: 'unmet' },
      'a number': { applications: [withOptions('tls-secret-id: "0"')], expect: 'unmet' },
      'a certificate where an id belongs': {
        applications: [withOptions('tls-secret-id: "-----BEGIN CERTIFICATE-----"')],
        expect: 'unmet',
      },
      'an id without its scheme': {
        applications: [withOptions('tls-secret-id: d1q8l0vmp25c77uge7i0')],
        expect: 'met',
      },
      'an id with the model': {
        applications: [
          withOptions('tls-secret-id: "secret://0f7a2b1c-0000-4000-8000-0123456789ab/d1q8l0vmp25c77uge7i0"'),
        ],
        expect: 'met',
      },
      'the name of a Kubernetes secret, in an option that takes any': {
        applications: ['n: { charm: nginx-ingress-integrator, options: { tls-secret-name: my-tls-secret } }'],
        expect: 'met',
      },
      'an older pair of options': {
        applications: [withOptions('ssl-crt: "include-file://c", ssl-key: "include-file://k"')],
        expect: 'met',
      },
      'one of an older pair': { applications: [withOptions('ssl-crt: "include-file://c"')], expect: 'unmet' },
      'a relation by its endpoint to any charm': {
        applications: [pilot, 'x: { charm: own-ca }'],
        rest: 'relations: [["pilot:certificates", x]]',
        expect: 'met',
      },
      'a relation by the endpoint of the other end': {
        applications: [pilot, 'x: { charm: own-ca }'],
        rest: 'relations: [["x:certificates", pilot]]',
        expect: 'met',
      },
      'a relation without endpoints to a provider': {
        applications: [traefik, ca],
        rest: 'relations: [[traefik, ca]]',
        expect: 'met',
        message: /`ca` over a relation/,
      },
      'a relation without endpoints to something else': {
        applications: [traefik, 'x: { charm: grafana-k8s }'],
        rest: 'relations: [[traefik, x]]',
        expect: 'unmet',
      },
      'a relation over another endpoint to a provider': {
        applications: [traefik, ca],
        rest: 'relations: [["traefik:receive-ca-cert", ca]]',
        expect: 'unmet',
      },
      'a relation to another endpoint of a provider': {
        applications: [traefik, ca],
        rest: 'relations: [[traefik, "ca:send-ca-cert"]]',
        expect: 'unmet',
      },
      'an offer of another model by its endpoint': {
        applications: [traefik],
        rest: 'saas: { ca: { url: "admin/pki.ca" } }\nrelations: [["traefik:certificates", ca]]',
        expect: 'met',
      },
      'an offer of another model without endpoints': {
        applications: [traefik],
        rest: 'saas: { ca: { url: "admin/pki.ca" } }\nrelations: [[traefik, ca]]',
        expect: 'unknown',
        message: /names no endpoint/,
      },
      'a relation to what is not deployed': {
        applications: [pilot],
        rest: 'bundle: kubernetes\nrelations: [["pilot:certificates", "ca:certificates"]]',
        expect: 'unmet',
        message: /^`pilot` has no certificate: it relates to `ca`, which is not deployed here$/,
      },
      'a relation to what a later document takes out': {
        applications: [pilot, ca],
        rest: 'relations: [["pilot:certificates", ca]]\n---\napplications: { ca: }',
        expect: 'unmet',
        message: /which is not deployed here$/,
      },
      'a relation over an endpoint that is not known to a provider that is': {
        applications: [pilot, ca],
        rest: 'relations: [["pilot:tls", "ca:certificates"]]',
        expect: 'unknown',
        message: /only one of the two is known to be for certificates$/,
      },
      'a relation over its endpoint to what a provider does not give certificates over': {
        applications: [pilot, ca],
        rest: 'relations: [["pilot:certificates", "ca:send-ca-cert"]]',
        expect: 'unknown',
      },
      'a proxy on machines': {
        parameters: { charms: ['haproxy'] },
        applications: ['edge: { charm: haproxy }', ca],
        rest: 'relations: [["edge:certificates", "ca:certificates"]]',
        expect: 'met',
      },
      'a proxy on machines without a certificate': {
        parameters: { charms: ['haproxy'] },
        applications: ['edge: { charm: haproxy }'],
        expect: 'unmet',
      },
      'a balancer that the guide does not name': {
        applications: ['edge: { charm: haproxy }'],
        expect: 'not-applicable',
      },
      'an empty option beside a relation': {
        applications: [withOptions('tls-secret-id: ""'), ca],
        rest: 'relations: [["pilot:certificates", ca]]',
        expect: 'met',
      },
      neither: {
        applications: [pilot],
        expect: 'unmet',
        message: /neither the option `tls-secret-id` nor a relation over `certificates`$/,
      },
      'a way that is only by relation': {
        applications: ['i: { charm: istio-ingress-k8s }'],
        expect: 'unmet',
        message: /not by a relation over `certificates`$/,
      },
      'a gateway is asked through its pilot': {
        applications: ['g: { charm: istio-gateway }', withOptions('tls-secret-id: "secret:d1q8l0vmp25c77example"')],
        expect: 'met',
      },
      'a gateway whose pilot is elsewhere': {
        applications: ['g: { charm: istio-gateway }'],
        expect: 'unknown',
        message: /takes its certificate from `istio-pilot`, which is not in this deployment/,
      },
      'no ingress': { applications: ['x: { charm: grafana-k8s }'], expect: 'not-applicable' },
    }),
  )('%s', (_, each) => {
    const answer = answerOf(ingressIsEncrypted, { 'bundle.yaml': bundle(each) }, { parameters: each.parameters ?? {} })
    const [outcome] = outcomesOf(answer)
    expect(outcome?.split(' ')[0]).toBe(each.expect)
    if (answer.outcome === 'found') expect(answer.findings).toHaveLength(1)
    if (each.message) expect(answer.outcome === 'found' && answer.findings[0].message).toMatch(each.message)
  })
})

describe('what the guide names', () => {
  const files: Files = {
    'bundle.yaml': bundle({ applications: [withOptions('tls-secret-id: "secret:d1q8l0vmp25c77example"')], expect: '' }),
  }

  test.each<[string, unknown, string]>([
    ['the option that is set', { charms: ['istio-pilot'], option: 'tls-secret-id' }, 'met bundle.yaml:2'],
    [
      'an option that is not known of the charm',
      { charms: ['istio-pilot'], option: 'certificate' },
      'unknown bundle.yaml:2',
    ],
    [
      'such an option of what the charm configures',
      { charms: ['istio-gateway'], option: 'certificate' },
      'unknown bundle.yaml:2',
    ],
    ['another option of another charm', { charms: ['traefik-k8s'], option: 'certificate' }, 'met bundle.yaml:2'],
    ['another relation, which leaves the option', { charms: ['istio-pilot'], relation: 'tls' }, 'met bundle.yaml:2'],
  ])('%s', (_, parameters, expected) => {
    expect(outcomesOf(answerOf(ingressIsEncrypted, files, { parameters }))).toEqual([expected])
  })

  test('an option of the charm leaves the other ways that are known of it', () => {
    const older = {
      applications: [withOptions('ssl-crt: "include-file://c", ssl-key: "include-file://k"')],
      expect: '',
    }
    const parameters = { charms: ['istio-pilot'], option: 'tls-secret-id' }
    expect(outcomesOf(answerOf(ingressIsEncrypted, { 'bundle.yaml': bundle(older) }, { parameters }))).toEqual([
      'met bundle.yaml:2',
    ])
  })

  test.each<[string, string, string, RegExp]>([
    ['nothing of either', pilot, 'unmet', /neither the option `certificate` nor a relation/],
    ['only what is known', withOptions('tls-secret-id: "secret:a1"'), 'unknown', /and the guide names `certificate`$/],
    ['what it names', withOptions('certificate: a, tls-secret-id: ""'), 'met', /the option `certificate`$/],
  ])('an option that is not known of the charm, and %s', (_, application, outcome, message) => {
    const parameters = { charms: ['istio-pilot'], option: 'certificate' }
    const files = { 'bundle.yaml': bundle({ applications: [application], expect: '' }) }
    expect(answerOf(ingressIsEncrypted, files, { parameters })).toMatchObject({
      findings: [{ outcome, message: expect.stringMatching(message) }],
    })
  })

  test('a relation that is not known of the charm leaves open what is related as before', () => {
    const applications = [traefik, ca]
    const files = (rest: string): Files => ({ 'bundle.yaml': bundle({ applications, rest, expect: '' }) })
    const parameters = { charms: ['traefik-k8s'], relation: 'tls' }
    const ask = (rest: string) => outcomesOf(answerOf(ingressIsEncrypted, files(rest), { parameters }))
    expect(ask('relations: [["traefik:certificates", ca]]')).toEqual(['unknown bundle.yaml:4'])
    expect(ask('relations: [["traefik:tls", ca]]')).toEqual(['met bundle.yaml:4'])
  })

  test('only the charm, and nothing is known of it', () => {
    const parameters = { charms: ['kong'] }
    const files = (rest: string): Files => ({
      'bundle.yaml': bundle({ applications: ['k: { charm: kong }', ca], rest, expect: '' }),
    })
    expect(answerOf(ingressIsEncrypted, files(''), { parameters })).toMatchObject({
      findings: [{ outcome: 'unknown', message: 'nothing is known of how `kong` takes a certificate' }],
    })
    for (const related of ['["k:any", "ca:certificates"]', '[k, ca]'])
      expect(outcomesOf(answerOf(ingressIsEncrypted, files(`relations: [${related}]`), { parameters }))).toEqual([
        'met bundle.yaml:4',
      ])
  })

  test('an option that holds a secret itself', () => {
    const parameters = { charms: ['edge-proxy'], option: 'certificate-secret' }
    const ask = (value: string) => {
      const applications = [`edge: { charm: edge-proxy, options: { certificate-secret: "${value}" } }`]
      return outcomesOf(
        answerOf(ingressIsEncrypted, { 'bundle.yaml': bundle({ applications, expect: '' }) }, { parameters }),
      )
    }
    expect(ask('secret:cq1tv2')).toEqual(['met bundle.yaml:2'])
    expect(ask('secret:<the id>')).toEqual(['unknown bundle.yaml:2'])
    expect(ask('changeme')).toEqual(['unknown bundle.yaml:2'])
    expect(ask('')).toEqual(['unmet bundle.yaml:2'])
  })

  test('a charm that nobody knew is asked', () => {
    const applications = ['edge: { charm: edge-proxy }', ca]
    const text = (rest: string): Files => ({ 'bundle.yaml': bundle({ applications, rest, expect: '' }) })
    const parameters = { charms: ['edge-proxy'], relation: 'tls' }
    const ask = (rest: string) => outcomesOf(answerOf(ingressIsEncrypted, text(rest), { parameters }))
    expect(ask('')).toEqual(['unmet bundle.yaml:2'])
    expect(ask('relations: [["edge:tls", "ca:certificates"]]')).toEqual(['met bundle.yaml:4'])
    expect(outcomesOf(answerOf(ingressIsEncrypted, text('')))).toEqual(['not-applicable'])
  })
})

describe('what the files cannot show', () => {
  const text = bundle({ applications: [pilot], expect: '' })

  test('a bundle that others install from', () => {
    const answer = answerOf(ingressIsEncrypted, {
      'releases/1.9/stable/bundle.yaml': text,
      'releases/1.10/stable/bundle.yaml': text,
    })
    expect(outcomesOf(answer)).toEqual([
      'unknown releases/1.10/stable/bundle.yaml:2',
      'unknown releases/1.9/stable/bundle.yaml:2',
    ])
    expect(answer.outcome === 'found' && answer.findings[0].message).toMatch(
      /a distributed bundle cannot hold the id of a secret$/,
    )
  })

  test('a file beside it that could not be read', () => {
    const broken = 'applications:\n  pilot:\n    options: { tls-secret-id: [\n'
    const beside = answerOf(ingressIsEncrypted, { 'bundle.yaml': text, 'overlay.yaml': broken })
    expect(outcomesOf(beside)).toEqual(['unknown bundle.yaml:2'])
    expect(beside.outcome === 'found' && beside.findings[0].message).toMatch(/`overlay\.yaml` could not be read/)
    expect(outcomesOf(answerOf(ingressIsEncrypted, { 'bundle.yaml': text, 'other/overlay.yaml': broken }))).toEqual([
      'unmet bundle.yaml:2',
    ])
  })

  test('a file beside it that may declare what it relates to', () => {
    const files = {
      'bundle.yaml': bundle({
        applications: [pilot],
        rest: 'bundle: kubernetes\nrelations: [["pilot:certificates", ca]]',
        expect: '',
      }),
      'overlay.yaml': 'saas:\n  ca: { url: [\n',
    }
    expect(inventoryOf(files).unread.map(({ hides }) => hides)).toEqual([['consumed']])
    expect(answerOf(ingressIsEncrypted, files)).toMatchObject({
      findings: [
        { outcome: 'unknown', message: expect.stringMatching(/not deployed here; `overlay\.yaml` could not/) },
      ],
    })
  })

  test('an overlay whose bundle is not in the files', () => {
    const rest = 'relations: [["pilot:certificates", "ca:certificates"]]'
    expect(
      outcomesOf(
        answerOf(ingressIsEncrypted, {
          'tls.yaml': bundle({ applications: [pilot, 'ca: { scale: 2 }'], rest, expect: '' }),
        }),
      ),
    ).toEqual(['unknown tls.yaml:2'])
  })

  test('an overlay gives what its bundle lacks', () => {
    const overlay = 'applications:\n  pilot: { options: { tls-secret-id: "secret:d1q8l0vmp25c77example" } }\n'
    expect(outcomesOf(answerOf(ingressIsEncrypted, { 'bundle.yaml': text, 'overlay.yaml': overlay }))).toEqual([
      'met overlay.yaml:2',
    ])
  })
})

test('the relations of a repository are gone through once, however many bundles it holds', () => {
  const rest = 'bundle: kubernetes\nrelations: [[pilot, a], [pilot, b]]'
  const text = bundle({ applications: [pilot], rest, expect: '' })
  const inventory = inventoryOf(Object.fromEntries(['a', 'b', 'c', 'd'].map(folder => [`${folder}/bundle.yaml`, text])))
  let looks = 0
  const relation = inventory.facts.relation.map(fact => ({
    ...fact,
    get deployments() {
      looks += 1
      return fact.deployments
    },
  }))
  const counting = { ...inventory, facts: { ...inventory.facts, relation } }
  expect(outcomesOf(ingressIsEncrypted.ask(counting, { charms: [] }, knownWith()))).toHaveLength(4)
  expect(looks).toBe(8)
})
