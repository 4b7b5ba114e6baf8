import { cut, dedented, isBlank, type SourceLine } from '../source-line.ts'
import type { CodeBlock } from './code-block.ts'
import type { PagePart } from './read-page.ts'

/** What a directive of MyST or reStructuredText holds: code, commands of a terminal, nothing that is read, more of the page. */
export type DirectiveKind = 'code' | 'terminal' | 'closed' | 'open'

const codeNames = /^(?:code|code-block|code-tab|sourcecode|prompt|parsed-literal|code-cell|highlight|cli|console)$/
const closedNames =
  /^(?:raw|math|mermaid|graphviz|uml|plantuml|toctree|image|figure|literalinclude|include|csv-table|doctest|testcode|productionlist|automodule|autoclass|autofunction|glossary-data|ubuntu-images|youtube|bibliography)$/

export function directiveKind(name: string): DirectiveKind {
  const plain = name.toLowerCase()
  if (codeNames.test(plain)) return 'code'
  if (plain === 'terminal') return 'terminal'
  return closedNames.test(plain) ? 'closed' : 'open'
}

/** A directive with its content, of which the indentation is taken off. */
export interface Directive {
  readonly name: string
  readonly argument: string
  readonly lines: readonly SourceLine[]
}

/** The code of a directive; `fallback` is the language of one that names none. */
export function codeOf({ name, argument, lines }: Directive, fallback?: string): CodeBlock {
  const word = argument.trim().split(/\s+/)[0] ?? ''
  const language = word === '' ? (name === 'parsed-literal' ? '' : fallback) : word
  return { language, lines: dedented(withoutOptions(lines)) }
}

const option = /^\s*:[\w-]{1,60}:(?:\s|$)/

/** Options stand before the content, an empty line between them. */
function withoutOptions(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines[0]?.text.trim() === '---') {
    const end = lines.findIndex((line, index) => index > 0 && line.text.trim() === '---')
    return end === -1 ? lines : lines.slice(end + 1)
  }
  const first = lines.findIndex(line => !option.test(line.text))
  return first === -1 ? [] : lines.slice(first)
}

/** The commands of a terminal (canonical's sphinx-terminal): its `:input:` lines, else its text as a session. */
export function terminalParts({ lines }: Directive): readonly PagePart[] {
  const inputs = lines.flatMap(line => {
    const length = /^\s*:input:\s*/.exec(line.text)?.[0].length
    return length === undefined ? [] : [cut(line, length)]
  })
  const given = inputs.filter(line => !isBlank(line))
  if (given.length > 0) return [{ kind: 'commands', lines: given }]
  return [{ kind: 'block', block: { language: 'console', lines: withoutOptions(lines) } }]
}
