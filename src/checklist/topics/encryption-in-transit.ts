import * as z from 'zod/mini'
import { isAtEntrance } from '../is-at-entrance.ts'
import { defineTopic, type Recognisable, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

/** Charms that provide certificates, under the names that they have in the store. */
const providerNames =
  /\b(self-signed-certificates|manual-tls-certificates|tls-certificates-operator|httprequest-lego-k8s|route53-lego-k8s|lego|notary-k8s|vault-k8s|vault|easyrsa)\b/gi
const provider =
  /\b(?:TLS|SSL|certificates?)(?: [\w-]+){0,3} (?:providers?|operators?|charms?)\b|\bcertificate (?:authority|authorities) charms?\b/i
const given = /\b(?:relat|integrat|connect|deploy|us(?:e|es|ed|ing)\b|provid|obtain|get|issu)/i

const traffic =
  '(?:traffic|communications?|connections?|channels?|links?|in[ -]transit|at transit|transport|between|end[ -]to[ -]end|peers?|inter[ -]?node|internal|clients?|sockets?|listeners?|messages?)'
const duties: readonly RegExp[] = [
  new RegExp(String.raw`\bencrypt\w*\b[^.;]{0,80}\b${traffic}\b|\b${traffic}\b[^.;]{0,80}\bencrypt\w*\b`, 'i'),
  /\bencryption (?:is |must be |should be |has to be |needs to be |enabled|switched on|turned on)|\b(?:enabl|with|enforc|requir|us|turn on)\w*(?: [\w-]+){0,2} encryption\b(?! keys?\b)/i,
  /\b(?:mutual TLS|mTLS)\b|\btransport[ -]level (?:cryptography|security|encryption)\b|\bself-signed (?:TLS )?certificates?\b|\b(?:unencrypted|(?:plain|clear)[ -]?text) (?:traffic|connections?|communications?|channels?|listeners?|HTTP)\b/i,
  /\b(?:enabl\w*|us(?:e|es|ed|ing)|enforc\w*|requir\w*|secur\w*|protect\w*|over|via|with|through)\b[^.;]{0,40}\b(?:TLS|SSL)\b(?=$|[.,;:)]|-enabled| (?:certificates?|encryption|encrypted|connections?|communication|termination|to|for|between|on|in|with|by|at|everywhere|wherever|whenever|when|and|or)\b)|\bTLS (?:must|should|has to|needs to|is) (?:always )?(?:be )?(?:enabled|used|required|enforced|on)\b/i,
  /\b(?:enabl\w*|us(?:e|es|ed|ing)|exposes?|serves?|over|via)\b[^.;]{0,30}\bHTTPS\b/i,
  /\btrust\w*\b[^.;]{0,30}\b(?:CA|certificate authorit(?:y|ies))\b[^.;]{0,20}\bcertificates?\b/i,
]
const claim =
  /\b(?:traffic|communications?|connections?|communicates?|connects?|channels?)\b[^.;]{0,80}\b(?:is|are|will|always|exclusively|only|automatically|over|via|using|uses?)\b[^.;]{0,80}\b(?:TLS|mTLS|encrypted)\b|\b(?:encrypts|(?:will|automatically|always) (?:\w+ )?encrypt) (?:all |the |its )?(?:\w+ )?(?:traffic|communications?|connections?)\b|\bno (?:plain|clear)[ -]?text (?:communication|traffic|connections?)\b|\b(?:is|are) deployed with (?:TLS|encryption) (?:enabled|on)\b|\b(?:encryption(?: in transit)?|TLS) is (?:enabled|on|enforced)\b|\benables? (?:TLS|encryption in transit)(?: communication)?\b|\bplain(?:[ -]?text)? (?:communication|traffic|connections?)\b[^.;]{0,30}\b(?:not|never)\b/i
const other =
  /\bat[ -]rest\b|\b(?:disks?|volumes?|backups?|file ?systems?|partitions?|state file|storage (?:backend|volume)s?|server-side encryption|LUKS)\b/i

/**
 * That what flows between applications is encrypted. `providers` are the charms of certificates that the guide names,
 * `relation` and `interface` are what carries the certificate, where it says so.
 */
