import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { apart, monitoring, obliges } from '../words.ts'

export const monitoringIsolation = defineTopic({
  name: 'monitoring-isolation',
  parameters: z.object({}),
  attestedBy: 'person',
  words: /monitor|observ|audit/i,
  opposite: /\bsame\b/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    monitoring.test(text) &&
    (apart.test(text) || /\bsame\b/i.test(text)) &&
    /\b(?:environments?|models?|controllers?|clusters?|clouds?|substrates?|networks?|isolation)\b/i.test(text)
      ? {}
      : undefined,
})
