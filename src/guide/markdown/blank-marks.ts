/** Tags that wrap prose: lines of them alone are overwritten, so that what they wrap is read. Others begin a block of HTML. */
const wrapping = /^[ \t>]*(?:<\/?(?:details|[A-Z][\w.]{0,60})(?:\s[^<>]{0,500})?\/?>[ \t]*)+$/
const summary = /^[ \t>]*<summary\b[^<>]{0,200}>.{0,500}<\/summary>\s*$/

/** Overwrites with spaces what is no word of a line: tags around prose, shortcodes, alerts of GitHub, tags of Liquid, anchors of headings. */
export function blankMarks(line: string): string {
  if (!/[<{(:[]/.test(line)) return line
  if (line.includes('<') && (wrapping.test(line) || summary.test(line))) return blank(line)
  if (isMark(line)) return blank(line)
  const bare = line.includes('[!')
    ? line.replace(/^([ \t>]*>[ \t]?)(\[![A-Za-z]+\])/, (_, quote: string, alert: string) => quote + blank(alert))
    : line
  if (!bare.includes('{')) return bare
  const untagged = bare.replace(/\{%[^%\n]{0,500}%\}/g, blank)
  return untagged.startsWith('#') ? untagged.replace(/\{#[\w.:-]{1,200}\}\s*$/, blank) : untagged
}

/** A target of MyST, a shortcode of Hugo, the end of a fence that nothing began. */
function isMark(line: string): boolean {
  return /^\s*\([\w./:-]+\)=\s*$/.test(line) || /^\s*\{\{[<%][^}]*[>%]\}\}\s*$/.test(line) || /^\s*:{3,}\s*$/.test(line)
}

/** All but white space and the marks of quotes becomes a space. */
export function blank(line: string): string {
  return line.replace(/[^\s>]/g, ' ')
}
