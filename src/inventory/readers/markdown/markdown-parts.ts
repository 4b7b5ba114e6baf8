import { codeSpans } from '../../pages/code-spans.ts'
import { codeOf, directiveKind, terminalParts } from '../../pages/directive.ts'
import { looksLikeCommand } from '../../pages/looks-like-command.ts'
import { promptLength, rarePromptLength } from '../../pages/prompts.ts'
import type { PagePart } from '../../pages/read-page.ts'
import { restructuredTextParts } from '../../pages/restructured-text-parts.ts'
import { cut, dedented, indentationOf, isBlank, type SourceLine, sourceLines } from '../../source-line.ts'
import { codeElement } from './code-element.ts'
import { closes, type Fence, fenced, fenceOf, infoOf } from './fence.ts'
import { createComments } from './html-comments.ts'
import { createLists } from './list-items.ts'

/** The code of a page in its order, found line by line: no Markdown is parsed. */
export function markdownParts(text: string): readonly PagePart[] {
  return scan(withoutFrontMatter(sourceLines(text)), 0)
}

/** Nobody quotes deeper, or puts more directives into each other. */
const maxQuotes = 10
const maxContainers = 100

function withoutFrontMatter(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines[0]?.text.trimEnd() !== '---') return lines
  const end = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
  return end === -1 ? lines : lines.slice(end + 1)
}

function scan(lines: readonly SourceLine[], depth: number): readonly PagePart[] {
  const parts: PagePart[] = []
  const containers: Fence[] = []
  const comments = createComments()
  const lists = createLists()
  let mayBeCode = true
  let at = 0
  while (at < lines.length) {
    const line = comments.visible(lines[at] ?? { text: '', start: 0 })
    const fence = fenceOf(line)
    const isDeep = mayBeCode && indentationOf(line) >= lists.codeIndentation(line)
    const quoted = !isDeep && depth < maxQuotes && isQuote(line) ? endOfQuote(lines, at) : at
    const code: number = isDeep && !fence ? endOfIndented(lines, at, lists.codeIndentation(line)) : at
    const element = fence || isDeep ? undefined : codeElement(lines, at)
    if (quoted > at) {
      parts.push(...scan(lines.slice(at, quoted).map(withoutQuote), depth + 1))
      at = quoted
    } else if (fence) {
      lists.enter(line)
      at = closesContainer(containers, fence) ? at + 1 : readFence(lines, at, { fence, parts, containers })
    } else if (element) {
      parts.push({ kind: 'block', block: element.block })
      at = element.end
    } else if (code > at) {
      parts.push({ kind: 'block', block: { language: '', lines: dedented(lines.slice(at, code)) } })
      at = code
    } else {
      lists.enter(line)
      for (const span of codeSpans(line)) parts.push({ kind: 'mention', line: span })
      at += 1
    }
    mayBeCode = fence !== undefined || code > at || isBlank(line) || /^\s{0,3}(?:#{1,6}\s|:[\w-]+:)/.test(line.text)
  }
  return parts
}

const quote = /^\s*>\s?/

const isQuote = ({ text }: SourceLine): boolean => text.includes('>') && quote.test(text)

const withoutQuote = (line: SourceLine): SourceLine => cut(line, quote.exec(line.text)?.[0].length ?? 0)

function endOfQuote(lines: readonly SourceLine[], from: number): number {
  let end = from
  for (let line = lines[end]; line && isQuote(line); line = lines[end]) end += 1
  return end
}

/** The end of code that is only indented, as far as it begins as a command does. */
function endOfIndented(lines: readonly SourceLine[], from: number, indentation: number): number {
  const first = lines[from]
  if (!first || isBlank(first) || indentationOf(first) < indentation) return from
  const isPrompted = promptLength(first) > 0 || rarePromptLength(first) > 0
  if (!looksLikeCommand(first.text) && !isPrompted && !first.text.trim().startsWith('#')) return from
  let end = from + 1
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || (!isBlank(line) && indentationOf(line) < indentation)) break
    if (!isBlank(line)) end = at + 1
  }
  return end
}

/** A bare fence that is long enough ends the innermost directive of its kind, and those inside it. */
function closesContainer(containers: Fence[], fence: Fence): boolean {
  if (fence.info !== '') return false
  const index = containers.findLastIndex(open => closes(fence, open))
  if (index === -1) return false
  containers.length = index
  return true
}

interface Scanning {
  readonly fence: Fence
  readonly parts: PagePart[]
  readonly containers: Fence[]
}

/** Takes what a fence holds and gives the line after it; the content of a directive of prose is gone on with. */
function readFence(lines: readonly SourceLine[], from: number, { fence, parts, containers }: Scanning): number {
  const info = infoOf(fence)
  const kind = info.kind === 'code' || info.name === 'eval-rst' ? 'code' : directiveKind(info.name)
  if (kind === 'open') {
    if (containers.length < maxContainers) containers.push(fence)
    return from + 1
  }
  const end = endOfFence(lines, from + 1, fence)
  const inside = fenced(lines.slice(from + 1, end), fence)
  if (info.kind === 'code') parts.push({ kind: 'block', block: { language: info.language, lines: inside } })
  else if (info.name === 'eval-rst') parts.push(...restructuredTextParts(inside))
  else if (kind === 'terminal') parts.push(...terminalParts({ ...info, lines: inside }))
  else if (kind === 'code') parts.push({ kind: 'block', block: codeOf({ ...info, lines: inside }, '') })
  return end + 1
}

function endOfFence(lines: readonly SourceLine[], from: number, fence: Fence): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line && closes(fenceOf(line), fence)) return at
  }
  return lines.length
}
