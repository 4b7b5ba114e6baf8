import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** The parser recurses: what passes the limits and still overflows the stack gives `undefined`. */
export function parseMarkdown(text: string): Root | undefined {
  try {
    return parser.parse(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
