import { createLocator, type SourceFile } from '../../text/place.ts'
import { commandFacts } from '../commands/command-facts.ts'
import { snippetOfLines } from '../commands/line-snippet.ts'
import type { Snippet } from '../commands/snippet.ts'
import type { FileFacts } from '../readers/reader.ts'
import { cut, type SourceLine } from '../source-line.ts'
import { type CodeBlock, shellLines } from './code-block.ts'
import { looksLikeCommand } from './looks-like-command.ts'
import { placeholdersIn } from './placeholders.ts'
import { promptLength } from './prompts.ts'

/** What a page shows: code set apart, a command that is there for sure, code inside a sentence. */
export type PagePart =
  | { readonly kind: 'block'; readonly block: CodeBlock }
  | { readonly kind: 'commands'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'mention'; readonly line: SourceLine }

/** What the commands of a page state. They run one after the other, as a reader would type them. */
export function readPage(file: SourceFile, parts: readonly PagePart[]): FileFacts {
  const locator = createLocator(file)
  const at = (start: number, end: number) => locator.place(start, end)
  const snippets = parts.flatMap((part): readonly Snippet[] => {
    const lines = linesOf(part)
    if (lines.length === 0) return []
    return [snippetOfLines({ at, pieces: lines, holes: placeholdersIn(lines, at), isMention: part.kind === 'mention' })]
  })
  const [first] = snippets
  const facts = first ? commandFacts({ deployment: file.path, snippets }) : []
  const place = first?.place(0, first.text.length)
  const sequence =
    place && facts.length > 0 ? { id: file.path, kind: 'document' as const, path: file.path, place } : undefined
  return { facts, sequences: sequence ? [sequence] : [], unread: [] }
}

function linesOf(part: PagePart): readonly SourceLine[] {
  if (part.kind === 'block') return shellLines(part.block)
  if (part.kind === 'commands') return part.lines
  const line = cut(part.line, promptLength(part.line))
  return looksLikeCommand(line.text) ? [line] : []
}