export const encryptionInTransit = defineTopic({
  name: 'encryption-in-transit',
  parameters: z.object({
    providers: z.array(z.string()),
    relation: z.optional(z.string()),
    interface: z.optional(z.string()),
  }),
  attestedBy: 'files-and-person',
  words: /encrypt|tls|transit|certificate/i,
  opposite: /\b(?:unencrypted|(?:plain|clear)[ -]?text|self-signed)\b/i,
  recognise: statement => {
    const { text, strength } = statement
    if (
      !/\b(?:encrypt|unencrypted|TLS|mTLS|SSL|HTTPS|certificate|transport[ -]level|(?:plain|clear)[ -]?text)/i.test(
        text,
      )
    )
      return undefined
    const main = withoutOpenClauses(statement.main)
    if (isAtEntrance(main, strength)) return undefined
    return isDuty(main, strength) || (!obliges(strength) && claim.test(main)) ? parametersOf(statement) : undefined
  },
})

/** "... without encryption" says nothing that encrypts. */
function withoutOpenClauses(main: string): string {
  return main
    .split(/(?=, | but )/)
    .filter(clause => !/\b(?:without|optional)\b|\b(?:is|are) unencrypted\b/i.test(clause))
    .join('')
}

function isDuty(main: string, strength: string): boolean {
  if (!obliges(strength)) return false
  const relates = (provider.test(main) || main.match(providerNames) !== null) && given.test(main)
  if (relates && /\b(?:TLS|SSL|certificates?|encrypt\w*)\b/i.test(main)) return true
  return !other.test(main) && duties.some(pattern => pattern.test(main))
}

function parametersOf({ text, code, links }: Recognisable) {
  const written = [text, ...links.flatMap(({ url }) => (url.startsWith('https://charmhub.io/') ? [url.slice(20)] : []))]
  const isAsked = /\b(?:provider|relat|integrat|issu|obtain)/i.test(text)
  const providers = written
    .flatMap(words => [...words.matchAll(providerNames)].map(([name]) => name.toLowerCase()))
    .filter(name => isAsked || name.includes('-') || code.includes(name))
  const relation = code.find(word => /^(?:[a-z][a-z0-9-]*:)?(?:[a-z]+-)?certificates?$/.test(word) && !isProvider(word))
  const spoken = /`?\b([a-z]+[-_]certificates)`? interface\b|\binterface `?([a-z]+[-_]certificates)\b/i.exec(text)
  const named = spoken?.[1] ?? spoken?.[2]
  return {
    providers: [...new Set(providers)],
    ...(relation === undefined || relation === named ? {} : { relation: relation.replace(/^.*:/, '') }),
    ...(named === undefined ? {} : { interface: named }),
  }
}

function isProvider(word: string): boolean {
  return word.match(providerNames) !== null && !word.includes(':')
}

export const examples: TopicExamples<typeof encryptionInTransit> = {
  known: [
    ['Deploy the widget with encryption enabled.', { providers: [] }],
    ['You need to relate it to one of the TLS certificate operator charms.', { providers: [] }],
    [
      'Relate it to self-signed-certificates or manual-tls-certificates for TLS.',
      { providers: ['self-signed-certificates', 'manual-tls-certificates'] },
    ],
    [
      'Integrate it with the `lego` charm by `widget:certificates` to get TLS certificates.',
      { providers: ['lego'], relation: 'certificates' },
    ],
    [
      {
        text: 'Relate it to a TLS provider, such as Lego or the self-signed one.',
        links: [{ text: 'self-signed', url: 'https://charmhub.io/self-signed-certificates' }],
      },
      { providers: ['lego', 'self-signed-certificates'] },
    ],
    [{ text: 'The Vault charm is deployed with TLS enabled.', strength: 'fact' }, { providers: [] }],
    [
      'Get certificates over the `tls-certificates` interface from a TLS provider.',
      { providers: [], interface: 'tls-certificates' },
    ],
    ['All traffic between the nodes must be encrypted.', { providers: [] }],
    ['Use mTLS between services.', { providers: [] }],
    ['Do not allow unencrypted connections.', { providers: [] }],
    [{ text: 'It is deployed with encryption enabled.', strength: 'fact' }, { providers: [] }],
    [{ text: 'It communicates with the controller only over TLS.', strength: 'fact' }, { providers: [] }],
  ],
  twins: [
    'The ingress must be encrypted with TLS.',
    'Encrypt the disks of the nodes.',
    'Encrypt backups in the storage.',
    { text: 'It can be used without encryption.', strength: 'may' },
    { text: 'TLS is a protocol.', strength: 'fact' },
    { text: 'Traffic is unencrypted where nobody asks for more.', strength: 'fact' },
    'Use the TLS Configuration Wizard of the vendor.',
    'Deploy Vault for the secrets of your team.',
  ],
}
