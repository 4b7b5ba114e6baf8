import type { Tab } from '../guide-document.ts'
import type { Unfolded } from './unfold-directives.ts'

interface Wrapper {
  /** Columns of its mark; what it holds stands four further. */
  readonly indent: number
  readonly label: string | undefined
  readonly start: number
}

/**
 * Notes and tabs whose content is indented: `!!! note`, `??? tip "Title"`, `=== "Label"`. The line of the mark is overwritten
 * and the content made a quote, so that it is no code and every offset stays. Source: Python-Markdown's admonitions and
 * PyMdown's tabs.
 */
export function unfoldIndented(text: string): Unfolded {
  if (!/^[ \t]*(?:!!!|\?\?\?\+?|===) /m.test(text)) return { text, tabs: [] }
  const open: Wrapper[] = []
  const tabs: Tab[] = []
  const close = (end: number): void => {
    const wrapper = open.pop()
    if (wrapper?.label !== undefined) tabs.push({ label: wrapper.label, start: wrapper.start, end })
  }
  let start = 0
  const lines = text.split('\n').map(line => {
    const at = start
    start += line.length + 1
    if (line.trim() === '') return line
    const indent = /^ */.exec(line)?.[0].length ?? 0
    while (indent < (open.at(-1)?.indent ?? -4) + 4) close(at)
    const mark = /^ *(?:(?:!!!|\?\?\?\+?) [\w-]+(?: [\w -]*)?(?:"[^"]*")?|=== "([^"]*)")\s*$/.exec(line)
    const depth = Math.max(0, open.length)
    if (mark === null) return quoted(line, open)
    if (depth < deepest) open.push({ indent, label: mark[1], start: at })
    return quoted(' '.repeat(line.length), open.slice(0, depth))
  })
  while (open.length > 0) close(start)
  return { text: lines.join('\n'), tabs: tabs.sort((a, b) => a.start - b.start || b.end - a.end) }
}

const deepest = 16

/** Its first columns hold nothing: they become the marks of the quotes around it. */
function quoted(line: string, around: readonly Wrapper[]): string {
  const outer = around[0]
  if (outer === undefined) return line
  const inner = outer.indent + 4 * around.length
  return line.length < inner
    ? line
    : `${line.slice(0, outer.indent)}${'>   '.repeat(around.length)}${line.slice(inner)}`
}
