import { describe, expect, test } from 'vitest'
import { checklistOf } from './checklist-of.ts'

const topicsOf = (text: string): readonly (string | undefined)[] =>
  checklistOf(`# Guide\n\n## Encryption\n\n${text}\n`).requirements.map(({ topic, strength }) => topic ?? strength)

describe('a claim is an item where a repository can contradict it', () => {
  test.each([
    ['The ingress is encrypted with TLS.', ['ingress-encryption']],
    ['Traffic was encrypted at the ingress with TLS before 2.0.', []],
    ['Earlier releases encrypted the ingress with TLS.', []],
    ['The certificate of the ingress is set with `juju config istio-pilot tls-secret-id=X`.', []],
    ['The ingress takes its certificate from the option `tls-secret-id`.', ['ingress-encryption']],
    ['Original: [Ingress with HTTPS](https://example.org/a), [TLS](https://example.org/b)', []],
    ['Images may be pinned by digest.', []],
    ['Images might be pinned by digest.', []],
    ['Images can be pinned by digest.', []],
    ['Workloads could run on Ubuntu 22.04.', []],
    ['Workloads may run on Ubuntu 22.04, and on Debian 12.', []],
    ['Images are optionally pinned by digest.', []],
    ['Operators can pin images by digest.', ['image-pinning']],
    ['The operator can pin images by digest.', []],
    ['Images are pinned by digest and can be updated.', ['image-pinning']],
    ['Images that may be old are pinned by digest.', ['image-pinning']],
    ['It can only be reached over HTTPS.', ['ingress-encryption']],
    ['[Ingress with HTTPS](https://example.org/a)', []],
    ['Istio encrypts all traffic with mutual TLS.', ['encryption-in-transit']],
    ['Istio knows how to encrypt traffic.', []],
    ['Containers are unprivileged.', ['unprivileged-workloads']],
    ['A privileged container sees the host.', []],
    ['The bundle requires Juju 3.6.', ['supported-versions']],
    ['Juju 3.6 is quick.', []],
    ['Every backup is encrypted.', []],
  ])('%s', (text, topics) => {
    expect(topicsOf(text)).toEqual(topics)
  })
})

describe('a claim says what it says', () => {
  test.each([
    ['Traffic is not encrypted with HTTPS.', 'do-not', undefined],
    ["The ingress isn't encrypted with TLS.", 'do-not', undefined],
    ['No traffic is encrypted with HTTPS.', 'do-not', undefined],
    ['Traffic is encrypted with HTTPS, but port 80 is not closed.', 'do', undefined],
    ['If you use a proxy, traffic is encrypted with HTTPS.', 'do', 'If you use a proxy'],
  ])('%s', (text, polarity, condition) => {
    const [requirement] = checklistOf(text).requirements
    expect([requirement?.strength, requirement?.polarity, requirement?.condition]).toEqual([
      'fact',
      polarity,
      condition,
    ])
  })
})

test('a conjunct that several topics know is one requirement for each', () => {
  const text = 'Passwords must be rotated with the least privilege and stored securely.'
  expect(checklistOf(text).requirements.map(({ part, topic }) => [part, topic])).toEqual([
    ['must be rotated with the least privilege', 'credential-rotation'],
    ['must be rotated with the least privilege', 'least-privilege'],
    ['must be stored securely', 'credential-storage'],
  ])
})

test('a line of links does not keep a section from being only a reference', () => {
  const guide = (lines: string) =>
    checklistOf(`# Guide\n\n## Authentication\n\n${lines}\n`).requirements.map(
      ({ rule, strength }) => rule?.id ?? strength,
    )
  const reference = 'See [Authentication](https://example.org/a) for how users sign in.'
  expect(guide(reference)).toEqual(['reference', 'referred-is-in-force'])
  expect(guide(`Original: [Authentication](https://example.org/b)\n\n${reference}`)).toEqual([
    'reference',
    'referred-is-in-force',
  ])
  expect(guide(`Dex signs users in.\n\n${reference}`)).toEqual(['reference'])
})
