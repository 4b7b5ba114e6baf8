import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'

/** Only derived: see `derived.ts`. */
export const stableChannel = defineTopic({
  name: 'stable-channel',
  parameters: z.object({}),
  attestedBy: 'files',
  words: /channel|release|upgrade/i,
  recognise: () => undefined,
})
