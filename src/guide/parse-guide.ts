import type { SourceFile } from '../text/place.ts'
import { assembleGuide } from './assemble-guide.ts'
import type { ReadGuide } from './guide.ts'
import type { ReadDocument } from './guide-document.ts'
import { readMarkdown } from './markdown.ts'
import { readPageText } from './page-text.ts'
import { readRestructuredText } from './restructured-text.ts'

type Dialect = (text: string) => ReadDocument

const byExtension: Readonly<Record<string, Dialect>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  mdx: readMarkdown,
  myst: readMarkdown,
  rst: readRestructuredText,
  rest: readRestructuredText,
}

/** Enough to know a dialect by. */
const looked = 65_536

/** Reads a guide. Never throws. */
export function parseGuide(file: SourceFile): ReadGuide {
  const source = { path: file.path, text: file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }
  const read = dialectOf(source)(source.text)
  return read.kind === 'refused' ? read : { kind: 'guide', guide: assembleGuide(read.document, source) }
}

/** By the end of the name; where that leaves it open, by what only one dialect has. */
function dialectOf({ path, text }: SourceFile): Dialect {
  const start = text.slice(0, looked)
  const named = byExtension[/\.([a-z]{1,12})$/i.exec(path)?.[1]?.toLowerCase() ?? '']
  if (named === readMarkdown && isPageInMarkdown(start)) return readPageText
  if (named !== undefined) return named
  if (isRestructuredText(start)) return readRestructuredText
  return isMarkdown(start) ? readMarkdown : readPageText
}

/** A page pasted into a file that is named like Markdown: bullets that Markdown has not, and no mark that it has. */
function isPageInMarkdown(text: string): boolean {
  const bullets = text.match(/^[ \t]*[•◦▪●○]/gm)?.length ?? 0
  const marks =
    /^ {0,3}#{1,6}[ \t]+\S|^ {0,3}(?:`{3,}|~{3,}|:{3,}\{)|^---[ \t]*\n[\w-]+:|\]\([^\s)]{1,500}\)|^.{1,200}\n(?:={3,}|-{3,})[ \t]*$/m
  return bullets > 1 && !marks.test(text)
}

/** Headings that stand alone, fences, or front matter; a `#` elsewhere may begin a comment of a shell. */
function isMarkdown(text: string): boolean {
  const headings = text.match(/(?<=\n[ \t]*\n)#{1,6}[ \t]+\S.*\n[ \t]*\n/g)?.length ?? 0
  const fences = text.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0
  return headings > 1 || fences > 1 || /^\s*#{1,6}[ \t]+\S/.test(text) || /^---[ \t]*\n[\w-]+:/.test(text)
}

/** An underlined title, and a directive or a label: a page shows neither. */
function isRestructuredText(text: string): boolean {
  const underlined = /^\S.{0,200}\n([=~^*#"'+-])\1{2,}[ \t]*$/m
  return underlined.test(text) && /^\.\. (?:_[^\n]{1,200}:|[\w:-]{1,60}::)/m.test(text)
}
