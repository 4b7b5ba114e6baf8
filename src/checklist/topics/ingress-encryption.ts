import * as z from 'zod/mini'
import { defineTopic, type Recognisable } from '../topic.ts'

const encrypted = /\b(?:HTTPS|TLS|SSL|encrypt(?:ed|ion)?|certificates?)\b/i
const entrance =
  /\b(?:HTTPS|ingress(?:es)?|gateways?|load balancers?|reverse prox(?:y|ies)|istio|traefik|nginx|haproxy|contour)\b/i
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
  recognise: statement => {
    const { text } = statement
    if (!encrypted.test(text) || !entrance.test(text)) return undefined
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
    .map(word => word.replace(/:.*$/, ''))
    .filter(word => /^(?:istio|traefik|nginx|haproxy|gateway-api|kong|contour)[a-z0-9-]*$/.test(word))
  const spoken = [...text.matchAll(names)]
    .map(([name]) => name.toLowerCase().replace(/ /g, '-'))
    .map(name => charmOf[name] ?? name)
  const known = new Set([...linked, ...inCode])
  return [...new Set([...known, ...spoken.filter(name => ![...known].some(other => other.startsWith(name)))])]
}

function charmInUrl(url: string): string | undefined {
  return /^https?:\/\/charmhub\.io\/([a-z][a-z0-9-]*)(?:[/?#]|$)/.exec(url)?.[1]?.replace(/^topics$/, '') || undefined
}

/** The anchor of a link to a charm's configuration, or inline code that looks like an option of a certificate. */
function optionOf({ links, code }: Recognisable): string | undefined {
  const linked = links
    .map(({ url }) => /\/configur(?:ation|e)s?#([a-z][a-z0-9_-]*)$/.exec(url)?.[1])
    .find(name => name !== undefined)
  return (
    linked ??
    code.find(
      word =>
        /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+$/.test(word) &&
        /tls|ssl|cert|secret/.test(word) &&
        !/certificates$/.test(word),
    )
  )
}
