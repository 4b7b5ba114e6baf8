import { obliges } from './words.ts'

/** Where traffic enters: what stands there has a topic of its own. */
const entrance =
  /\b(?:ingress(?:es)?|(?<!(?:NAT|VPN|mail|SMTP) )gateways?|load[ -]?balancers?|reverse[ -]prox(?:y|ies)|istio[ -](?:pilot|gateway|ingress\w*)|traefik|nginx|haproxy|contour)\b/i
const encrypted = /\b(?:HTTPS|TLS|SSL|encrypt(?:s|ed|ion|ing)?|certificates?)\b/i
const byHttps =
  /\b(?:over|via|through|with|by|using|uses?|on|to|behind|only|enabl(?:e|es|ed|ing)|enforc(?:e|es|ed|ing)|requir(?:e|es|ed|ing)|redirect\w*)\b[^.;]{0,30}\bHTTPS\b|\bHTTPS\b[^.;]{0,30}\b(?:is|must|should|shall|enabled|enforced|required|only|connections?)\b/i
const isServed =
  /\b(?:is|are|be|can only be|gets?|serves?|answers?|uses?)\b[^.;]{0,80}\b(?:over|via|through|with|by|using|to|uses?)\b[^.;]{0,30}\bHTTPS\b|\bHTTPS is (?:set|enabled|enforced|used|required|configured|on|the only)\b/i

/** What a sentence says of an ingress that is encrypted, and not only of one that could be. */
const affirmed =
  /\b(?:is|are|be|isn't|aren't|gets?)\b[^.;]{0,60}\b(?:encrypted|secured|protected|terminated|configured|set|enabled|served|given|provided|stored)\b|\b(?:terminat\w+|encrypts?|uses?|takes?|gets?|has|have|configures|secures|protects|serves|presents|implements?|provides?|requires?|enforces?|receives?|obtains?)\b/i

/** Whether the encryption that a main clause speaks of is that of an ingress: by its name, or by HTTPS to the product. */
export function isAtEntrance(clause: string, strength: string): boolean {
  const main = clause.replace(/\b(?:when(?:ever)?|after|before|once|until)\b.*$/i, '')
  if (meets(main)) return !/\b(?:egress|outgoing|outbound)\b/i.test(main) && (obliges(strength) || affirms(main))
  if (!isServedOverHttps(main) || /\b(?:without|examples?|how|whether|not (?:\w+ )?accessible)\b/i.test(main))
    return false
  return obliges(strength) ? byHttps.test(main) : isServed.test(main)
}

/** Of the sides of a "..., and ...", one has both, or speaks of the entrance of the other as "it". */
function meets(main: string): boolean {
  const isNamed = entrance.test(main)
  return (
    isNamed &&
    main
      .split(/[;:]|, (?:and|but|while|whereas|then) /)
      .some(side => encrypted.test(side) && (entrance.test(side) || /\b(?:it|its|them|their)\b/i.test(side)))
  )
}

function affirms(main: string): boolean {
  return affirmed.test(main) && !/\bwithout (?:TLS|SSL|HTTPS|a certificate|encryption)\b|\bis an?\b/i.test(main)
}

/** By HTTPS, and not on the way out or to something behind the product. */
function isServedOverHttps(text: string): boolean {
  return (
    /\bHTTPS\b/i.test(text) &&
    !/\b(?:API servers?|API service|(?:kubernetes|k8s|cluster(?:'s)?|cloud) (?:\w+ )?APIs?|object stor\w+|S3|buckets?|databases?|registr(?:y|ies)|repositor(?:y|ies)|git|webhooks?|LDAP|(?:forward |outgoing |outbound )?prox(?:y|ies|ied)|back-?ends?|download\w*|controllers?|clon(?:e|ed|ing)|fetch\w*|pull(?:s|ed)?|mirrors?|librar(?:y|ies)|snap store|charmhub|SMTP|ACME|internally)\b/i.test(
      text,
    )
  )
}
