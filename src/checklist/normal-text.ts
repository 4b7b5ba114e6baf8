const variants: readonly (readonly [RegExp, string])[] = [
  [/\bk8s\b/g, 'kubernetes'],
  [/\bhttps?\b/g, 'http'],
  [/(?<=\w)is(?=(?:e|ed|es|ing|ation|ations)\b)/g, 'iz'],
  [/\b(\w+)our(ed|ing|s)?\b/g, '$1or$2'],
  [/\be-mail/g, 'email'],
]

/** A sentence for comparison: case, white space, markup, quotes and spelling variants do not count. */
export function normalText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[`*_"'“”‘’]/g, '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim()
  return variants.reduce((all, [pattern, replacement]) => all.replace(pattern, replacement), plain)
}
