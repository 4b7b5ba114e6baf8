import { redactSecrets } from './redact-secrets.ts'
import type { Safe } from './safe.ts'
import { codePoint, unseen, unseenInLine } from './unseen.ts'

/**
 * The one door to a Markdown page or comment (GitHub Flavored Markdown). What goes through it is shown as written: no
 * markup, no HTML, no mention, no reference to an issue or commit, no link by itself, no emoji by its name, no end of a
 * table cell, no new line. Secrets and the signs of a verdict are left out: those are for our own words.
 */
export function markdownText(text: string): Safe<'markdown'> {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^=]/g, '\\$&')
    .replace(/^(\s*)([-\d])/, (_, space: string, first: string) => `${space}${first === '-' ? '\\-' : first}`)
    .replace(/^(\s*\d+)\./, '$1\\.')
    .replace(/(?<![a-z0-9])[a-f0-9]{7,40}(?![a-z0-9])/gi, commit => commit.replace(/.{6}(?=.)/g, `$&${gap}`))
    .replace(/@|\\#|\bGH-|:(?=\/\/|(?:\\?[\w+-]){1,60}:)|www(?=\.)/gi, `$&${gap}`) as Safe<'markdown'>
}

/** A space of no width: what GitHub makes of names and numbers is found in the rendered text, so an escape does not stop it. */
const gap = '&#8203;'

/**
 * Text as inline code, with a fence longer than any run of backticks in it; a `|` would end a table cell even here, `##[`
 * would be a command to a workflow's log, and `<!--` would look like the marker of a comment.
 */
export function markdownCode(text: string): Safe<'markdown'> {
  const line = oneLine(text)
  if (line.trim() === '') return '` `' as Safe<'markdown'>
  if (/\||##\[|<!--/.test(line)) return `<code>${markdownText(line)}</code>` as Safe<'markdown'>
  const longest = longestFence(line, 0)
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || /^\s|\s$/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}` as Safe<'markdown'>
}

/** Words with names between backticks, as messages are written: the names become code, everything else is escaped. */
export function markdownProse(words: string): Safe<'markdown'> {
  const parts = redactSecrets(words)
    .split('`')
    .map((part, index) => (index % 2 === 1 ? markdownCode(part) : markdownText(part)))
  return joinMarkdown(parts, '')
}

/** Text as a fenced block of code, with a fence longer than any run of backticks in it. `language` is letters only. */
export function markdownBlock(text: string, language: 'yaml' | 'hcl'): Safe<'markdown'> {
  const shown = redactSecrets(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\n+$/, '')
    .replace(/<(?=!--)|#(?=\[)/g, '$&\ufffd')
    .replace(unseenInLine, found => `\\U${codePoint(found).padStart(8, '0')}`)
  const longest = longestFence(shown, 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${shown}\n${fence}` as Safe<'markdown'>
}

/** A block that shows a comment of a guide, which is why it holds no text of others: only letters, digits and signs of values. */
export function markdownComment(text: string): Safe<'markdown'> {
  const shown = redactSecrets(text).replace(/[^\w ="'[\]{}:,.@*+/-]/g, '')
  return `\`\`\`markdown\n<!-- ${shown} -->\n\`\`\`` as Safe<'markdown'>
}

/**
 * A link whose label is safe; a target that is neither http, https nor relative is dropped and the label kept. What is
 * percent-encoded in the target stays so.
 */
export function markdownLink(label: Safe<'markdown'>, target: string): Safe<'markdown'> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\s*[\\/]{2})/i.test(target) && !/^https?:\/\//i.test(target)) return label
  const address = encodeURI(wellFormed(redactSecrets(target)))
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replace(/[()<>|\\`*_'"[\]\s]/g, percent)
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

/** Marks, signs of warning, people and traffic lights, as reports use them, with what varies their look. */
export const verdictSigns =
  /[\u2705\u2713\u2714\u2611\u274c\u274e\u2716-\u2718\u26a0\u26d4\u2753-\u2755\u2757\u2796\u{1f464}\u{1f44d}\u{1f44e}\u{1f4af}\u{1f389}\u{1f197}\u{1f6a8}\u{1f6ab}\u{1f6d1}\u{1f534}\u{1f7e0}-\u{1f7e9}][\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]*/gu

const oneLine = (text: string): string =>
  redactSecrets(text)
    .replace(verdictSigns, '')
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(unseen, found => `\\u{${codePoint(found).toUpperCase()}}`)

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
