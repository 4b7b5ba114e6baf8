import * as z from 'zod/mini'
import type { TlsSettingFact } from '../../facts/tls-setting.ts'
import { factsOf, type Inventory } from '../../inventory/inventory.ts'
import { soleValue } from '../../inventory/sole-value.ts'
import { shortened } from '../../text/shortened.ts'
import { applicationSubject } from '../application-subject.ts'
import { conclude } from '../conclude.ts'
import { type StatedApplication, statedApplications } from '../meant-options.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding } from '../probe.ts'
import { hostOf } from '../web-address.ts'

export const redirectAgreesWithIssuer = defineProbe({
  id: 'auth/redirect-agrees-with-issuer',
  title: 'Connectors send users back to the address of the issuer',
  why: 'The identity provider sends a user back to the address of the connector. Where that is not the issuer, nobody can sign in, or a login ends up somewhere else.',
  fix: 'Write the address of the issuer in the connector, with `/callback` behind it.',
  answers: ['connector-addresses'],
  parameters: z.object({
    application: z.optional(z.string()),
    option: z.optional(z.string()),
    key: z.optional(z.string()),
  }),
  needs: ['application', 'tls-setting'],
  severity: 'medium',
  examples: [
    {
      title: 'A connector that leads to the issuer, and one that leads elsewhere',
      parameters: { application: 'dex-auth', option: 'issuer-url', key: 'redirectURI' },
      files: {
        'bundle.yaml': `applications:
  dex-auth:
    charm: dex-auth
    options:
      issuer-url: https://login.example.com/dex
      connectors: '[{ config: { redirectURI: "https://login.example.com/dex/callback" } }]'
`,
        'shop/bundle.yaml': `applications:
  dex-auth:
    charm: dex-auth
    options:
      issuer-url: https://login.example.com/dex
      connectors: '[{ config: { redirectURI: "https://old.example.com/dex/callback" } }]'
`,
      },
      expect: ['met bundle.yaml:6', 'unmet shop/bundle.yaml:6'],
    },
    {
      title: 'No connector, and addresses that are filled in later',
      parameters: { application: 'dex-auth', option: 'issuer-url', key: 'redirectURI' },
      files: {
        'bundle.yaml': `applications:
  dex-auth: { charm: dex-auth, options: { issuer-url: "https://login.example.com/dex" } }
`,
        'shop/bundle.yaml': `applications:
  dex-auth:
    charm: dex-auth
    options: { issuer-url: "https://$HOST/dex", connectors: "redirectURI: https://<domain>/dex/callback" }
`,
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, { application, option, key }) => {
    if (application === undefined || option === undefined || key === undefined)
      return { outcome: 'not-applicable', reason: 'the guide does not say which addresses have to agree' }
    const findings = statedApplications(inventory)
      .filter(({ charm, application: { name } }) => charm === application || name === application)
      .flatMap(stated => findingsOf({ stated, inventory, option, key }))
    return conclude(oncePerPlace(findings), `no file says both \`${option}\` and \`${key}\``)
  },
})

interface Asked {
  readonly stated: StatedApplication
  readonly inventory: Inventory
  readonly option: string
  readonly key: string
}

function findingsOf({ stated, inventory, option, key }: Asked): readonly Finding[] {
  const { deployment, application } = stated
  const asked = application.options.find(({ name }) => name === option)
  const issuer = asked && soleValue(asked.value)?.value
  if (issuer === undefined || hostOf(issuer) === undefined) return []
  const about = { deployment: deployment.id, via: [], certainty: 'certain' } as const
  const seen = new Map<string, number>()
  return addressesOf(stated, inventory, key).map(({ text, place }) => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    const subject = `${applicationSubject(deployment, application, key)}${count === 1 ? '' : `-${count}`}`
    const says = `\`${key}\` of \`${application.name}\` is ${quoted(text)}`
    return agrees(text, issuer)
      ? { outcome: 'met', ...about, subject, place, message: `${says}, below the issuer` }
      : { outcome: 'unmet', ...about, subject, place, message: `${says}, and \`${option}\` is ${quoted(issuer)}` }
  })
}

const quoted = (value: string): string => `\`${shortened(value.replaceAll('`', ''), 70)}\``

/** The addresses under the key that stand in the options of an application, or in a file that one of them names. */
function addressesOf({ application }: StatedApplication, inventory: Inventory, key: string): readonly TlsSettingFact[] {
  const addresses = factsOf(inventory, 'tls-setting').filter(
    ({ setting, name, text }) => setting === 'address' && name === key && hostOf(text) !== undefined,
  )
  if (addresses.length === 0) return []
  const { path } = application.place
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return application.options.flatMap(({ place, value }) => {
    const text = value.kind === 'unknown' ? value.raw : (soleValue(value)?.value ?? '')
    const file = /^["']?(?:@|include-file:\/\/)(?:\.\/)?([\w./-]{1,200})/.exec(text)?.[1]
    if (file !== undefined) return addresses.filter(each => each.place.path === `${folder}${file}`)
    return addresses.filter(
      each => each.place.path === place.path && each.place.line >= place.line && each.place.line <= place.endLine,
    )
  })
}

/** The address that follows a login stands below that of the issuer: the same scheme, host and beginning of a path. */
function agrees(text: string, issuer: string): boolean {
  const [whole, below] = [text.trim().toLowerCase(), issuer.trim().toLowerCase().replace(/\/+$/, '')]
  return whole === below || whole.startsWith(`${below}/`)
}
