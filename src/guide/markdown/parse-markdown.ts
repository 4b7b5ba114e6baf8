import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { cutIntoPieces, type Piece } from './cut-into-pieces.ts'
import { definedLabels, definitionsFor } from './defined-labels.ts'
import { withoutAutolinks } from './without-autolinks.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(withoutAutolinks)
  .freeze()

/** The tree of a piece of a text, with offsets from `treeOffset`. */
export interface ParsedPiece {
  readonly tree: Root
  readonly treeOffset: number
  readonly continues: boolean
}

/** The parser recurses: what passes the limits and still overflows the stack gives `undefined`. */
export function parseMarkdown(text: string, size?: number): readonly ParsedPiece[] | undefined {
  const pieces = cutIntoPieces(text, size)
  const labels = pieces.length > 1 ? definedLabels(text) : new Map<string, string>()
  try {
    return pieces.map(piece => parsePiece(piece, definitionsFor(piece.text, labels)))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Definitions that stand elsewhere are lent: behind the first piece, which may begin with metadata, before all others. */
function parsePiece({ text, offset, continues }: Piece, lent: string): ParsedPiece {
  const start = offset === 0 ? 0 : lent.length
  const tree = parser.parse(offset === 0 && lent !== '' ? `${text}\n\n${lent}` : `${lent}${text}`)
  const own = tree.children.filter(node => {
    const at = node.position?.start.offset ?? 0
    return at >= start && at < start + text.length
  })
  return { tree: { ...tree, children: own }, treeOffset: offset - start, continues }
}
