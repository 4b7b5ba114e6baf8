const variants: readonly (readonly [RegExp, string])[] = [
  [/\bk8s\b/g, 'kubernetes'],
  [/(?<=\w)is(?=(?:e|ed|es|ing|ation|ations)\b)/g, 'iz'],
  [/\b(\w{3,})our(ed|ing|s)?\b/g, '$1or$2'],
  [/\be-mail/g, 'email'],
]

/** What bounds or compares a number is part of what is said: `>= 1.2` and `< 1.2` differ. */
const silent = /[^\p{L}\p{N}.<>=+%~^≠]+/gu
const comparing = / ?([<>=+%~^≠]+) ?/gu

/** A sentence for comparison: case, white space, markup, quotes and spelling variants do not count. */
export function normalText(text: string): string {
  const spelled = text.normalize('NFKC').toLowerCase()
  const plain = variants
    .reduce((all, [pattern, replacement]) => all.replace(pattern, replacement), spelled)
    .replace(/[`*_"'“”‘’]/g, '')
    .replace(/!==?/g, '≠')
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
  return plain
    .replace(silent, ' ')
    .replace(comparing, ' $1 ')
    .replace(/\.(?=\s|$)/g, '')
    .trim()
}
