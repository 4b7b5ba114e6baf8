import * as z from 'zod/mini'
import { compareTracks, isVersion } from '../channels/channel-table.ts'
import { isRisk, risks } from '../channels/risk.ts'
import type { CharmChannel, CharmChannels } from '../knowledge/known.ts'

const text = z.nullish(z.string())

/** What is used of the store's answer (GET /v2/charms/info/NAME); the rest is left alone. */
const Answer = z.looseObject({
  'channel-map': z.array(
    z.looseObject({
      channel: z.looseObject({
        name: text,
        track: text,
        risk: text,
        'released-at': text,
        base: z.nullish(z.looseObject({ name: text, channel: text, architecture: text })),
      }),
      revision: z.nullish(z.looseObject({ revision: z.int().check(z.minimum(0), z.maximum(1_000_000_000)) })),
    }),
  ),
  'default-release': z.nullish(z.looseObject({ channel: z.nullish(z.looseObject({ track: text })) })),
  result: z.nullish(z.looseObject({ publisher: z.nullish(z.looseObject({ 'display-name': text })) })),
})

type Row = z.infer<typeof Answer>['channel-map'][number]

/** The channels of a charm in the order of tracks, risks, bases and architectures; `undefined` where the answer is of another form. */
export function readChannelMap(charm: string, json: unknown): CharmChannels | undefined {
  const read = Answer.safeParse(json)
  if (!read.success || read.data['channel-map'].length > maxRows) return undefined
  const rows = read.data['channel-map'].flatMap(row => channelOf(row) ?? [])
  const unique = new Map(rows.map(row => [JSON.stringify(row), row]))
  const publisher = read.data.result?.publisher?.['display-name']?.trim().slice(0, 200)
  const track = read.data['default-release']?.channel?.track
  return {
    charm,
    ...(publisher ? { publisher } : {}),
    ...(track && isTrack(track) ? { defaultTrack: track } : {}),
    channels: [...unique.values()].sort(byChannel),
  }
}

const maxRows = 20_000

/** A release to a branch is nobody's channel; a row without a track is of the one named `latest`. */
function channelOf({ channel, revision }: Row): CharmChannel | undefined {
  const [first, second, branch] = channel.name?.split('/') ?? []
  const risk = channel.risk ?? second ?? first
  const track = channel.track ?? (second === undefined ? undefined : first) ?? 'latest'
  if (branch !== undefined || risk === undefined || !isRisk(risk) || !isTrack(track) || !revision) return undefined
  const base = baseOf(channel.base)
  const architecture = channel.base?.architecture
  const released = /^\d{4}-\d{2}-\d{2}/.exec(channel['released-at'] ?? '')?.[0]
  return {
    channel: `${track}/${risk}`,
    revision: revision.revision,
    ...(base === undefined ? {} : { base }),
    ...(architecture && isArchitecture(architecture) ? { architecture } : {}),
    ...(released !== undefined && !Number.isNaN(Date.parse(released)) ? { released } : {}),
  }
}

const isTrack = (track: string): boolean => /^[A-Za-z0-9._-]{1,64}$/.test(track)
const isArchitecture = (name: string): boolean => name !== 'all' && /^[a-z0-9_-]{1,40}$/.test(name)

function baseOf(base: Row['channel']['base']): string | undefined {
  const written = `${base?.name ?? ''}@${base?.channel ?? ''}`
  return base?.name !== 'all' && /^[a-z]{1,20}@[A-Za-z0-9._-]{1,40}$/.test(written) && base?.channel !== 'all'
    ? written
    : undefined
}

function byChannel(a: CharmChannel, b: CharmChannel): number {
  const [[trackA = '', riskA = ''], [trackB = '', riskB = '']] = [a.channel.split('/'), b.channel.split('/')]
  return (
    byTrack(trackA, trackB) ||
    orderOf(riskA) - orderOf(riskB) ||
    byText(a.base ?? '', b.base ?? '') ||
    byText(a.architecture ?? '', b.architecture ?? '') ||
    b.revision - a.revision
  )
}

/** The newest version first, then the other names. */
function byTrack(a: string, b: string): number {
  if (isVersion(a) && isVersion(b)) return compareTracks(b, a) || byText(a, b)
  return Number(isVersion(b)) - Number(isVersion(a)) || byText(a, b)
}

const orderOf = (risk: string): number => (isRisk(risk) ? risks.indexOf(risk) : -1)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
