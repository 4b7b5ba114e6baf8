import * as z from 'zod/mini'
import type { TlsSettingFact } from '../../facts/tls-setting.ts'
import { factsOf } from '../../inventory/inventory.ts'
import { conclude } from '../conclude.ts'
import { isDeployed } from '../is-deployed.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'
import { tlsVersionsIn, withTlsVersion } from '../tls-version.ts'
import { toldApart } from '../told-apart.ts'

export const versionsAreModern = defineProbe({
  id: 'tls/versions-are-modern',
  title: 'No version of TLS below the one of the guide is spoken',
  why: 'Old versions of TLS have weaknesses that are known and can be used, and whoever attacks a connection makes both sides agree on the oldest one that they speak.',
  fix: 'Raise the lowest version to the one of the guide, or leave the setting out where the default is as high.',
  answers: ['cryptography'],
  parameters: z.object({ minimumTls: z.optional(z.string()) }),
  needs: ['tls-setting'],
  severity: 'low',
  examples: [
    {
      title: 'A gateway that speaks an older version, and one that does not',
      parameters: { minimumTls: '1.2' },
      files: {
        'gateway.yaml': `kind: Gateway
spec:
  servers:
    - tls: { mode: SIMPLE, minProtocolVersion: TLSV1_1 }
    - tls: { mode: SIMPLE, minProtocolVersion: TLSV1_3 }
`,
      },
      expect: ['unmet gateway.yaml:4', 'met gateway.yaml:5'],
    },
    {
      title: 'Options of applications, one of them in a comment',
      parameters: { minimumTls: '1.3' },
      files: {
        'bundle.yaml': `bundle: kubernetes
applications:
  web: { charm: web, options: { tls-min-version: "1.2" } }
  api: { charm: api, options: { tls-min-version: "1.3" } }
  # old: { charm: old, options: { tls-min-version: "1.0" } }
`,
      },
      expect: ['unmet bundle.yaml:3', 'met bundle.yaml:4'],
    },
    {
      title: 'A guide without a version, and a default',
      files: {
        'gateway.yaml': `kind: Gateway
spec:
  servers: [{ tls: { mode: SIMPLE, minProtocolVersion: TLSV1_0 } }]
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { minimumTls }) => {
    if (minimumTls === undefined)
      return { outcome: 'not-applicable', reason: 'the guide names no lowest version of TLS' }
    const findings = factsOf(inventory, 'tls-setting')
      .filter(({ setting, place }) => setting === 'least-version' && isDeployed(inventory, place.path))
      .flatMap(fact => findingOf(fact, minimumTls))
    return conclude(toldApart(oncePerPlace(findings)), 'no file sets the lowest version of TLS')
  },
})

function findingOf({ name, text, place }: TlsSettingFact, minimum: string): readonly Finding[] {
  const lowest = tlsVersionsIn(text).toSorted()[0]
  if (lowest === undefined) return []
  const about = { subject: `${place.path}#${name}`, place, via: [], certainty: 'certain' } as const
  const says = `\`${name}\` is \`${text.slice(0, 100).replaceAll('`', '')}\``
  if (lowest >= minimum) return [{ outcome: 'met', ...about, message: says }]
  const mended = withTlsVersion(text, minimum)
  const fix = mended === undefined ? undefined : replaceValue({ value: text, place }, mended)
  const message = `${says}, and TLS ${minimum} is the lowest version of the guide`
  return [{ outcome: 'unmet', ...about, message, ...(fix && { fix }) }]
}
