import type { Files } from '../runner/git-origin.ts'
import { hostileStrings } from './hostile-strings.ts'

/** A file system takes no `/` and no NUL in a name, and 255 bytes at most; git takes no part `.git`. */
const asFileName = (text: string): string =>
  [...text.replace(/[/\0]/g, '-')].reduce(
    (name, each) => (Buffer.byteLength(name + each) > 240 ? name : name + each),
    '',
  )

/** Bundles with a failure each, whose names are hostile. */
export const hostileFiles: Files = Object.fromEntries(
  hostileStrings.map((text, index) => [
    `deploy/${index}${asFileName(text)}.yaml`,
    `bundle: kubernetes\napplications:\n  web:\n    charm: web\n    channel: 2/edge\n`,
  ]),
)

/** A bundle in which everything that a bundle names is hostile; JSON is YAML. */
export function hostileBundle(strings: readonly string[]): string {
  const applications = strings.map((text, index) => [
    text,
    {
      charm: index % 3 === 0 ? text : `web-${index}`,
      channel: index % 4 === 0 ? `2/edge/${text}` : index % 4 === 1 ? text : '2/edge',
      options: { [`${text}-password`]: text, 'admin-password': `correct ${text}` },
    },
  ])
  return JSON.stringify({ bundle: text(strings[0]), applications: Object.fromEntries(applications) }, null, 1)
}

const text = (value: string | undefined): string => value ?? 'kubernetes'

/** A guide whose title, headings and sentences are hostile, as far as a line of Markdown can hold them. */
export const hostileGuide = `# ${oneLine(hostileStrings[18] ?? '')} \u2705 PASS

## Upgrades

Charms should be refreshed regularly.

${hostileStrings
  .map(each => `Credentials of users must be stored securely with ${oneLine(each)} in mind.`)
  .join('\n\n')}
`

/** A NUL would make the guide no text. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ')
}

/** Waivers and attestations by hostile people for hostile reasons. */
export function hostileSettings(until: string): string {
  const waivers = hostileStrings.map((each, index) => ({
    probe: 'channel/is-given',
    path: `deploy/${index}/*`,
    reason: `a long reason: ${each}`,
    owner: each,
    until,
  }))
  return JSON.stringify({ guides: [{ source: 'guide.md' }], waivers }, null, 1)
}

/** An event of which every text that no decision needs is hostile, one after the other. */
export function hostilePayload(payload: unknown, next: () => string): unknown {
  if (Array.isArray(payload)) return [...payload, next(), { name: next() }]
  if (typeof payload !== 'object' || payload === null) return payload
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      typeof value === 'string' && !needed.has(name) ? next() : hostilePayload(value, next),
    ]),
  )
}

const needed = new Set(['action', 'sha', 'head_sha', 'base_sha'])
