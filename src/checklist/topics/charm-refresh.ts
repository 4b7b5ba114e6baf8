import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'
import { obliges } from '../words.ts'

const renewed =
  /\b(?:refresh(?:ed|ing)?|upgrad(?:e|ed|ing)|updat(?:e|ed|ing)|up[ -]to[ -]date|latest (?:stable )?(?:version|revision|release))\b/i

export const charmRefresh = defineTopic({
  name: 'charm-refresh',
  parameters: z.object({}),
  attestedBy: 'files-and-person',
  words: /upgrade|refresh|update/i,
  recognise: ({ text, strength }) =>
    obliges(strength) &&
    renewed.test(text) &&
    /\b(?:charms?|operators?|bundles?|applications?|deployments?|revisions?)\b/i.test(text) &&
    !/\bpin(?:ned)?\b/i.test(text)
      ? {}
      : undefined,
})
