import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const ruled = /\bauthori[sz]ation\b|\brole[ -]based access\b|\bRBAC\b|\baccess control(?:s| lists?| polic(?:y|ies))?\b/i
const limited =
  /\b(?:restrict|limit)(?:s|ed|ing)?\b[^.;]{0,60}\bto (?:only )?(?:trusted|authori[sz]ed|known|privileged|named|selected) (?:users?|people|persons?|administrators?|operators?|groups?|teams?)\b|\b(?:access|rights|permissions)\b[^.;]{0,20}\bbe (?:limited|restricted) to (?:[\w-]+ ){0,3}(?:users?|people|administrators?|operators?|teams?)\b|\b(?:restrict|limit|control)\w* who (?:can|may|has|is able)\b/i

/** Who may do what, other than by the minimum that each one needs. */
export const authorisation = defineTopic({
  name: 'authorisation',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /authori[sz]ation|access control/i,
  recognise: statement => {
    const { text, strength } = statement
    if (!obliges(strength) || !/\b(?:authori[sz]ation|role[ -]based|RBAC|access|restrict|limit|control)/i.test(text))
      return undefined
    const { main } = statement
    const told = ruled.test(main) || limited.test(main)
    return told &&
      !/\b(?:mandatory|discretionary) access\b|\bleast[ -]privileged?\b|\bonly (?:be )?granted\b/i.test(main)
      ? {}
      : undefined
  },
})

export const examples: TopicExamples<typeof authorisation> = {
  known: [
    ['Role-based access control must be on.', {}],
    ['You should enable authorization.', {}],
    ['Restrict access to the daemon to trusted users.', {}],
    ['You should limit who has access to the service.', {}],
  ],
  twins: [
    'Confine the process by mandatory access control.',
    'Keep the root key apart (offline, or with access control).',
    'Limit the number of connections to known clients.',
    { text: 'RBAC is a feature of the cluster.', strength: 'fact' },
  ],
}
