import { type SourceLine, sourceLines } from '../../source-line.ts'
import type { Assignment, Makefile } from './makefile.ts'
import type { Reference } from './references.ts'

/** `{{ channel }}` of a justfile. */
export function bracesIn(text: string): readonly Reference[] {
  return [...text.matchAll(/\{\{([^{}\n]{1,500})\}\}/g)].map(({ 0: raw, 1: name = '', index }) => ({
    start: index,
    end: index + raw.length,
    name: name.trim(),
  }))
}

/** Reads a justfile (just.systems): each line of a recipe has a shell of its own, one with `#!` runs as a whole. */
export function justRecipes(text: string): Makefile {
  const assignments: Assignment[] = []
  const recipes: SourceLine[][] = []
  let isWhole = false
  let isInRecipe = false
  let goesOn = false
  for (const line of sourceLines(text)) {
    if (line.text.trim() === '') continue
    if (/^[ \t]/.test(line.text) && isInRecipe) {
      const body = withoutMarks(line)
      const isScript = body.text.startsWith('#!')
      if (isScript) recipes.push([])
      isWhole ||= isScript
      if (isWhole || goesOn) recipes.at(-1)?.push(body)
      else recipes.push([body])
      goesOn = body.text.endsWith('\\')
      continue
    }
    const assignment = assignmentIn(line)
    if (assignment) assignments.push(assignment)
    isInRecipe = !assignment && /^@?[A-Za-z_][^=]{0,1000}:(?!=)/.test(line.text)
    isWhole = false
    goesOn = false
  }
  return { assignments, recipes: recipes.filter(recipe => isShellScript(recipe)) }
}

/** A recipe of another language names its program. */
const isShellScript = ([first]: readonly SourceLine[]): boolean =>
  first !== undefined && (!first.text.startsWith('#!') || /\b(?:ba|z|k|da)?sh\b/.test(first.text))

function withoutMarks({ text, start }: SourceLine): SourceLine {
  const length = /^[ \t]*(?:[@-](?=\S))*/.exec(text)?.[0].length ?? 0
  return { text: text.slice(length), start: start + length }
}

/** `channel := "latest/edge"`; an expression is not followed. */
function assignmentIn({ text, start }: SourceLine): Assignment | undefined {
  const [, before = '', quoted = ''] =
    /^((?:export\s+)?[A-Za-z_][\w-]{0,100}\s*:=\s*["'])([^"'\\\n]*)["']\s*$/.exec(text) ?? []
  if (before === '') return undefined
  const name = /([\w-]{1,101})\s{0,40}:=/.exec(before)?.[1] ?? ''
  const value = { text: quoted, start: start + before.length }
  return { name, operator: ':=', value, isConditional: false, isExported: before.startsWith('export') }
}
