import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const reachable: readonly RegExp[] = [
  /\bexpos(?:e|ed|es|ing)\b(?! (?:by|using)\b)[^.;]{0,80}\b(?:applications?|endpoints?|services?|ports?|ingress(?:es)?|dashboards?|APIs?|components?|public|internet|externally|audiences?|outside|network)\b|\b(?:applications?|endpoints?|services?|ports?|dashboards?|APIs?|components?)\b[^.;]{0,40}\b(?:be|is|are) (?:only |not |never |publicly )?exposed\b(?! (?:by|using)\b)/i,
  /\bfirewalls?\b|\bsecurity groups? (?:rules?|that|must|should|so)\b|\b(?:configur|set|restrict|us)\w* (?:[\w-]+ ){0,3}security groups?\b|\bjuju (?:un)?expose\b|\b(?:restrict|limit)\w* [^.;]{0,30}\bports?\b|\bports?\b[^.;]{0,30}\b(?:be|is|are|stay|remain) (?:\w+ )?(?:closed|blocked|restricted|open)\b|\b(?:open|close|block) (?:\w+ ){0,4}ports?\b/i,
  /\b(?:restrict|limit|block|deny|allow)\w*\b[^.;]{0,80}\b(?:network access|IP (?:address|range)(?:es|s)?|subnets?|CIDRs?|VPN|public (?:internet|access)|the internet)\b|\bnetwork access\b[^.;]{0,60}\b(?:restrict|limit|block|deny)\w*/i,
  /\bprivate endpoints?\b|\b(?:is|are|be) not public\b|\bnot be public\b|\bpublic(?:ly)?\b[^.;]{0,20}\b(?:accessible|reachable|available|routable|exposed|ingress|endpoints?)\b/i,
  /\b(?:accessible|reachable|routable)\b[^.;]{0,60}\b(?:only|internet|public|users|private|internal|outside|monitored)\b/i,
  /\bVPNs?\b|\bbastion\b|\bjump hosts?\b|\bservice (?:is )?(?:kept )?private\b/i,
  /\b(?:listen|bind)(?:s|ing)?\b[^.;]{0,60}\b(?:address(?:es)?|interfaces?|localhost|loopback|127\.0\.0\.1|0\.0\.0\.0|networks?)\b|\bonly accepts? connections\b|\baccepts? connections only\b|\bsingle address\b/i,
]

/** From where an application, a dashboard or a port can be reached. */
export const exposure = defineTopic({
  name: 'exposure',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /expos|firewall|remote|ingress|restrict access|port/i,
  opposite: /\b(?:expos\w+|public(?:ly)?|internet)\b/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    !/\bexpos\w* (?:(?:the|your|any|its) )?(?:credentials?|secrets?|passwords?|tokens?|keys?)\b/i.test(text) &&
    reachable.some(pattern => pattern.test(text))
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof exposure> = {
  known: [
    ['Expose endpoints only where they are needed.', {}],
    ['The dashboard must not be reachable from the public internet.', {}],
    ['Set firewall rules for the port of the API.', {}],
    ['Do not run `juju expose` on a database.', {}],
    ['Servers should only accept connections from the management network.', {}],
    ['Let the daemon listen on a single address.', {}],
  ],
  twins: [
    'Do not expose credentials to other services.',
    'Authentication is mandatory for the endpoint exposed by the charm.',
    'The cloud user must have permissions to create security groups.',
    'Import the charm into your account.',
    { text: 'The application is exposed to the internet.', strength: 'fact' },
  ],
}
