import * as z from 'zod/mini'
import { defineTopic, type Recognisable, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const few =
  /\b(?:minim(?:um|al)|least|fewest|lowest|smallest)\b[^.]{0,40}\b(?:permissions?|privileges?|access|rights|roles?|scopes?)\b|\bleast[ -]privileged?\b|\bless[ -]privileged\b|\bonly (?:the |those |as )?(?:[`\w-]+ )?(?:permissions?|privileges?|access|rights)\b|\b(?:permissions?|privileges?|access|rights)\b[^.]{0,80}\bonly (?:as|what|where|to those|to the|for|(?:be )?granted (?:if|when|where|as|to those))\b|\b(?:not|never) (?:be )?(?:given|granted|have|get|hold)\b[^.;]{0,20}\b(?:superuser|root|admin\w*|full|unrestricted) (?:access|rights|permissions|privileges)\b|\bgranular access\b|\bfine[ -]grained (?:\w+ ){0,2}(?:tokens?|permissions?|access)\b|\b(?:revoke|remove)\b[^.]{0,20}\b(?:users?|access|permissions?)\b|\brestrict\w*\b[^.]{0,20}\buser access\b/i

/** The levels of Juju, least first. */
const levels = ['login', 'read', 'consume', 'add-model', 'write', 'admin', 'superuser']

/** "limited to `read` access", "no user may hold the level `superuser`". */
const limited =
  /\busers?\b[^.;]{0,80}\b(?:limited|restricted|confined) to\b[^.;]{0,40}\b(?:access|level|permissions?|rights)\b|(?:\bno (?:\w+ )?users?\b|\bnobody\b|\busers?\b[^.;]{0,60}\b(?:not|never|no more than|at most)\b)[^.;]{0,60}\b(?:superusers?\b|(?:admin|write|read)\b[-\w]{0,6} (?:access|level|permissions?|rights)\b|level (?:admin|write|read)\b)/i

/** `allowed` and `refused`: levels of Juju that the words let users hold, or do not. */
export const leastPrivilege = defineTopic({
  name: 'least-privilege',
  parameters: z.object({ allowed: z.optional(z.array(z.string())), refused: z.optional(z.array(z.string())) }),
  attestedBy: 'files-and-person',
  words: /user|permission|access/i,
  opposite: /\b(?:superusers?|admin\w*|root|full|unrestricted|write|add-model|more than)\b/i,
  recognise: statement =>
    obliges(statement.strength) && (few.test(statement.text) || limited.test(statement.text))
      ? levelsOf(statement)
      : undefined,
})

const refusing = /\b(?:not|never|nobody|no (?:\w+ )?users?|cannot|avoid|without)\b(?! more than)|n't\b/i

/** A level is named as code, or before a word that says it is one; one that is only an example fixes nothing. */
function levelsOf({ text, code }: Recognisable): { allowed?: string[]; refused?: string[] } {
  const named = levels.filter(
    level =>
      code.includes(level) ||
      new RegExp(String.raw`\b${level}\b[-\w\x60]{0,6} (?:access|permissions?|rights|privileges|level)`, 'i').test(
        text,
      ),
  )
  const isExample = /\b(?:such as|for example|for instance|e\.g\.|like)\b/i.test(text)
  if (named.length === 0 || isExample) return {}
  if (/\b(?:more|higher) than\b|\b(?:above|beyond)\b/i.test(text)) return { allowed: named }
  return refusing.test(text) ? { refused: named } : { allowed: named }
}

export const examples: TopicExamples<typeof leastPrivilege> = {
  known: [
    ['Users must be granted only the minimum permissions.', {}],
    ['Follow the principle of least privilege.', {}],
    ['Users must not be given superuser access.', { refused: ['superuser'] }],
    ['Each Juju user must be limited to `read` access on a model.', { allowed: ['read'] }],
    ['Juju users must have no more than write access.', { allowed: ['write'] }],
    ['Juju users must be granted only `read` access.', { allowed: ['read'] }],
    ['No Juju user may hold more than `read` access to a model.', { allowed: ['read'] }],
    ['Juju users must not hold the level `admin` on a model.', { refused: ['admin'] }],
    ['Give users the minimum permissions, such as `read` access.', {}],
    ['Use a fine-grained access token.', {}],
    ['Revoke the access of users who have left.', {}],
  ],
  twins: [
    'The user must have full permissions.',
    'The charm must not require root access.',
    'Keep at least two administrators.',
    'Users must not read the log.',
    'Users should write at most one file.',
    { text: 'Users have the minimum permissions.', strength: 'fact' },
  ],
}
