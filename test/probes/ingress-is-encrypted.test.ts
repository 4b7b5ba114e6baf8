import { describe, expect, test } from 'vitest'
import { ingressIsEncrypted } from '../../src/probes/tls/ingress-is-encrypted.ts'
import { answerOf, type Files, outcomesOf } from './inventory-of.ts'

interface Case {
  readonly applications: readonly string[]
  readonly rest?: string
  readonly expect: string
  readonly message?: RegExp
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
        message: /`tls-secret-id` of `pilot` is empty/,
      },
      'the option has no value': { applications: [withOptions('tls-secret-id:')], expect: 'unmet' },
      'the option is filled in later': {
        applications: [withOptions('tls-secret-id: "{{ id }}"')],
        expect: 'unknown',
        message: /do not say what/,
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
      'an empty option beside a relation': {
        applications: [withOptions('tls-secret-id: ""'), ca],
        rest: 'relations: [["pilot:certificates", ca]]',
        expect: 'met',
      },
      neither: {
        applications: [pilot],
        expect: 'unmet',
        message: /neither the option `tls-secret-id` or `ssl-crt` with `ssl-key` nor a relation over `certificates`$/,
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
    const answer = answerOf(ingressIsEncrypted, { 'bundle.yaml': bundle(each) })
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
    ['another option of the charm', { charms: ['istio-pilot'], option: 'certificate' }, 'unmet bundle.yaml:2'],
    [
      'another option of what the charm configures',
      { charms: ['istio-gateway'], option: 'certificate' },
      'unmet bundle.yaml:2',
    ],
    ['another option of another charm', { charms: ['traefik-k8s'], option: 'certificate' }, 'met bundle.yaml:2'],
    ['another relation, which leaves the option', { charms: ['istio-pilot'], relation: 'tls' }, 'met bundle.yaml:2'],
  ])('%s', (_, parameters, expected) => {
    expect(outcomesOf(answerOf(ingressIsEncrypted, files, { parameters }))).toEqual([expected])
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

  test('an overlay gives what its bundle lacks', () => {
    const overlay = 'applications:\n  pilot: { options: { tls-secret-id: "secret:d1q8l0vmp25c77example" } }\n'
    expect(outcomesOf(answerOf(ingressIsEncrypted, { 'bundle.yaml': text, 'overlay.yaml': overlay }))).toEqual([
      'met overlay.yaml:2',
    ])
  })
})
