import { joinMarkdown, markdown, markdownCode, markdownText } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'
import type { InventoryReport } from './inventory-report.ts'
import { type Row, type Section, sectionsOf } from './inventory-rows.ts'

type Markdown = Safe<'markdown'>

/** An inventory as a page: a table of pins, one of images, and what could not be read. */
export function inventoryMarkdown(report: InventoryReport): Markdown {
  const [applications, inputs] = (['application', 'input'] as const).map(role =>
    report.pins
      .filter(pin => pin.role === role)
      .map(
        pin =>
          markdown`| ${where(pin)} | ${markdownCode(pin.application)} | ${code(pin.charm)} | ${code(pin.resolved ?? pin.channel)} | ${code(pin.promise)} |`,
      ),
  )
  const images = report.images.map(
    image => markdown`| ${where(image)} | ${markdownCode(image.reference)} | ${markdownText(image.class)} |`,
  )
  const unread = report.unread.map(file => markdown`| ${where(file)} | ${markdownText(file.reason)} |`)
  const tables = [
    table(
      markdown`## Applications`,
      markdown`| where | application | charm | channel | promised |\n|---|---|---|---|---|`,
      applications ?? [],
    ),
    table(
      markdown`## Channels that are handed on`,
      markdown`| where | for | charm | channel | promised |\n|---|---|---|---|---|`,
      inputs ?? [],
    ),
    table(markdown`## Images`, markdown`| where | image | held by |\n|---|---|---|`, images),
    ...sectionsOf(report).flatMap(sectionTable),
    table(markdown`## Not read`, markdown`| where | why |\n|---|---|`, unread),
  ]
  return joinMarkdown([markdown`# Inventory`, ...tables.flat()], '\n\n')
}

function sectionTable({ title, rows }: Section): readonly (readonly Markdown[])[] {
  const lines = rows.map(row => markdown`| ${where(row)} | ${wordsOf(row)} |`)
  return [table(markdown`## ${markdownText(capitalised(title))}`, markdown`| where | what |\n|---|---|`, lines)]
}

const wordsOf = ({ words }: Row): Markdown =>
  joinMarkdown(
    words.filter(word => word !== '').map(word => markdownText(word)),
    ' · ',
  )

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

function table(title: Markdown, head: Markdown, rows: readonly Markdown[]): readonly Markdown[] {
  return rows.length === 0 ? [] : [title, joinMarkdown([head, ...rows], '\n')]
}

const where = ({ file, line }: { readonly file: string; readonly line: number }): Markdown =>
  markdownCode(`${file}:${line}`)

const code = (text: string | null): Markdown => (text === null ? markdown`` : markdownCode(text))
