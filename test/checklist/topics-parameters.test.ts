import { describe, expect, test } from 'vitest'
import { intervalDays } from '../../src/checklist/english/interval-days.ts'
import { kubernetesResource } from '../../src/checklist/english/kubernetes-resource.ts'
import { recogniseTopic } from '../../src/checklist/recognise-topics.ts'
import type { TopicName } from '../../src/checklist/topics.ts'

describe('the longest interval that a sentence allows', () => {
  test.each<[string, number | undefined]>([
    ['every 90 days', 90],
    ['every six (6) months', 180],
    ['every 12 months', 365],
    ['every 24 months', 730],
    ['every other week', 14],
    ['at least twice a year', 182],
    ['once per quarter', 90],
    ['monthly, or yearly for keys', 365],
    ['on a 30-day cycle', 30],
    ['no longer than 2 years', 730],
    ['every 12 hours', 0.5],
    ['semi-annually', 182],
    ['every day', 1],
    ['every 0 days', undefined],
    ['every time', undefined],
    ['regularly', undefined],
    ['within the cluster', undefined],
  ])('%s', (text, days) => expect(intervalDays(text)).toBe(days))
})

test.each<[string, string | undefined]>([
  ['Persistent volume claims (PVCs).', 'persistentvolumeclaims'],
  ['the following resources: Config maps', 'configmaps'],
  ['Network policies in the namespace', 'networkpolicies'],
  ['StatefulSet', 'statefulsets'],
  ['PVC', 'persistentvolumeclaims'],
  ['ingress', 'ingresses'],
  ['Applications', undefined],
  ['', undefined],
])('%s is a kind of Kubernetes', (words, resource) => expect(kubernetesResource(words)).toBe(resource))

const parametersOf = (topic: TopicName, text: string, strength = 'must'): unknown =>
  recogniseTopic(topic, { text, strength, code: [], links: [], items: [], section: [] })?.parameters

describe('the lowest version of TLS', () => {
  test.each<[string, string | undefined, string?]>([
    ['Require TLS 1.2+.', '1.2'],
    ['SSL and TLS versions below 1.2 must be disabled.', '1.2'],
    ['TLS 1.0, TLS 1.1 and SSLv3 are forbidden.', '1.2'],
    ['Never accept TLS 1.0.', '1.1'],
    ['Only TLS 1.3 is spoken.', '1.3', 'fact'],
    ['The minimum TLS protocol version is v1.2.', '1.2', 'fact'],
    ['TLS 1.2 is spoken.', undefined, 'fact'],
    ['Do not use TLS 1.3.', undefined],
    ['Use TLS with version 1.25 of the charm.', undefined],
  ])('%s', (text, minimumTls, strength) => {
    const given = parametersOf('cryptography', text, strength)
    expect(given).toEqual(minimumTls === undefined ? undefined : { minimumTls })
  })
})

describe('the versions that go together', () => {
  test.each<[string, unknown, string?]>([
    ['Juju 3.6 or later is required.', [{ name: 'juju', from: '3.6' }]],
    ['You must use Juju >= 3.5.', [{ name: 'juju', versions: ['3.5'] }]],
    ['Use Kubernetes 1.29-1.31.', [{ name: 'kubernetes', from: '1.29', to: '1.31' }]],
    ['Run it on K8s version 1.31 or lower.', [{ name: 'kubernetes', to: '1.31' }]],
    [
      'Charmed Widget 2.1 supports Kubernetes 1.30 and 1.31.',
      [
        { name: 'widget', versions: ['2.1'] },
        { name: 'kubernetes', versions: ['1.30', '1.31'] },
      ],
      'fact',
    ],
    ['Juju 3.6 is quick.', undefined, 'fact'],
    ['Use TLS 1.2 or later.', undefined],
  ])('%s', (text, software, strength) => {
    const given = parametersOf('supported-versions', text, strength)
    expect(given).toEqual(software === undefined ? undefined : { rows: [], software })
  })
})
