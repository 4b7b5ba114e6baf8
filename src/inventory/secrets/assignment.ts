import { fieldBefore } from './field-before.ts'

/** A key and what is assigned to it, at offsets of a text. `wide` ends what may still belong to the value. */
export interface Assignment {
  readonly field: string
  readonly value: string
  readonly start: number
  readonly end: number
  readonly wide: number
  readonly isQuoted: boolean
}

/** Where an assignment is read: the offset of its sign, `:` or `=`, and whether the text is compact, as JSON is. */
export interface Sign {
  readonly at: number
  readonly isFlow: boolean
}

const open = '\\$\\{[^}\\n]*\\}|\\{\\{[^}\\n]*\\}\\}'
const quoted = `\\\\"((?:[^"\\\\\\n]|\\\\(?!"))+)|"((?:[^"\\\\\\n]|\\\\.)+)|'((?:[^'\\n]|'')+)`
const first = `${open}|[^\\s"'\\\\,{}[\\]|>&*]`

/** In quotes, or up to the end of the line or the next of a list; after `=` up to white space. */
const afterColon = new RegExp(`^[ \\t]*(?:${quoted}|((?:${first})(?:${open}|[^\\r\\n"'\\\\,{}[\\]]|,(?! ))*))`)
const inFlow = new RegExp(`^[ \\t]*(?:${quoted}|((?:${first})(?:${open}|[^\\r\\n"'\\\\,{}[\\]])*))`)
const afterEquals = new RegExp(`^[ \\t]*(?:${quoted}|((?:${open}|[^\\s"'\\\\,;&{}[\\]])+))`)

const maxValue = 4000

/** Reads what the sign at an offset assigns, if a key that may name a secret stands before it. */
export function assignmentAt(text: string, { at, isFlow }: Sign): Assignment | undefined {
  const field = fieldBefore(text, at)
  if (field === undefined) return undefined
  const rest = text.slice(at + 1, at + maxValue)
  const isColon = text[at] === ':'
  const found = (isColon ? (isFlow ? inFlow : afterColon) : afterEquals).exec(rest)
  if (!found) return isColon ? blockAfter(field, text, at + 1) : undefined
  const plain = found[4]
  const written = found[1] ?? found[2] ?? found[3] ?? plain ?? ''
  const start = at + 1 + found[0].length - written.length
  // `secret:cq1...` is the address of a Juju secret, wherever it stands.
  if (plain !== undefined && field === 'secret' && isColon && start === at + 1) return undefined
  const value = plain === undefined ? written : (written.split(/[ \t]#/, 1)[0] ?? '').trimEnd()
  const end = start + value.length
  const isCut = found[0].length >= maxValue - 2
  const toLine = isCut || (isColon && !isFlow && plain !== undefined)
  const tail = plain !== undefined && !isColon ? (/^\S{0,200}/.exec(text.slice(end, end + 200))?.[0].length ?? 0) : 0
  return { field, value, start, end, wide: toLine ? lineEnd(text, end) : end + tail, isQuoted: plain === undefined }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** The lines of a block (`key: |`), as far as they are indented like the first. */
function blockAfter(field: string, text: string, offset: number): Assignment | undefined {
  const head = /^[ \t]{0,80}[|>][+-]?\d?[+-]?[ \t]{0,80}\r?\n([ \t]{0,200})(\S[^\r\n]*)/.exec(
    text.slice(offset, offset + maxValue),
  )
  const [all, indent = '', value = ''] = head ?? []
  if (all === undefined) return undefined
  const start = offset + all.length - value.length
  let wide = lineEnd(text, start)
  while (text[wide] === '\n' && (text.startsWith(indent, wide + 1) || text[wide + 1] === '\n')) {
    const next = lineEnd(text, wide + 1)
    if (indent === '' && text.slice(wide + 1, next).includes(':')) break
    wide = next
  }
  return { field, value: value.trimEnd(), start, end: start + value.trimEnd().length, wide, isQuoted: true }
}
