import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'

const system =
  /\b(?:on top of|based on|built (?:on|from|upon)|runs? on|running on|base(?:d|s)?(?: images?)? (?:of|is|are|on)|uses?|use)\b[^.]{0,160}?\b(Ubuntu|Debian|Alpine|Rocky|RHEL|CentOS|Fedora|SUSE|UBI|AlmaLinux|Photon)(?: (?:Linux|Core|Server|Pro|LTS))* v?(\d+(?:\.\d+)*)/i

/** `system` in lower case (`ubuntu`), `version` as written (`22.04`). */
export const baseImage = defineTopic({
  name: 'base-image',
  parameters: z.object({ system: z.string(), version: z.string() }),
  attestedBy: 'files',
  words: /base images?|operating system|rocks?\b/i,
  recognise: ({ text }) => {
    const [, name, version] = system.exec(text.slice(0, 1000)) ?? []
    return name === undefined || version === undefined ? undefined : { system: name.toLowerCase(), version }
  },
})
