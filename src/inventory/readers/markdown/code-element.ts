import type { CodeBlock } from '../../pages/code-block.ts'
import { cut, dedented, type SourceLine } from '../../source-line.ts'

interface CodeElement {
  readonly block: CodeBlock
  /** The line after it. */
  readonly end: number
}

const openings: readonly { readonly opening: RegExp; readonly closing: RegExp }[] = [
  { opening: /^\s{0,20}<pre(?:\s[^<>]{0,200})?>\s{0,9}(?:<code(?:\s[^<>]{0,200})?>)?/i, closing: /<\/(?:code|pre)>/i },
  { opening: /^\s{0,20}<code(?:\s[^<>]{0,200})?>\s{0,9}$/i, closing: /<\/code>/i },
  { opening: /^\s{0,20}\{%-?\s{0,9}highlight\s[^%]{0,200}%\}/, closing: /\{%-?\s{0,9}endhighlight\b/ },
  {
    opening: /^\s{0,20}\{\{[<%]\s{0,9}highlight\s[^{}]{0,200}[>%]\}\}/,
    closing: /\{\{[<%]\s{0,9}\/\s{0,9}highlight\b/,
  },
]

/** Code in HTML (`<pre><code>`, `<code>` alone), in a block of Jekyll or in a shortcode of Hugo (`highlight`), where a line begins it. */
export function codeElement(lines: readonly SourceLine[], from: number): CodeElement | undefined {
  const first = lines[from]
  if (first === undefined || !/<(?:pre|code)|\{[%{]/i.test(first.text)) return undefined
  const line = first.text.slice(0, maxLine)
  for (const { opening, closing } of openings) {
    const said = opening.exec(line)?.[0]
    if (said === undefined) continue
    const { inside, end } = upTo(closing, [cut(first, said.length), ...lines.slice(from + 1, from + maxLines)])
    return { block: { language: languageIn(said), lines: dedented(inside) }, end: from + end }
  }
  return undefined
}

const maxLine = 2000
const maxLines = 2000

/** The lines before the closing mark, and how many lines they and the mark are. */
function upTo(closing: RegExp, lines: readonly SourceLine[]) {
  const inside: SourceLine[] = []
  for (const [index, { text, start }] of lines.entries()) {
    const at = closing.exec(text.slice(0, maxLine))?.index
    if (at === undefined) inside.push({ text, start })
    else return { inside: [...inside, { text: text.slice(0, at), start }], end: index + 1 }
  }
  return { inside, end: lines.length }
}

/** `class="language-bash"`, `highlight bash`. */
const languageIn = (opening: string): string =>
  /(?:language-|lang=["']?|highlight\s{1,9}["']?)([\w-]{1,40})/i.exec(opening)?.[1] ?? ''
