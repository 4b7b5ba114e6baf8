import { snippetOfLines } from '../../src/inventory/commands/line-snippet.ts'
import { commandsOf } from '../../src/inventory/commands/shell/commands-of.ts'
import type { Snippet } from '../../src/inventory/commands/snippet.ts'
import type { Command, Word } from '../../src/inventory/commands/word.ts'
import { createLocator } from '../../src/text/place.ts'

/** A whole text as one snippet of a script. */
export function snippetOf(text: string, path = 'run.sh'): Snippet {
  const locator = createLocator({ path, text })
  return snippetOfLines({
    at: (start, end) => locator.place(start, end),
    pieces: [{ text, start: 0 }],
    startsAfresh: true,
  })
}

export function run(text: string): readonly Command[] {
  return commandsOf({ deployment: 'run.sh', snippets: [snippetOf(text)] })
}

/** A word as `value`, `a|b(default)` for one of several, `?` for what is not known. */
function shown({ value }: Word): string {
  if (value.kind === 'known') return value.value
  if (value.kind === 'unknown') return '?'
  const { values } = value
  return `${values.map(each => each.value).join('|')}(${[...new Set(values.map(each => each.from))].join()})`
}

/** The commands of a text, one line each. */
export const ran = (text: string): readonly string[] => run(text).map(({ words }) => words.map(shown).join(' '))
