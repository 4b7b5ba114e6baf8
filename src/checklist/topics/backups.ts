import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const backed =
  /\bback(?:ed|ing)? (?:(?:it|them|the|your|all|each|every)\b[^.;]{0,40} )?up\b|\bback-?ups?\b(?! (?:nodes?|servers?|controllers?|units?|keys?))|\bdisaster recovery\b/i

/** That there are backups; that they are encrypted is the subject of `encryption-at-rest`. */
export const backups = defineTopic({
  name: 'backups',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /back-?up|recovery|restor/i,
  recognise: statement =>
    obliges(statement.strength) &&
    /\bback|\brecovery\b/i.test(statement.text) &&
    backed.test(statement.main) &&
    !/\bencrypt/i.test(statement.text)
      ? {}
      : undefined,
})

export const examples: TopicExamples<typeof backups> = {
  known: [
    ['It is important to back up the database.', {}],
    ['You should test your backups.', {}],
    ['Before an upgrade, make a backup.', {}],
  ],
  twins: [
    'Add a backup controller.',
    'Encrypt the backups.',
    { text: 'Backups are made by the charm.', strength: 'fact' },
  ],
}
