/** Tells which lines surely stand in a fence of code, where a Markdown parser looks for nothing. */
export interface CertainFences {
  /** Takes the lines in order. */
  holds(line: string): boolean
  /** No mark of a fence, and no beginning of HTML that lasts over blank lines, left open what the lines so far are. */
  areCertain(): boolean
}

/** What begins HTML that goes on over blank lines, with what ends it. */
const lasting: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:pre|script|style|textarea)(?:[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
]

/**
 * A fence is certain at the margin and outside HTML. After one that is not, no other is: a mark that the parser does not see
 * turns openings into ends and prose into code.
 */
export function createCertainFences(): CertainFences {
  let fence: string | undefined
  let end: RegExp | undefined
  let html = false
  let certain = true
  const outside = (line: string): boolean => {
    const bare = line.replace(/^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*/, '')
    if (end === undefined) end = lasting.find(([start]) => start.test(bare))?.[1]
    if (end?.test(bare)) end = undefined
    html = line.trim() !== '' && (html || bare.startsWith('<'))
    if (!/^(?:`{3,}[^`]*$|~{3,})/.test(bare)) return false
    certain &&= !html && end === undefined && /^ ?[`~]/.test(line)
    if (certain) fence = /^(?:`{3,}|~{3,})/.exec(bare)?.[0]
    return certain
  }
  return {
    areCertain: () => certain && end === undefined,
    holds(line) {
      if (!certain) return false
      if (fence === undefined) return outside(line)
      const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
      if (closing?.startsWith(fence)) fence = undefined
      return true
    },
  }
}
