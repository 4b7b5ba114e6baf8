import { parseChannel } from '../../channels/channel.ts'
import { type ChannelTable, compareTracks, isVersion } from '../../channels/channel-table.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideWarning } from '../checklist.ts'
import type { Lint } from '../lint.ts'
import { quoted } from '../quoted.ts'

/** "Supported versions of Shop are 1.9 and 1.10." */
const supported =
  /\bsupported (?:versions?|releases?|tracks?)\b|\b(?:versions?|releases?|tracks?)\b[^.]{0,80}\bare supported\b/i
const another = /\b(?:kubernetes|k8s|juju|ubuntu|tls|ssl|python|java|openssl|postgresql|helm|maas|lxd)\b/i

/** A table of channels that lacks a supported version, or the other way round, was forgotten when the other one was written. */
export const channelsMatchVersions: Lint = {
  name: 'channels-match-versions',
  find: ({ guide, channels, requirements }) => {
    const [table, ...others] = channels
    if (table === undefined || others.length > 0) return []
    const tables = requirements.flatMap(({ topic, parameters, place }) =>
      topic === 'supported-versions' ? [{ versions: versionsIn(parameters.rows), line: place.line }] : [],
    )
    return [...tables, ...sentences(guide, table.product)].flatMap(named => compared(table, named))
  },
}

interface Named {
  readonly versions: readonly string[]
  readonly line: number
}

/** The versions of a column, where each of its cells is one of the same thing. */
function versionsIn(rows: readonly { readonly release?: string | undefined }[]): readonly string[] {
  const read = rows.map(({ release = '' }) =>
    /^(?:([A-Za-z][A-Za-z ]{0,40}) )?v?(\d+(?:\.\d+)*)(?:\/stable)?$/.exec(release),
  )
  const names = new Set(read.map(match => match?.[1] ?? ''))
  const versions = read.flatMap(match => match?.[2] ?? [])
  return names.size === 1 && versions.length === rows.length ? versions : []
}

function sentences({ statements }: Guide, product: string): readonly Named[] {
  return statements.flatMap(({ kind, text, place }) => {
    if (kind !== 'sentence' || !supported.test(text.slice(0, 600)) || another.test(text)) return []
    if (!text.toLowerCase().includes(product.replace(/-k8s$/, '').replace(/-/g, ' '))) return []
    const versions = [...text.slice(0, 600).matchAll(/(?<![\w.])v?(\d+(?:\.\d+)+)(?![\w])/g)].flatMap(
      ([, one]) => one ?? [],
    )
    return [{ versions, line: place.line }]
  })
}

function compared(table: ChannelTable, { versions, line }: Named): readonly GuideWarning[] {
  const all = tracksOf(table)
  const stable = tracksOf({ ...table, rows: table.rows.filter(({ channel }) => isStable(channel)) })
  const newest = newestOf(all)
  const newestStable = newestOf(stable)
  const parts = newest?.split('.').length ?? 0
  const cut = versions.map(version => version.split('.').slice(0, parts).join('.'))
  const named = newestOf(cut.filter(version => version.split('.').length === parts))
  if (newest === undefined || named === undefined || !isSameCount(named, newest)) return []
  const at = table.rows[0]?.place?.line ?? 1
  if (compareTracks(named, newest) > 0)
    return [
      {
        line: at,
        message: `the table of channels ends with ${quoted(newest)}, and line ${line} says that ${quoted(named)} is supported; bring the table up to date`,
      },
    ]
  if (newestStable !== undefined && compareTracks(newestStable, named) > 0)
    return [
      {
        line,
        message: `the supported versions end with ${quoted(named)}, and the table of channels has ${quoted(`${newestStable}/stable`)} in line ${at}; bring the versions up to date`,
      },
    ]
  return []
}

/** Versions of two things that count alike. */
function isSameCount(a: string, b: string): boolean {
  return a.split('.').length === b.split('.').length && (!a.includes('.') || a.split('.')[0] === b.split('.')[0])
}

function tracksOf({ rows }: ChannelTable): readonly string[] {
  return rows.flatMap(({ channel }) => {
    const parsed = parseChannel(channel)
    return parsed.kind === 'channel' && isVersion(parsed.channel.track) ? [parsed.channel.track] : []
  })
}

function isStable(channel: string): boolean {
  const parsed = parseChannel(channel)
  return parsed.kind === 'channel' && parsed.channel.risk === 'stable'
}

function newestOf(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareTracks).at(-1)
}
