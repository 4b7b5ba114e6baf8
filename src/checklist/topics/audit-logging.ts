import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const audited =
  /\baudit(?:ing)?[ -](?:log\w*|trails?|events?|polic(?:y|ies)|records?|plugins?)\b|\b(?:security|access) (?:event )?log(?:s|ging)?\b|\bauditd\b|\b(?:enabl|turn on|configur|switch on)\w*\b[^.;]{0,30}\baudit(?:ing|s)?\b|\baudit(?:ing)? (?:must|should|is|has to|needs to)\b/i
const logged = /\blog(?:s|ging)?\b/i

const claim =
  /\baudit (?:log\w*|trail)(?: \w+)? (?:is|are)? ?(?:always )?(?:enabled|switched on|on by default|written)\b/i

/** That what was done, and by whom, is written down and kept. */
export const auditLogging = defineTopic({
  name: 'audit-logging',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /audit|logging|logs\b/i,
  recognise: ({ text, strength, section }) => {
    if (!obliges(strength)) return claim.test(text) ? {} : undefined
    if (audited.test(text) || (logged.test(text) && /\baudit\w*\b/i.test(text))) return {}
    const isKept =
      /\bretention\b|\b(?:retain|keep|kept|stor|forward|ship|collect|persist)\w*\b[^.;]{0,40}\blogs?\b|\blogs?\b(?: [\w-]+){0,4} (?:must|should|shall|ha(?:s|ve) to|needs? to)\b[^.;]{0,30}\b(?:forwarded|shipped|retained|stored|kept|collected|persisted)\b/i.test(
        text,
      )
    return isKept && (logged.test(text) || logged.test(section.slice(-2).join(' '))) ? {} : undefined
  },
})

export const examples: TopicExamples<typeof auditLogging> = {
  known: [
    ['Audit logs must be enabled.', {}],
    ['You have to enable auditing.', {}],
    [{ text: 'It comes with the audit log plugin enabled.', strength: 'fact' }, {}],
    [{ text: 'Set the retention to a month.', section: ['Audit logging'], strength: 'should' }, {}],
    ['Forward the logs to a server of their own.', {}],
  ],
  twins: [
    'Make sure to audit those charms.',
    'Set the retention of backups to a month.',
    'Log in as an administrator.',
    'Integrate it with COS, where the logs can be stored.',
    { text: 'Audit logging is built in.', strength: 'fact' },
  ],
}
