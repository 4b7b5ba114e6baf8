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
    ['[Ingress with HTTPS](https://example.org/a)', []],
  ])('%s', (text, topics) => {
    expect(topicsOf(text)).toEqual(topics)
  })
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
