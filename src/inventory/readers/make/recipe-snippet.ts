import type { Place } from '../../../text/place.ts'
import { maskHoles } from '../../commands/line-snippet.ts'
import type { Hole, Snippet } from '../../commands/snippet.ts'
import { createMappedText } from '../../mapped-text.ts'
import { bracesIn } from './just-recipes.ts'
import type { MakeVariables } from './make-variables.ts'
import type { Recipe } from './makefile.ts'
import { referencesIn } from './references.ts'

interface Around {
  readonly variables: MakeVariables
  readonly isJust: boolean
  at(start: number, end: number): Place
}

/** What the shell of a recipe gets: `$$` is its `$`, what make fills in is a hole. */
export function recipeSnippet(recipe: Recipe, { variables, at, isJust }: Around): Snippet {
  const mapped = createMappedText()
  const holes: Hole[] = []
  let length = 0
  for (const [index, { text, start }] of recipe.entries()) {
    let from = 0
    const copy = (to: number): void => {
      while (from < to) {
        const pair = isJust ? -1 : text.indexOf('$$', from)
        const end = pair === -1 || pair >= to ? to : pair
        mapped.copy(text.slice(from, end), start + from)
        length += end - from
        from = end
        if (end === to) continue
        mapped.put('$', start + end, start + end + 2)
        length += 1
        from += 2
      }
    }
    for (const reference of isJust ? bracesIn(text) : referencesIn(text)) {
      copy(reference.start)
      const raw = text.slice(reference.start, reference.end)
      const place = at(start + reference.start, start + reference.end)
      holes.push({
        start: length,
        end: length + raw.length,
        raw,
        value: variables.value(reference.name, { raw, place }),
      })
      mapped.copy(raw, start + reference.start)
      length += raw.length
      from = reference.end
    }
    copy(text.length)
    if (index === recipe.length - 1) continue
    mapped.put('\n', start + text.length, start + text.length)
    length += 1
  }
  const built = mapped.build()
  return {
    text: maskHoles(built.text, holes),
    holes,
    place: (start, end) => {
      const range = built.range(start, end)
      return at(range.start, range.end)
    },
    variables: variables.exported,
    startsAfresh: true,
    isMention: false,
  }
}
