import { cut, indentationOf, type SourceLine } from '../../source-line.ts'

/** The line that opens a fence, or closes one where nothing stands behind it. */
export interface Fence {
  readonly character: string
  readonly length: number
  /** Without the white space around it. */
  readonly info: string
  readonly indentation: number
}

const opening = /^(\s{0,200}(?:(?:[-*+]|\d{1,9}[.)])\s{1,200})?)(`{3,}|~{3,}|:{3,})(.*)$/

/** The fence that a line is; the code between backticks on one line is none. */
export function fenceOf(line: SourceLine): Fence | undefined {
  const [, before = '', marks = '', after = ''] = opening.exec(line.text.slice(0, 2000)) ?? []
  const character = marks[0]
  if (character === undefined || (character === '`' && after.includes('`'))) return undefined
  const indentation = indentationOf({ text: before.replace(/\S/g, ' '), start: 0 })
  return { character, length: marks.length, info: after.trim(), indentation }
}

export function closes(fence: Fence | undefined, open: Fence): boolean {
  return fence?.character === open.character && fence.length >= open.length && fence.info === ''
}

/** The content of a fence without the indentation of its opening line. */
export function fenced(lines: readonly SourceLine[], { indentation }: Fence): readonly SourceLine[] {
  return lines.map(line => cut(line, Math.min(indentation, /^[ \t]*/.exec(line.text)?.[0].length ?? 0)))
}

/** What an info string says: a directive (`{code-block} shell`), or the language of code. */
type FenceInfo =
  | { readonly kind: 'directive'; readonly name: string; readonly argument: string }
  | { readonly kind: 'code'; readonly language: string }

export function infoOf({ info, character }: Fence): FenceInfo {
  const [, name, argument = ''] = /^\{([A-Za-z][\w:+-]{0,60})\}\s*(.*)$/.exec(info) ?? []
  if (name !== undefined) return { kind: 'directive', name, argument }
  // a fence of colons is a container in every dialect that has it
  if (character === ':') return { kind: 'directive', name: 'container', argument: info }
  const attribute = /^\{[^}]*?\.([\w-]+)/.exec(info)?.[1]
  const word = /^[\w.+#-]*/.exec(info)?.[0] ?? ''
  return { kind: 'code', language: attribute ?? word.replace(/^(?:language-|\.)/, '') }
}
