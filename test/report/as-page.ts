import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Page } from '../../src/report/page/page.ts'

const base = 'https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567'

const encoded = (path: string): string =>
  path
    .split('/')
    .map(name => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')

/** A comment on a pull request of a repository. */
export const comment: Omit<Page, 'level'> = {
  fileLink: (file, line) => `${base}/${encoded(file)}#L${line}`,
  guideLink: (path, line) => `${base}/${encoded(path)}?plain=1#L${line}`,
  probeLink: id => `https://github.com/acme/hardlist/blob/main/docs/probes/${encoded(id)}.md`,
}

/** What GitHub makes of Markdown, without the filter that takes dangerous HTML out. */
export function asHtml(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
}

/** The text of a page outside code, where mentions and references are looked for. */
export function textOf(html: string): string {
  return html
    .replace(/<pre>.*?<\/pre>|<code>.*?<\/code>/gs, '`code`')
    .replace(/<[^<>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** For each table of a page the number of cells of its rows; `|` counts unless it is escaped. */
export function tablesOf(markdown: string): readonly (readonly number[])[] {
  const tables: number[][] = []
  let isFenced = false
  let isInside = false
  for (const line of markdown.split('\n')) {
    if (/^`{3,}(?:yaml)?$/.test(line)) isFenced = !isFenced
    const isRow = !isFenced && line.startsWith('|')
    if (isRow && !isInside) tables.push([])
    if (isRow) tables.at(-1)?.push((line.replace(/\\[\s\S]/g, '').match(/\|/g)?.length ?? 0) - 1)
    isInside = isRow
  }
  return tables
}

export const count = (text: string, wanted: RegExp): number => text.match(wanted)?.length ?? 0
