import { parseChannel } from '../channels/channel.ts'

/** One row of a table of channels as far as it can be read, and what cannot. */
export interface ReadChannelRow {
  readonly row?: { channel: string; revision?: number; published?: string }
  readonly problem?: string
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function isChannelTable(header: readonly string[]): boolean {
  return columnOf(header, /^channels?$/i) !== -1 && columnOf(header, /^revisions?$|^rev\.?$/i) !== -1
}

export function productColumn(header: readonly string[]): number {
  return columnOf(header, /^(?:product|bundle|charm|name|application)s?$/i)
}

export function readChannelRow(header: readonly string[], cells: readonly string[]): ReadChannelRow {
  const cell = (wanted: RegExp): string | undefined => cells[columnOf(header, wanted)]
  const channel = cell(/^channels?$/i) ?? ''
  const parsed = parseChannel(channel)
  if (parsed.kind === 'malformed') return { problem: `a row of the table of channels is left out: ${parsed.why}` }
  const revision = cell(/^revisions?$|^rev\.?$/i) ?? ''
  const published = cell(/publish|release|date|updated/i)
  const day = published === undefined || published === '' ? undefined : isoDay(published)
  const problem = !/^\d{1,9}$/.test(revision)
    ? 'a row of the table of channels has no revision that is a number'
    : published && day === undefined
      ? 'a row of the table of channels has a date that is not a day'
      : undefined
  return {
    row: {
      channel,
      ...(/^\d{1,9}$/.test(revision) ? { revision: Number(revision) } : {}),
      ...(day === undefined ? {} : { published: day }),
    },
    ...(problem === undefined ? {} : { problem }),
  }
}

/** `05 Aug 2025`, `5 August 2025`, `Aug 5, 2025` and `2025-08-05` as `2025-08-05`. */
export function isoDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text)
  const dayFirst = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text)
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text)
  const [year, month, day] =
    iso !== null
      ? [iso[1], Number(iso[2]), iso[3]]
      : dayFirst !== null
        ? [dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]]
        : monthFirst !== null
          ? [monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]]
          : []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined
}

function monthOf(word: string | undefined): number {
  return months.indexOf(word?.slice(0, 3).toLowerCase() ?? '') + 1
}

function columnOf(header: readonly string[], wanted: RegExp): number {
  return header.findIndex(name => wanted.test(name.trim()))
}
