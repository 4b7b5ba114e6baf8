import * as z from 'zod/mini'
import { defineTopic } from '../topic.ts'

const system =
  /\b(?:on top of|based on|built (?:on|from|upon)|runs? on|running on|base(?:d|s)?(?: images?)? (?:of|is|are|on)|uses?|use)\b[^.]{0,160}?\b(Ubuntu|Debian|Alpine|Rocky|RHEL|CentOS|Fedora|SUSE|UBI|AlmaLinux|Photon)(?: (?:Linux|Core|Server|Pro|LTS))* v?(\d+(?:\.\d+)*)/i

/** "... 22.04 or 24.04", "... 22.04, Ubuntu 24.04 LTS". */
const further =
  /(?: (?:Linux|Core|Server|Pro|LTS))*(?:,? (?:and|or|and\/or) |, ?|\/)(?:[A-Z][A-Za-z]+ (?:(?:Linux|Core|Server|Pro|LTS) )*)?v?(\d+(?:\.\d+)*)(?=\s*(?:[,.;:)/]|$|or\b|and\b|LTS\b|(?:base )?images?\b|bases?\b))/y

/** `system` in lower case (`ubuntu`), `version` as written (`22.04`), `versions` all of them where there are several. */
export const baseImage = defineTopic({
  name: 'base-image',
  parameters: z.object({ system: z.string(), version: z.string(), versions: z.optional(z.array(z.string())) }),
  attestedBy: 'files',
  words: /base images?|operating system|rocks?\b/i,
  recognise: ({ text }) => {
    const match = system.exec(text.slice(0, 1000))
    const [whole, name, version] = match ?? []
    if (match === null || whole === undefined || name === undefined || version === undefined) return undefined
    const versions = [version, ...othersOf(text.slice(0, 1200), match.index + whole.length, { name, version })]
    return { system: name.toLowerCase(), version, ...(versions.length > 1 ? { versions } : {}) }
  },
})

/** Versions of the same system in the same form. */
function othersOf(text: string, from: number, first: { readonly name: string; readonly version: string }): string[] {
  const others: string[] = []
  const parts = first.version.split('.').length
  further.lastIndex = from
  for (let match = further.exec(text); match !== null; match = further.exec(text)) {
    const [whole, version = ''] = match
    const named = /[A-Z][a-z]+/.exec(whole)?.[0] ?? first.name
    if (version.split('.').length !== parts || !isOf(named, first.name)) break
    if (![first.version, ...others].includes(version)) others.push(version)
  }
  return others
}

function isOf(word: string, system: string): boolean {
  return /^(?:Linux|Core|Server|Pro)$/.test(word) || word.toLowerCase() === system.toLowerCase()
}
