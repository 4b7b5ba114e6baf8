import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'

export const supportedVersions = defineTopic({
  name: 'supported-versions',
  parameters: z.object({
    rows: z.array(z.object({ release: z.string(), kubernetes: z.optional(z.string()), juju: z.optional(z.string()) })),
  }),
  attestedBy: 'person',
  words: /supported|version/i,
  recognise: ({ table }) => {
    if (table === undefined) return undefined
    const at = (wanted: RegExp): number => table.header.findIndex(name => wanted.test(name))
    const [release, kubernetes, juju] = [at(/release|track|version|charm|bundle/i), at(/kubernetes|k8s/i), at(/juju/i)]
    if (release === -1 || release === kubernetes || release === juju || (kubernetes === -1 && juju === -1))
      return undefined
    const rows = table.rows.flatMap(({ cells }) => {
      const [name, k8s, controller] = [cells[release], cells[kubernetes], cells[juju]]
      return name === undefined || name === ''
        ? []
        : [{ release: name, ...(k8s ? { kubernetes: k8s } : {}), ...(controller ? { juju: controller } : {}) }]
    })
    return rows.length === 0 ? undefined : { rows }
  },
})
