import * as z from 'zod/mini'
import { releasesInSupport } from '../english/releases-in-support.ts'
import { defineTopic, type Recognisable, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

const number = String.raw`v?\d{1,3}(?:\.(?:\d{1,3}|x\b)){1,2}`
const named = new RegExp(
  String.raw`\b(juju|kubernetes|k8s|charmed [a-z][a-z0-9]{1,30})(?: (?:\(k8s\)|versions?|releases?|controllers?|clusters?|agents?))*(?: (?:is|are|must be|should be|of|from|between|at least|>=|≥|later than|newer than))* (${number})((?:(?:, and |, or |, | and | or | to |-| - | up to | through | until )${number})*)(\+| or (?:later|newer|higher|above|greater)\b| and (?:later|newer|higher|above)\b| or (?:earlier|older|lower)\b)?`,
  'gi',
)
const needed =
  /\b(?:requir(?:e|es|ed|ing)|needs?|supports?|supported|compatible|tested|validated|certified|us(?:e|es|ing)|run(?:s|ning)? (?:\w+ )?on|deploy(?:ed)?|bootstrap(?:ped)?|upgrad(?:e|ed)|must|should|at least|minimum|or later|or newer|or higher|or above)\b/i

const Software = z.object({
  name: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  versions: z.optional(z.array(z.string())),
})
type Software = z.infer<typeof Software>

/**
 * `rows` are those of a table: a release of the product, and the versions of Kubernetes and Juju that go with it, as
 * written. `software` are the versions of a sentence: `juju`, `kubernetes` or the product, from a version to a version, or
 * one by one. `releases` are those of the product that a sentence says are in support, `newest` how many of the newest
 * are. None of them where the guide says only that they are to be supported ones.
 */
export const supportedVersions = defineTopic({
  name: 'supported-versions',
  parameters: z.object({
    rows: z.array(z.object({ release: z.string(), kubernetes: z.optional(z.string()), juju: z.optional(z.string()) })),
    software: z.optional(z.array(Software)),
    releases: z.optional(z.array(z.string())),
    newest: z.optional(z.number()),
  }),
  attestedBy: 'files-and-person',
  words: /supported|version|compatib|requirements/i,
  recognise: ({ table, text, strength }) => {
    if (table !== undefined) return rowsOf(table)
    const software = /\d\.[\dx]/.test(text) && needed.test(text) ? [...text.matchAll(named)].map(softwareOf) : []
    if (software.length > 0 && (obliges(strength) || isRange(text))) return { rows: [], software }
    const inSupport = releasesInSupport(text)
    if (inSupport !== undefined) return { rows: [], ...inSupport }
    return obliges(strength) && onlySupported.test(text) ? { rows: [] } : undefined
  },
})

const onlySupported =
  /\b(?:use|run|deploy|using|upgrade to|keep|stay)\b[^.;]{0,60}\b(?:un)?supported (?:[\w-]+ ){0,3}(?:versions?|releases?|tracks?)\b|\b(?:un)?supported (?:[\w-]+ ){0,3}(?:versions?|releases?|tracks?)\b[^.;]{0,60}\b(?:used|run|deployed)\b/i

function isRange(text: string): boolean {
  return /\b(?:requir(?:e|es|ed|ing)|needs?|supports?|supported|compatible|tested|validated|certified|at least|minimum)\b/i.test(
    text,
  )
}

function softwareOf([whole, spoken = '', first = '', rest = '', open = '']: RegExpExecArray): Software {
  const name = spoken
    .toLowerCase()
    .replace(/^k8s$/, 'kubernetes')
    .replace(/^charmed /, '')
  const [from = '', ...others] = [first, ...(rest.match(/\d[\d.]*[\dx]/g) ?? [])].map(version =>
    version.replace(/^v/i, ''),
  )
  const last = others.at(-1)
  if (/earlier|older|lower/i.test(open)) return { name, to: from }
  if (open !== '' || last === undefined) return open === '' ? { name, versions: [from] } : { name, from }
  return /\b(?:to|through|until)\b|-/.test(rest) || /\bbetween\b/i.test(whole)
    ? { name, from, to: last }
    : { name, versions: [from, ...others] }
}

function rowsOf(table: NonNullable<Recognisable['table']>) {
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
}

const table = { header: ['Release', 'Kubernetes', 'Juju'], rows: [{ cells: ['2.1', '1.29-1.31', '3.6'], line: 3 }] }

export const examples: TopicExamples<typeof supportedVersions> = {
  known: [
    [{ text: '', strength: 'fact', table }, { rows: [{ release: '2.1', kubernetes: '1.29-1.31', juju: '3.6' }] }],
    ['Use Juju 3.6 or later.', { rows: [], software: [{ name: 'juju', from: '3.6' }] }],
    [
      { text: 'Release 2 requires Kubernetes 1.29 to 1.31.', strength: 'fact' },
      { rows: [], software: [{ name: 'kubernetes', from: '1.29', to: '1.31' }] },
    ],
    [
      'Charmed Widget must run on K8s 1.30 or 1.31 and Juju 3.5+.',
      {
        rows: [],
        software: [
          { name: 'kubernetes', versions: ['1.30', '1.31'] },
          { name: 'juju', from: '3.5' },
        ],
      },
    ],
    [
      'Use a Kubernetes version between 1.29 and 1.31.',
      { rows: [], software: [{ name: 'kubernetes', from: '1.29', to: '1.31' }] },
    ],
    ['You must use Juju 3.x.', { rows: [], software: [{ name: 'juju', versions: ['3.x'] }] }],
    ['Never use unsupported versions of the database.', { rows: [] }],
    [
      { text: 'Two releases are in support at a time, the newest: 2.4 and 2.3.', strength: 'fact' },
      { rows: [], releases: ['2.4', '2.3'], newest: 2 },
    ],
    [
      { text: 'Widget only supports the three most recent releases that have charms.', strength: 'fact' },
      { rows: [], newest: 3 },
    ],
    [
      { text: 'Supported releases: 2.3 and 2.4.', strength: 'fact' },
      { rows: [], releases: ['2.3', '2.4'] },
    ],
  ],
  twins: [
    { text: 'Juju 3.6 was released in 2024.', strength: 'fact' },
    { text: 'The two most recent versions of TLS are supported.', strength: 'fact' },
    { text: 'The option is supported since release 2.3.', strength: 'fact' },
    { text: 'Release 2.2 is no longer supported.', strength: 'fact' },
    'Use TLS 1.2 or later.',
    'Images must be based on Ubuntu 24.04.',
    'Report bugs of the versions that you use.',
    { text: '', strength: 'fact', table: { header: ['Port', 'Use'], rows: [{ cells: ['443', 'web'], line: 3 }] } },
  ],
}
