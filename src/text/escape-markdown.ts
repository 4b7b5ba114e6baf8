import type { Safe } from './safe.ts'

/**
 * The one door to a Markdown page or comment (GitHub Flavored Markdown). What goes through it is shown as written: no
 * markup, no HTML, no mention, no reference to an issue, no link by itself, no end of a table cell, no new line.
 */
export function markdownText(text: string): Safe<'markdown'> {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^=]/g, '\\$&')
    .replace(/^(\s*)([-\d])/, (_, space: string, first: string) => `${space}${first === '-' ? '\\-' : first}`)
    .replace(/^(\s*\d+)\./, '$1\\.')
    .replace(/@|\\#|\bGH-|:(?=\/\/)|www(?=\.)/gi, `$&${gap}`) as Safe<'markdown'>
}

/** A space of no width: mentions, references and links are found in the rendered text, so an escape does not stop them. */
const gap = '&#8203;'

/**
 * Text as inline code, with a fence longer than any run of backticks in it; a `|` would end a table cell even here, and
 * `##[` would be a command to a workflow's log.
 */
export function markdownCode(text: string): Safe<'markdown'> {
  const line = oneLine(text)
  if (line.trim() === '') return '` `' as Safe<'markdown'>
  if (line.includes('|') || line.includes('##[')) return `<code>${markdownText(line)}</code>` as Safe<'markdown'>
  const longest = longestFence(line, 0)
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || /^\s|\s$/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}` as Safe<'markdown'>
}

/** Words with names between backticks, as messages are written: the names become code, everything else is escaped. */
export function markdownProse(words: string): Safe<'markdown'> {
  const parts = words.split('`').map((part, index) => (index % 2 === 1 ? markdownCode(part) : markdownText(part)))
  return joinMarkdown(parts, '')
}

/** Text as a fenced block of code, with a fence longer than any run of backticks in it. `language` is letters only. */
export function markdownBlock(text: string, language: 'yaml'): Safe<'markdown'> {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\n+$/, '')
  const shown = lines.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]|\udb40[\udc00-\udc7f]/g,
    '\ufffd',
  )
  const longest = longestFence(shown, 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${shown}\n${fence}` as Safe<'markdown'>
}

/** A link whose label is safe; a target that is neither http, https nor relative is dropped and the label kept. */
export function markdownLink(label: Safe<'markdown'>, target: string): Safe<'markdown'> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) && !/^https?:\/\//i.test(target)) return label
  const address = encodeURI(decodeSafely(target)).replace(/[()<>|\\`*_'"[\]\s]/g, percent)
  return `[${label}](${address})` as Safe<'markdown'>
}

/** A template of fixed words and of what has been through the door. */
export function markdown(
  words: TemplateStringsArray,
  ...values: readonly (Safe<'markdown'> | number)[]
): Safe<'markdown'> {
  return String.raw({ raw: words }, ...values) as Safe<'markdown'>
}

export function joinMarkdown(parts: readonly Safe<'markdown'>[], separator: string): Safe<'markdown'> {
  return parts.join(separator) as Safe<'markdown'>
}

/** The longest run of backticks in a text. */
function longestFence(text: string, least: number): number {
  let longest = least
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

const oneLine = (text: string): string =>
  text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]|\udb40[\udc00-\udc7f]/g,
      '\ufffd',
    )

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

function decodeSafely(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}
