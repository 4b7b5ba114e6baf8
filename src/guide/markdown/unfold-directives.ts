import type { Tab } from '../guide-document.ts'
import { blank, blankMarks, breakOf } from './blank-marks.ts'

/**
 * MyST and its neighbours wrap prose in fences. The lines of a fence are overwritten with spaces, so that what stands in it is
 * read as if the fence were not there and every offset stays. Source: the MyST parser's syntax guide, Hugo's shortcodes,
 * GitHub's alerts.
 */
export interface Unfolded {
  readonly text: string
  /** Tabs, with their labels, by offset; outer ones first. */
  readonly tabs: readonly Tab[]
}

interface Fence {
  readonly mark: string
  readonly kind: 'entered' | 'code' | 'silent'
  readonly name: string
  readonly label: string
  readonly start: number
  options: boolean
}

/** Directives in others; what is deeper is read as text. */
const deepest = 64

/** Directives whose content is code, and those that hold neither prose nor code. All others are entered. */
const listing = /^(?:code|code-block|code-cell|sourcecode|parsed-literal|terminal|prompt)$/
const silent =
  /^(?:toctree|literalinclude|mermaid|image|figure|math|include|raw|csv-table|graphviz|plantuml|eval-rst|contents|only|youtube|filtered-toc|bibliography)$/

/** What stands behind these on their line is the beginning of what they hold, and no title. */
const admonition = /^(?:note|warning|tip|important|caution|attention|danger|error|hint|seealso)$/

/** Some write a title there all the same: a few words without a stop. */
function isSaid(label: string): boolean {
  return /[.!?]$/.test(label) || label.split(' ').length >= 4
}

/** The mark becomes characters that no parser takes for an indentation, and that count as white space in a sentence. */
function withoutMark(line: string): string {
  return line.replace(/(?:`{3,}|~{3,}|:{3,})[ \t]*(?:\{[\w:-]+\}|[\w-]+)[ \t]*/, mark => '\uFEFF'.repeat(mark.length))
}

export function unfoldDirectives(text: string): Unfolded {
  if (!/^[ \t>]*(?:`{3,}\{|~{3,}\{|:{3,}|\(|\{\{|> ?\[!|<|% |\+\+\+ |\{|import |export |\*\[)|\{%|\{#/m.test(text))
    return { text, tabs: [] }
  const scanner = { fences: [] as Fence[], tabs: [] as Tab[], comment: false }
  const lines: string[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push(unfoldLine(line, start, scanner))
    start += line.length + 1
  }
  while (scanner.fences.length > 0) closeFence(scanner, start)
  return { text: lines.join('\n'), tabs: scanner.tabs.sort((a, b) => a.start - b.start || b.end - a.end) }
}

interface Scanner {
  readonly fences: Fence[]
  readonly tabs: Tab[]
  comment: boolean
}

function unfoldLine(line: string, start: number, scanner: Scanner): string {
  const fence = scanner.fences.at(-1)
  if (fence !== undefined && fence.kind !== 'entered') return insideOpaque(line, start, scanner)
  if (scanner.comment) {
    scanner.comment = !line.includes('-->')
    return line
  }
  if (fence !== undefined && closes(line, fence)) {
    closeFence(scanner, start)
    return breakOf(line)
  }
  if (fence?.options) {
    if (/^\s*:[\w-]+:/.test(line)) return blank(line)
    if (line.trim() !== '') fence.options = false
  }
  const opened = openFence(line, start)
  if (opened !== undefined && (opened.kind === 'code' || scanner.fences.length < deepest)) {
    scanner.fences.push(opened)
    if (opened.kind === 'code') return line
    return admonition.test(opened.name) && line.includes('{') && isSaid(opened.label)
      ? withoutMark(line)
      : breakOf(line)
  }
  const comment = line.lastIndexOf('<!--')
  if (comment !== -1 && !line.includes('-->', comment)) scanner.comment = true
  return blankMarks(line)
}

/** An unclosed list of contents would hide the rest of the guide: it ends at the next heading. */
function insideOpaque(line: string, start: number, scanner: Scanner): string {
  const fence = scanner.fences.at(-1)
  if (fence === undefined) return line
  if (closes(line, fence)) closeFence(scanner, start)
  else if (fence.name === 'toctree' && /^#{1,6}\s/.test(line)) {
    closeFence(scanner, start)
    return line
  }
  return fence.kind === 'code' ? line : blank(line)
}

function openFence(line: string, start: number): Fence | undefined {
  const match = /^[ \t>]*(`{3,}|~{3,}|:{3,})[ \t]*(?:\{([\w:-]+)\}|([\w-]*))[ \t]*(.*)$/.exec(line)
  const mark = match?.[1]
  if (match === null || mark === undefined) return undefined
  const directive = match[2] ?? (mark.startsWith(':') ? match[3] : undefined) ?? ''
  const label = (match[4] ?? '').trim()
  if (mark.startsWith('`') && label.includes('`')) return undefined
  if (mark.startsWith(':') && directive === '') return undefined
  const byColons = mark.startsWith(':')
  const code = directive === '' || listing.test(directive)
  const kind = silent.test(directive) || (code && byColons) ? 'silent' : code ? 'code' : 'entered'
  return { mark, kind, name: directive, label, start, options: true }
}

function closes(line: string, fence: Fence): boolean {
  const trimmed = line.replace(/^[ \t>]+/, '').trimEnd()
  return (
    trimmed.startsWith(fence.mark) &&
    trimmed.length >= fence.mark.length &&
    [...trimmed].every(one => one === fence.mark[0])
  )
}

function closeFence(scanner: Scanner, end: number): void {
  const fence = scanner.fences.pop()
  if (fence !== undefined && /^tab(-item)?$/.test(fence.name))
    scanner.tabs.push({ label: fence.label, start: fence.start, end })
}
