import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { SourceFile } from '../text/place.ts'
import { findExcess } from './find-excess.ts'
import type { ReadGuide } from './guide.ts'
import { unfoldDirectives } from './unfold-directives.ts'
import { walkMarkdown } from './walk-markdown.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** Reads a guide in Markdown: CommonMark, GFM, front matter, and the fences of MyST that hold prose. Never throws. */
export function readMarkdown(file: SourceFile): ReadGuide {
  const source = { path: file.path, text: file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }
  const unfolded = unfoldDirectives(source.text)
  const problem = findExcess(unfolded.text)
  if (problem !== undefined) return { kind: 'refused', problem }
  const tree = parse(unfolded.text)
  if (tree === undefined) return { kind: 'refused', problem: { message: 'the guide is nested too deeply', line: 1 } }
  return { kind: 'guide', guide: walkMarkdown(tree, source, unfolded.tabs) }
}

/** The parser recurses: what passes the limits and still overflows the stack is refused like them. */
function parse(text: string): Root | undefined {
  try {
    return parser.parse(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
