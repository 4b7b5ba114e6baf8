import { risks } from '../../channels/risk.ts'
import { between } from './cells.ts'
import type { PageLine } from './page-lines.ts'

/** A row of a table of channels as Charmhub prints it: `1.10/stable 440 12 Mar 2025`, the platform before or after. */
export interface ChannelLine {
  readonly channel: PageLine
  readonly revision: PageLine
  readonly published?: PageLine
  readonly platform?: PageLine
}

const channel = new RegExp(String.raw`^(?:[\w.-]{1,64}/)?(?:${risks.join('|')})(?:/[\w.-]{1,64})?(?=\s)`)
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const day = new RegExp(
  String.raw`(?<!\S)(?:\d{1,2}\.? (?:${months})[a-z]{0,6}\.?,? \d{4}|(?:${months})[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d(?:T\S{1,24})?)(?!\S)`,
  'i',
)
const longest = 200

export function channelLine(line: PageLine): ChannelLine | undefined {
  if (line.text.length > longest) return undefined
  const name = channel.exec(line.text)?.[0]
  if (name === undefined) return undefined
  const date = day.exec(line.text)
  const end = date?.index ?? line.text.length
  const before = line.text.slice(name.length, end)
  const number = /^\s+(\d{1,9})(?!\S)/.exec(before) ?? /\s(\d{1,9})\s*$/.exec(before)
  if (number?.[1] === undefined) return undefined
  const from = name.length + number.index
  const to = from + number[0].length
  const published = date === null ? undefined : between(line, date.index, date.index + date[0].length)
  const after = date === null ? line.text.length : date.index + date[0].length
  const platform = [
    between(line, name.length, from),
    between(line, to, end),
    between(line, after, line.text.length),
  ].find(part => part.text !== '')
  return {
    channel: between(line, 0, name.length),
    revision: between(line, from, to),
    ...(published === undefined ? {} : { published }),
    ...(platform === undefined ? {} : { platform }),
  }
}
