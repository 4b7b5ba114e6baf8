import * as z from 'zod/mini'
import { charmChannels, day } from './known-schema.ts'

/** `hardlist.channels.json`: what the store published on a day, in the order of the names. An etag is the store's word for an answer. */
export const Snapshot = z.strictObject({
  version: z.literal(1),
  taken: day,
  source: z.string().check(z.maxLength(2000)),
  charms: z
    .array(z.extend(charmChannels, { etag: z.exactOptional(z.string().check(z.regex(/^[\x21-\x7e]{1,300}$/))) }))
    .check(z.maxLength(5000)),
})

export type Snapshot = z.infer<typeof Snapshot>
