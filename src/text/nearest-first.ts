const longest = 100

/** Names as words of a message, each between backticks: those that are most like the word stand first. */
export function nearestFirst(word: string, names: readonly string[]): string {
  const pairs = pairsOf(word)
  const ranked = names.map(name => ({ name, shared: likeness(pairs, pairsOf(name)) }))
  return ranked
    .sort((a, b) => b.shared - a.shared)
    .map(({ name }) => `\`${name}\``)
    .join(', ')
}

/** Letters that stand beside each other: a word with a piece left out keeps most of its pairs. */
function pairsOf(word: string): ReadonlySet<string> {
  const text = ` ${word.slice(0, longest).toLowerCase()} `
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(pair => other.has(pair)).length
  return shared / (one.size + other.size - shared)
}
