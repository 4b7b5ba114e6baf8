import * as z from 'zod/mini'
import { readChannelRow } from '../channel-row.ts'
import { defineTopic, type TopicExamples } from '../topic.ts'

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

export const examples: TopicExamples<typeof channelTable> = {
  known: [
    [
      {
        text: '',
        strength: 'fact',
        table: {
          header: ['Channel', 'Revision'],
          product: 'widget',
          rows: [{ cells: ['1/stable', '2'], line: 3 }],
        },
      },
      { product: 'widget', rows: [{ channel: '1/stable', revision: 2 }] },
    ],
    [
      {
        text: '',
        strength: 'fact',
        table: {
          header: ['Channel', 'Revision', 'Published'],
          product: 'widget',
          rows: [
            { cells: ['2.1/edge', '7', '5 Aug 2025'], line: 3 },
            { cells: ['none', '7', ''], line: 4 },
          ],
        },
      },
      {
        product: 'widget',
        rows: [
          { channel: '2.1/edge', revision: 7, published: '2025-08-05' },
          { channel: 'none', revision: 7 },
        ],
      },
    ],
  ],
  twins: [
    { text: '', strength: 'fact', table: { header: ['Port', 'Use'], rows: [{ cells: ['443', 'web'], line: 3 }] } },
    'Choose a channel and a revision.',
  ],
}
