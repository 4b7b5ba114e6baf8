import type { Block } from '../guide-document.ts'
import type { Span } from '../plain-text.ts'
import { between, cellsOf, tableOf } from './cells.ts'
import { type ChannelLine, channelLine } from './channel-line.ts'
import type { PageLine } from './page-lines.ts'

interface Found {
  readonly block: Block
  readonly next: number
}

interface ReadRow extends ChannelLine {
  readonly next: number
}

const headerWords =
  /(?:channel|revision|version|published|released?(?: date| on)?|updated|runs on|platforms?|bases?|risk|track)s?/gi
const platformAlone =
  /^(?:(?:ubuntu|centos|debian|windows)\b[\w.@ /-]{0,40}|\d\d\.\d\d(?: LTS)?|amd64|arm64|s390x|ppc64el|riscv64|[–—-])$/i

/** A table of channels from its header or, where the page has lost it, from its first row. */
export function channelRowsAt(lines: readonly PageLine[], index: number): Found | undefined {
  const first = afterHeader(lines, index)
  const rows: ReadRow[] = []
  for (let at = first; ; ) {
    const row = rowAt(lines, at)
    if (row === undefined) break
    rows.push(row)
    at = row.next
    while (platformAlone.test(lines[at]?.text ?? '')) at++
    if (rowAt(lines, afterBlank(lines, at)) !== undefined) at = afterBlank(lines, at)
  }
  const [start] = rows
  if (start === undefined || (first === index && rows.length < 2 && start.published === undefined)) return undefined
  const block = tableFrom(rows, lines.slice(index, first))
  let next = rows.at(-1)?.next ?? index
  while (platformAlone.test(lines[next]?.text ?? '')) next++
  return block === undefined ? undefined : { block, next }
}

/** A column by the name that the check of channels knows, and the words that pages have for it. */
const columns = {
  channel: { name: 'Channel', words: /channels?/i },
  revision: { name: 'Revision', words: /revisions?|versions?/i },
  published: { name: 'Published', words: /published|released?(?: date| on)?|updated/i },
  platform: { name: 'Platform', words: /runs on|platforms?|bases?/i },
} as const

function tableFrom(rows: readonly ReadRow[], header: readonly PageLine[]): Block | undefined {
  const optional = (['published', 'platform'] as const).filter(name => rows.some(row => row[name] !== undefined))
  const kept = ['channel', 'revision', ...optional] as const
  const table = tableOf(
    rows.map(row => kept.map(name => row[name] ?? emptyAfter(row))),
    kept.map(name => columns[name].name),
  )
  const [first] = header
  if (table === undefined || first === undefined) return table
  const placed = table.header.map((cell, index) => ({ ...cell, ...placeOf(header, kept[index] ?? 'channel') }))
  return { ...table, header: placed, start: first.start }
}

/** Where the header names a column; at its first line where it does not. */
function placeOf(header: readonly PageLine[], column: keyof typeof columns): Span {
  for (const line of header) {
    const found = columns[column].words.exec(line.text)
    if (found !== null) return spanOf(between(line, found.index, found.index + found[0].length))
  }
  return spanOf(header[0])
}

function spanOf(line: PageLine | undefined): Span {
  return { start: line?.start ?? 0, end: line?.end ?? 0 }
}

function emptyAfter({ revision, published }: ReadRow): PageLine {
  const { end, indent } = published ?? revision
  return { text: '', start: end, end, indent }
}

/** Where the rows begin: below a line, or below lines, of nothing but the names of columns. */
function afterHeader(lines: readonly PageLine[], index: number): number {
  let at = index
  let words = ''
  for (let count = 0; count < 8; count++) {
    const text = lines[at]?.text ?? ''
    if (text === '' && words === '') return index
    if (text.length > 120 || text.replace(headerWords, '').trim() !== '') break
    words += ` ${text}`
    at++
  }
  return /channel/i.test(words) && /revision|version/i.test(words) && rowAt(lines, at) !== undefined ? at : index
}

function rowAt(lines: readonly PageLine[], index: number): ReadRow | undefined {
  const line = lines[index]
  if (line === undefined || line.text === '') return undefined
  const whole = channelLine(line)
  if (whole !== undefined) return { ...whole, next: index + 1 }
  const [revision, published] = [lines[index + 1], lines[index + 2]]
  if (revision === undefined || published === undefined || !/^\d{1,9}$/.test(revision.text)) return undefined
  const stacked = channelLine({ ...line, text: `${line.text} ${revision.text} ${published.text}` })
  return stacked?.published === undefined || cellsOf(line, /\s/g).length > 1
    ? undefined
    : { channel: line, revision, published, next: index + 3 }
}

function afterBlank(lines: readonly PageLine[], index: number): number {
  return lines[index]?.text === '' ? index + 1 : index
}
