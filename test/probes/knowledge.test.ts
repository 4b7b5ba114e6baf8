import { expect, test } from 'vitest'
import { certificateProviders } from '../../src/knowledge/certificate-providers.ts'
import { ingressCharms } from '../../src/knowledge/ingress-charms.ts'

test('every piece of knowledge says where it was read and when', () => {
  for (const { source, seen } of [...ingressCharms, ...certificateProviders]) {
    expect(new URL(source).protocol).toBe('https:')
    expect(new Date(seen).toISOString()).toMatch(new RegExp(`^${seen}T`))
  }
})

test('each charm is known once, and what configures an ingress is an ingress that is known', () => {
  for (const charms of [ingressCharms, certificateProviders].map(list => list.map(({ charm }) => charm)))
    expect(new Set(charms).size).toBe(charms.length)
  for (const { charm, configuredBy, options, endpoints } of ingressCharms) {
    const owner = ingressCharms.find(other => other.charm === configuredBy)
    expect([charm, options.length + endpoints.length > 0]).toEqual([charm, owner === undefined])
    expect(owner?.configuredBy).toBeUndefined()
  }
})
