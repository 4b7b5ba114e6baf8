/** Tags that wrap prose: lines of them alone are overwritten, so that what they wrap is read. Others begin a block of HTML. */
const wrapping = /^[ \t>]*(?:<\/?(?:details|[A-Z][\w.]{0,60})(?:\s[^<>]{0,500})?\/?>[ \t]*)+$/
/** A target of MyST. */
const isTarget = /^\s*\([\w./:-]+\)=\s*$/
/** Comments and block breaks of MyST, comments of Hugo and MDX with its imports, attributes of Kramdown, abbreviations. */
const unseen =
  /^(?:% .*|\+\+\+ .*|\{\{\/\*[^}]*\*\/\}\}|\{\/\*.*\*\/\}|import .{1,300} from ['"][^'"]{1,300}['"];?|export (?:const|let|default|function)\b.*|\{:[^}]{0,300}\}|\*\[[^\]]{1,100}\]: .*)\s*$/
const summary = /^[ \t>]*<summary\b[^<>]{0,200}>.{0,500}<\/summary>\s*$/

/** Overwrites with spaces what is no word of a line: tags around prose, shortcodes, alerts of GitHub, tags of Liquid, anchors of headings. */
export function blankMarks(line: string): string {
  if (!/[<{(:[]|^(?:% |\+\+\+ |import |export )/.test(line)) return line
  if (unseen.test(line)) return breakOf(line)
  if (line.includes('<') && (wrapping.test(line) || summary.test(line))) return breakOf(line)
  if (isTarget.test(line)) return blank(line)
  if (isMark(line)) return breakOf(line)
  const bare = line.includes('[!')
    ? line.replace(
        /^([ \t>]*>[ \t]?)(\[![A-Za-z]+\])/,
        (_, quote: string, alert: string) => quote + ' '.repeat(alert.length),
      )
    : line
  if (!bare.includes('{')) return bare
  const untagged = bare.replace(/\{%[^%\n]{0,500}%\}/g, tag => ' '.repeat(tag.length))
  return untagged.startsWith('#')
    ? untagged.replace(/\{#[\w.:-]{1,200}\}\s*$/, anchor => ' '.repeat(anchor.length))
    : untagged
}

/** A shortcode of Hugo, the end of a fence that nothing began. */
function isMark(line: string): boolean {
  return /^\s*\{\{[<%][^}]*[>%]\}\}\s*$/.test(line) || /^\s*:{3,}\s*$/.test(line)
}

/** Everything behind the marks of quotes becomes a space. */
export function blank(line: string): string {
  const quotes = /^[\s>]*/.exec(line)?.[0] ?? ''
  return quotes + ' '.repeat(line.length - quotes.length)
}

/** A break in the place of a mark that wraps: a list before it does not go on behind it. */
export function breakOf(line: string): string {
  const bare = blank(line)
  const start = /^[\s>]*/.exec(line)?.[0].length ?? 0
  return bare.length - start < 3 ? bare : `${bare.slice(0, start)}***${bare.slice(start + 3)}`
}
