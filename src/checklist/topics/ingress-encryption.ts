import * as z from 'zod/mini'
import { isAtEntrance } from '../is-at-entrance.ts'
import { defineTopic, type Recognisable, type TopicExamples } from '../topic.ts'

const names =
  /\b(istio[ -](?:pilot|gateway|ingressgateway|ingress|ingress-k8s)|traefik(?:[ -]k8s)?|nginx[ -]ingress(?:[ -]integrator)?|haproxy|gateway[ -]api(?:[ -]integrator)?|kong|contour)\b/gi
/** Names that stand for a charm of another name. */
const charmOf: Readonly<Record<string, string>> = {
  traefik: 'traefik-k8s',
  'istio-ingressgateway': 'istio-gateway',
  'nginx-ingress': 'nginx-ingress-integrator',
  'gateway-api': 'gateway-api-integrator',
}

/** `charms`: ingress charms that the guide names; `option` and `relation`: what carries the certificate, where it says so. */
export const ingressEncryption = defineTopic({
  name: 'ingress-encryption',
  parameters: z.object({
    charms: z.array(z.string()),
    option: z.optional(z.string()),
    relation: z.optional(z.string()),
  }),
  attestedBy: 'files',
  words: /encrypt|https|tls/i,
  opposite:
    /\b(?:unencrypted|plain[ -]?(?:text|HTTP)|clear[ -]?text|without (?:TLS|HTTPS|SSL|a certificate|encryption)|HTTP)\b/i,
  recognise: statement => {
    const { text, strength } = statement
    if (!/\b(?:HTTPS|TLS|SSL|encrypt|certificate)/i.test(text)) return undefined
    if (!isAtEntrance(statement.main, strength)) return undefined
    const option = optionOf(statement)
    const relation = statement.code.find(word =>
      /^(?:[a-z][a-z0-9-]*:)?(?:certificates|tls-certificates|certificate)$/.test(word),
    )
    return {
      charms: charmsOf(statement),
      ...(option === undefined ? {} : { option }),
      ...(relation === undefined ? {} : { relation: relation.replace(/^.*:/, '') }),
    }
  },
})

/** Names in links come as the store spells them; names in the text are added where no link has them. */
function charmsOf({ text, links, code }: Recognisable): string[] {
  const linked = links.flatMap(({ url }) => charmInUrl(url) ?? [])
  const inCode = code
    .filter(
      word =>
        /^(?:istio|traefik|nginx|haproxy|gateway-api|kong|contour)[a-z0-9-]*(?::.*)?$/.test(word) ||
        isCharm(word, text),
    )
    .map(word => word.replace(/:.*$/, ''))
  const spoken = [...text.matchAll(names)]
    .map(([name]) => name.toLowerCase().replace(/ /g, '-'))
    .map(name => charmOf[name] ?? name)
  const known = new Set([...linked, ...inCode])
  return [...new Set([...known, ...spoken.filter(name => ![...known].some(other => other.startsWith(name)))])]
}

function charmInUrl(url: string): string | undefined {
  return /^https?:\/\/charmhub\.io\/([a-z][a-z0-9-]*)(?:[/?#]|$)/.exec(url)?.[1]?.replace(/^topics$/, '') || undefined
}

/** "The ingress is the charm `edge-proxy`": a word in the form of a charm's name beside a word for what it is. */
function isCharm(word: string, text: string): boolean {
  const at = text.indexOf(word)
  if (at === -1 || !/^[a-z](?:-?[a-z0-9])+$/.test(word) || ofCertificate.test(word)) return false
  const before = text.slice(Math.max(0, at - 80), at)
  const after = text.slice(at + word.length, at + word.length + 40)
  if (/\bcertificates?\b[^.]{0,40}\b(?:from|by|of)\b[^.]{0,30}$/i.test(before)) return false
  if (/^ (?:options?|config\w*|relations?|endpoints?|keys?|settings?)\b/i.test(after)) return false
  return entranceBefore.test(before) || /^ (?:charms?|ingress|gateway|load balancer|reverse proxy)\b/i.test(after)
}

const ofCertificate = /tls|ssl|cert|secret/
const entranceBefore =
  /\b(?:charms?|ingress(?:es)?|gateways?|applications?|load balancers?|reverse prox(?:y|ies))(?:,? (?:is|are|named|called|the|such as|charm|by))* $/i

/** Inline code that is an option of a certificate, else the anchor of a link to a charm's configuration. */
function optionOf({ links, code, text }: Recognisable): string | undefined {
  const linked = links.flatMap(link => {
    const anchor = /\/configur(?:ation|e)s?#([a-z][a-z0-9_-]*)$/.exec(link.url)?.[1]
    return anchor === undefined ? [] : [code.includes(link.text) && isName(link.text) ? link.text : anchor]
  })[0]
  return code.find(word => isName(word) && isOption(word, text)) ?? linked
}

function isName(word: string): boolean {
  return /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$/.test(word)
}

function isOption(word: string, text: string): boolean {
  if (ofCertificate.test(word)) return !/certificates$/.test(word)
  return /\b(?:certificates?|TLS|HTTPS)\b[^.]{0,60}\boption $/i.test(text.slice(0, Math.max(0, text.indexOf(word))))
}

const pilot = { text: 'Istio Pilot', url: 'https://charmhub.io/istio-pilot' }
const tlsSecret = { text: 'TLS secret', url: 'https://charmhub.io/istio-pilot/configurations#tls-secret-id' }

export const examples: TopicExamples<typeof ingressEncryption> = {
  known: [
    [{ text: 'It is reached over HTTPS.', strength: 'fact' }, { charms: [] }],
    ['Redirect all HTTP traffic to HTTPS.', { charms: [] }],
    [
      {
        text: 'The Istio Gateway is configured via Istio Pilot with a TLS secret.',
        strength: 'fact',
        links: [pilot, tlsSecret],
      },
      { charms: ['istio-pilot', 'istio-gateway'], option: 'tls-secret-id' },
    ],
    [
      'Relate Traefik to a TLS provider by `traefik-k8s:certificates`.',
      { charms: ['traefik-k8s'], relation: 'certificates' },
    ],
    [
      'The ingress is the charm `edge-proxy`, which takes its TLS certificate from the option `certificate-secret`.',
      { charms: ['edge-proxy'], option: 'certificate-secret' },
    ],
    [
      'The application `edge-proxy` encrypts the ingress with TLS by the certificate of the charm `lego`.',
      { charms: ['edge-proxy'] },
    ],
    [
      'HTTPS is set on the `my-gateway` ingress by its option `serving-key`.',
      { charms: ['my-gateway'], option: 'serving-key' },
    ],
    [
      {
        text: 'The ingress takes TLS by `csr-id`.',
        links: [
          { text: 'ingress', url: 'https://charmhub.io/edge' },
          { text: 'csr-id', url: 'https://charmhub.io/edge/configurations#tls-secret-id' },
        ],
      },
      { charms: ['edge'], option: 'csr-id' },
    ],
  ],
  twins: [
    'Make sure that the API server of Kubernetes is reached over HTTPS.',
    'The object storage must be reached over HTTPS.',
    { text: 'The load balancer lets traffic pass without TLS.', strength: 'fact' },
    { text: 'A reverse proxy is a program that can speak TLS.', strength: 'fact' },
    { text: 'Without HTTPS, anybody can read along.', strength: 'fact' },
    { text: 'How HTTPS is set up depends on the server.', strength: 'fact' },
    'Update the configuration of the ingress when the certificate changes.',
    'If the ingress has a certificate, restart the database.',
    'Expose the dashboard through an ingress, and encrypt the backups.',
  ],
}
