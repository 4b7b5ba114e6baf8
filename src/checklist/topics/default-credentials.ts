import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const changed =
  /\b(?:chang(?:e|ed|ing)|replac(?:e|ed|ing)|reset|remov(?:e|ed|ing)|delet(?:e|ed|ing)|disabl(?:e|ed|ing)|overrid(?:e|den|ing))\b[^.;]{0,40}\b(?:(?:default|initial|generated|guest|built-in|factory|sample|admin(?:istrator)?) (?:[\w-]+ ){0,2}?(?:passwords?|credentials?|accounts?|users?)|(?:this|your|the|their) passwords?)\b/i
const passive =
  /\b(?:default|initial|guest|built-in|factory|sample|admin(?:istrator)?) (?:[\w-]+ ){0,2}?(?:passwords?|credentials?|accounts?|users?) (?:must|should|shall|needs? to|ha(?:s|ve) to)(?: always)? be (?:changed|replaced|reset|removed|deleted|disabled)\b/i

/** That nobody gets in with what everybody knows. */
export const defaultCredentials = defineTopic({
  name: 'default-credentials',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /password|account|user/i,
  recognise: statement => {
    if (!obliges(statement.strength) || !/\b(?:pass|credential|account|user)/i.test(statement.text)) return undefined
    const { main } = statement
    const told = changed.test(main) || passive.test(main)
    return (told && !/\b(?:regularly|periodically|every)\b/i.test(main)) ||
      /\b(?:strong|secure|complex|long|unique) (?:and (?:\w+ ))?(?:passwords?|passphrases?)\b/i.test(main)
      ? {}
      : undefined
  },
})

export const examples: TopicExamples<typeof defaultCredentials> = {
  known: [
    ['Change the initial password.', {}],
    ['The guest account must be removed.', {}],
    ['Choose a strong password for the dashboard.', {}],
  ],
  twins: [
    'Passwords must be changed every month.',
    'Remove the users who have left.',
    'Change the default port.',
    { text: 'The default password is long.', strength: 'fact' },
  ],
}
