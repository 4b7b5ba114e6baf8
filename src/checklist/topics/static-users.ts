import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const users = /\b(?:static|local|built-in|hard-?coded) (?:[\w-]+ )?(?:users?|accounts?|logins?|credentials?)\b/i
const apart =
  /\b(?:only|solely|kept to|limited to|reserved for|restricted to)\b[^.;]{0,60}\b(?:development|testing|tests?|demos?|evaluation)\b|\b(?:development|testing|tests?|demos?|evaluation)\b[^.;]{0,40}\bonly\b/i
const refused = /\b(?:not|never|n't|avoid|disabl\w*|remov\w*|replac\w*|no|off)\b/i
const named =
  /\b(?:users?|accounts?|logins?|credentials?) of (?:the )?([A-Z][A-Za-z]+|[a-z]+(?:-[a-z0-9]+)+)\b|\b([A-Z][A-Za-z]+)'s (?:static|local|built-in)\b/

/** `application`: whose static users they are, as the guide names it. */
export const staticUsers = defineTopic({
  name: 'static-users',
  parameters: z.object({ application: z.optional(z.string()) }),
  attestedBy: 'files',
  words: /authenticat|user|login/i,
  opposite: users,
  decides: /\bproduction\b/i,
  recognise: ({ text, code, strength }) => {
    if (!obliges(strength) || !users.test(text) || !(apart.test(text) || refused.test(text))) return undefined
    const [, of, owner] = named.exec(text) ?? []
    const application = of ?? owner ?? code.find(word => /^[a-z]+(?:-[a-z0-9]+)*$/.test(word))
    return application === undefined ? {} : { application: application.toLowerCase() }
  },
})

export const examples: TopicExamples<typeof staticUsers> = {
  known: [
    ['Static users of Dex should be kept to development and testing.', { application: 'dex' }],
    ['Use static users only for demos.', {}],
    ['Do not use built-in accounts in production.', {}],
    ['The local users of `web-login` must be disabled.', { application: 'web-login' }],
  ],
  twins: [
    'Static addresses should be kept to testing.',
    'Users must sign in by single sign-on.',
    { text: 'Static users are for testing only.', strength: 'fact' },
  ],
}
