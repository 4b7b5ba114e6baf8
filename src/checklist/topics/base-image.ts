import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'

const system =
  /\b(?:(?:on top of|based on|built (?:on|from|upon)|runs? on|running on|base(?:d|s)?(?: images?)? (?:of|is|are|on))\b[^.]{0,160}?|uses?\b(?: (?!(?:to|with|on|for|by|in|from|the following)\b)[\w-]+){0,4} )\b(Ubuntu|Debian|Alpine|Rocky|RHEL|CentOS|Fedora|SUSE|UBI|AlmaLinux|Photon)(?: (?:Linux|Core|Server|Pro|LTS))*[ @:]v?(\d+(?:\.\d+)*)/i
const isBase =
  /\b(Ubuntu|Debian|Alpine|Rocky|RHEL|CentOS|Fedora|SUSE|UBI|AlmaLinux|Photon)(?: (?:Linux|Core|Server|Pro))*[ @:]v?(\d+(?:\.\d+)*)(?: LTS)? (?:is|are|must be|should be) (?:used as )?(?:the |a |our )?(?:[\w-]+ )?base\b/i

/** "... 22.04 or 24.04", "... 22.04, Ubuntu 24.04 LTS". */
const further =
  /(?: (?:Linux|Core|Server|Pro|LTS))*(?:,? (?:and|or|and\/or) |, ?|\/)(?:[A-Z][A-Za-z]+ (?:(?:Linux|Core|Server|Pro|LTS) )*)?v?(\d+(?:\.\d+)*)(?=\s*(?:[,.;:)/]|$|or\b|and\b|LTS\b|(?:base )?images?\b|bases?\b))/y

/** What the words of a guide, and the machines beside the workload, run on. */
const other =
  /\b(?:this (?:guide|tutorial|page|document|example)|tutorial|instructions|steps|commands?|examples?|tested|laptop|workstation|client|(?:host|build|controller)(?: machine)?s?|nodes?)\b[^.]{0,60}\b(?:on top of|based on|built|runs? on|running on|uses?)\b/i

/** `system` in lower case (`ubuntu`), `version` as written (`22.04`), `versions` all of them where there are several. */
export const baseImage = defineTopic({
  name: 'base-image',
  parameters: z.object({ system: z.string(), version: z.string(), versions: z.optional(z.array(z.string())) }),
  attestedBy: 'files',
  words: /base images?|operating system|rocks?\b/i,
  recognise: ({ text }) => {
    const match = system.exec(text.slice(0, 1000)) ?? isBase.exec(text.slice(0, 1000))
    const [whole, name, version] = match ?? []
    if (match === null || whole === undefined || name === undefined || version === undefined) return undefined
    if (other.test(text)) return undefined
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

export const examples: TopicExamples<typeof baseImage> = {
  known: [
    [
      { text: 'The workload runs on top of Ubuntu 22.04.', strength: 'fact' },
      { system: 'ubuntu', version: '22.04' },
    ],
    [
      { text: 'Containers are based on Debian 12.', strength: 'fact' },
      { system: 'debian', version: '12' },
    ],
    ['Images should use Ubuntu 24.04.', { system: 'ubuntu', version: '24.04' }],
    [
      { text: 'The workload runs on Ubuntu 22.04 or 24.04.', strength: 'fact' },
      { system: 'ubuntu', version: '22.04', versions: ['22.04', '24.04'] },
    ],
    [
      { text: 'It is based on Ubuntu 22.04 LTS, Ubuntu 24.04 LTS and Ubuntu 26.04.', strength: 'fact' },
      { system: 'ubuntu', version: '22.04', versions: ['22.04', '24.04', '26.04'] },
    ],
    [
      { text: 'It runs on Ubuntu 22.04 and 3.5 times faster.', strength: 'fact' },
      { system: 'ubuntu', version: '22.04' },
    ],
    [
      { text: 'It runs on Ubuntu 22.04, Debian 12.04.', strength: 'fact' },
      { system: 'ubuntu', version: '22.04' },
    ],
    [
      { text: 'The operators now run on Ubuntu Core 24.', strength: 'fact' },
      { system: 'ubuntu', version: '24' },
    ],
  ],
  twins: [
    { text: 'This tutorial is based on Ubuntu 22.04.', strength: 'fact' },
    'Use the client on a laptop with Ubuntu 22.04.',
    'The host machine must be running on Ubuntu 24.04.',
    { text: 'Ubuntu 22.04 is old.', strength: 'fact' },
  ],
}
