import * as z from 'zod/mini'
import { readChannelRow } from '../channel-row.ts'
import { defineTopic } from '../topic.ts'

/** One table of published channels of one product; `published` is an ISO day. */
export const channelTable = defineTopic({
  name: 'channel-table',
  parameters: z.object({
    product: z.string(),
    rows: z.array(
      z.object({ channel: z.string(), revision: z.optional(z.number()), published: z.optional(z.string()) }),
    ),
  }),
  attestedBy: 'files',
  words: /channel|release/i,
  recognise: ({ table }) => {
    if (table?.product === undefined) return undefined
    const { header, product } = table
    return { product, rows: table.rows.flatMap(({ cells }) => readChannelRow(header, cells).row ?? []) }
  },
})
