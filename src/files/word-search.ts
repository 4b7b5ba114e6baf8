/** Whether bytes, read as Latin-1, hold all words of any of the groups. */
export type WordSearch = (text: string) => boolean

/**
 * Gives a search for groups of words. Nearly all texts hold none of them, which one pass for a word of each group shows.
 */
export function searchFor(groups: readonly (readonly string[])[]): WordSearch {
  const sought = groups.map(group => group.map(word => Buffer.from(word).toString('latin1')))
  const marks = sought.map(words => words[0] ?? '')
  if (marks.includes('')) return () => true
  const anyMark = new RegExp([...new Set(marks)].map(escaped).join('|'))
  return text => anyMark.test(text) && sought.some(words => words.every(word => text.includes(word)))
}

const escaped = (word: string): string => word.replace(/[^\w ]/g, '\\$&')
