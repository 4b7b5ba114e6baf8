import type { Place } from '../../text/place.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { type Hole, holeCharacter, type Snippet } from '../commands/snippet.ts'
import { asValue } from '../outcome.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { expressionsIn } from './expressions-in.ts'
import { namesOf, type Surroundings } from './names.ts'
import { scalarText } from './scalar-text.ts'

/** The shell text of a step's `run`, a shell of its own; its expressions are holes. */
export function runSnippet(run: YamlScalar, surroundings: Surroundings): Snippet {
  const { places, variables } = surroundings
  const mapped = scalarText(places.text, run)
  const place = (start: number, end: number): Place => {
    const range = mapped.range(start, end)
    return places.at(range.start, range.end)
  }
  const evaluation = { names: namesOf(surroundings), place }
  const holes = expressionsIn(mapped.text).map(({ start, end, raw, expression }): Hole => {
    const value = asValue(evaluateExpression(expression, evaluation), { raw, place: place(start, end) })
    return { start, end, raw, value }
  })
  return { text: withHoles(mapped.text, holes), holes, place, variables, startsAfresh: true, isMention: false }
}

function withHoles(text: string, holes: readonly Hole[]): string {
  let at = 0
  let filled = ''
  for (const { start, end } of holes) {
    filled += text.slice(at, start) + holeCharacter.repeat(end - start)
    at = end
  }
  return filled + text.slice(at)
}

const otherLanguages = /^(?:python|pwsh|powershell|cmd|node|perl|ruby|php|Rscript|deno|bun)\b/

/** Whether the commands of a `shell:` are those of a shell as bash is one; without it they are. */
export function isShell(shell: string | undefined): boolean {
  return shell === undefined || !otherLanguages.test(shell.trim())
}
