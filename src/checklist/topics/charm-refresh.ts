import * as z from 'zod/mini'
import { intervalDays } from '../english/interval-days.ts'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const charm = '(?:charms?|(?:charmed )?operators?|bundles?|applications?|deployments?)'
/** Words between the verb and what is renewed; a preposition would make it something of the charm. */
const between = String.raw`(?:(?!(?:of|for|in|on|with|by|to|from|that|which|and|or|its|their)\b)[\w'-]+ ){0,5}`
const after = String.raw`(?=$|[.,;:!?)]| (?:charms?|revisions?|versions?|release|regularly|often|frequently|periodically|whenever|when|as|in|every|at (?:least|most)|once|soon|automatically|promptly|monthly|weekly|and|or|to (?:a|the|their|its|make|keep|get|be|ensure)\b))`

const renewed: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:refresh|upgrad|updat)(?:e|es|ing)?(?: of)? ${between}${charm}${after}`, 'i'),
  new RegExp(
    String.raw`\b${charm}(?: [\w'-]+){0,2}? (?:must|should|shall|needs? to|ha(?:s|ve) to|may|can|are|is|be)(?: (?:be|kept|always|to|\w+ly))* (?:refreshed|upgraded|updated|up[ -]to[ -]date|current)\b(?! with\b)|\b${charm}, [^.;]{1,60} (?:are|is|be|stay) (?:kept )?up[ -]to[ -]date\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bkeep(?:ing)? [^.;]{0,80}?\b${charm}(?: \w+ly|,? (?:and|or) [\w ]{1,30})? (?:up[ -]to[ -]date|updated|upgraded|current)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:latest|newest|most recent) (?:\w+ )?(?:revision|version|release)s? of (?:[\w'-]+ ){0,4}${charm}\b|\b(?:latest|newest|most recent) (?:\w+ )?charm (?:revision|version|release)s?\b`,
    'i',
  ),
]
/** What the operating system calls an application is not an application of Juju. */
const system = /\b(?:operating systems?|OS|kernels?|hosts?|packages?|machines?|servers?|laptops?|web|desktop)\b/i

/** `days` is the longest time between two refreshes, where the guide says one. */
export const charmRefresh = defineTopic({
  name: 'charm-refresh',
  parameters: z.object({ days: z.optional(z.number()) }),
  attestedBy: 'files-and-person',
  words: /upgrade|refresh|update/i,
  recognise: statement => {
    if (
      !obliges(statement.strength) ||
      !/\b(?:refresh|upgrad|updat|up[ -]to[ -]date|current|latest|newest|most recent)/i.test(statement.text)
    )
      return undefined
    const told = statement.main.replace(/\b(?:before|after|during|until|prior to|while)\b.*$/i, '')
    const named = /\b(?:charm|bundle|operator)/i.test(told) || !system.test(told)
    if (!named || !renewed.some(pattern => pattern.test(told)) || /\bpin(?:ned)?\b/i.test(told)) return undefined
    const days = intervalDays(statement.main)
    return days === undefined ? {} : { days }
  },
})

export const examples: TopicExamples<typeof charmRefresh> = {
  known: [
    ['It is important to refresh the charms often.', {}],
    ["Keep an application's charm up to date.", {}],
    ['Regularly update the charm revision.', {}],
    ['Charms must always be upgraded to the latest version.', {}],
    ['Operators should refresh charms at least once a month.', { days: 30 }],
    ['Charms must be upgraded weekly.', { days: 7 }],
    ['Make sure that the deployment is kept up-to-date.', {}],
    ['Always run the latest stable revision of each charm.', {}],
  ],
  twins: [
    'Update the password of the application.',
    'The application should be updated with new credentials.',
    'Update the charm configuration with the new address.',
    'Back up the database before you refresh the charm.',
    'Keep the applications of the operating system up to date.',
    'Keep the host up to date.',
    'Deploy the client charm so that security upgrades of the machine are managed.',
    { text: 'Charms are refreshed by a robot.', strength: 'fact' },
  ],
}
