import { dedented, indentationOf, isBlank, type SourceLine } from '../source-line.ts'
import { codeSpans } from './code-spans.ts'
import { codeOf, type Directive, directiveKind, terminalParts } from './directive.ts'
import type { PagePart } from './read-page.ts'

/** The code of a page, or of what is reStructuredText inside another one, in its order, found line by line and by indentation. */
export function restructuredTextParts(lines: readonly SourceLine[]): readonly PagePart[] {
  const parts: PagePart[] = []
  let fallback = ''
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    const marked = markupOf(line)
    const isRead = marked.kind !== 'text' && !(marked.kind === 'directive' && directiveKind(marked.name) === 'open')
    const end = isRead ? endOfBody(lines, at + 1, indentationOf({ text: withoutMarkers(line.text), start: 0 })) : at + 1
    if (marked.kind === 'directive') {
      if (marked.name === 'highlight') fallback = marked.argument.trim()
      parts.push(...directiveParts({ ...marked, lines: lines.slice(at + 1, end) }, fallback))
      at = end
    } else if (marked.kind === 'comment') at = end
    else {
      for (const span of codeSpans(line)) parts.push({ kind: 'mention', line: span })
      if (marked.kind === 'literal') {
        const block = { language: fallback, lines: dedented(lines.slice(at + 1, end)) }
        parts.push({ kind: 'block', block })
      }
      at = end
    }
  }
  return parts
}

type Markup =
  | { readonly kind: 'directive'; readonly name: string; readonly argument: string }
  | { readonly kind: 'comment' | 'literal' | 'text' }

/** What a line begins: a directive, a comment, a literal block behind its two colons. */
function markupOf({ text }: SourceLine): Markup {
  const line = withoutMarkers(text.length > maxLine ? text.slice(0, maxLine) : text)
  const [, explicit] = /^\s*\.\.(?:\s+(.*))?$/.exec(line) ?? [undefined, undefined]
  if (/^\s*\.\.(?:\s|$)/.test(line)) return explicitMarkup(explicit ?? '')
  return /::\s*$/.test(line) ? { kind: 'literal' } : { kind: 'text' }
}

const maxLine = 2000

/** An item of a list or a cell of a list-table may begin with a directive. */
const withoutMarkers = (line: string): string =>
  line.replace(/^\s*(?:(?:[-*+•]|#\.|\d{1,3}\.)\s+){1,4}(?=\.\.\s)/, markers => ' '.repeat(markers.length))

/** A target, a footnote and a substitution are neither directives nor comments. */
function explicitMarkup(text: string): Markup {
  const [, name, argument = ''] = /^(?:\|[^|]{1,80}\|\s+)?([A-Za-z][\w:+.-]{0,60}) ?::(?:\s+(.*))?$/.exec(text) ?? []
  if (name !== undefined) return { kind: 'directive', name: name.replace(/^[\w-]+:(?=[\w-])/, ''), argument }
  return /^(?:_|\[|\|)/.test(text) ? { kind: 'text' } : { kind: 'comment' }
}

/** What a directive holds itself; prose in one is more of the page. */
function directiveParts(directive: Directive, fallback: string): readonly PagePart[] {
  const kind = directiveKind(directive.name)
  if (kind === 'terminal') return terminalParts({ ...directive, lines: dedented(directive.lines) })
  if (kind !== 'code' || directive.name === 'highlight') return []
  return [{ kind: 'block', block: codeOf(directive, fallback) }]
}

/** The end of the lines that are indented further. */
function endOfBody(lines: readonly SourceLine[], from: number, indentation: number): number {
  let end = from
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || (!isBlank(line) && indentationOf(line) <= indentation)) break
    if (!isBlank(line)) end = at + 1
  }
  return end
}
