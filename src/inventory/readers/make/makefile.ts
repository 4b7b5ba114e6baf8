import { type SourceLine, sourceLines } from '../../source-line.ts'

/** `CHANNEL ?= 0.4/edge`. One that stands in a condition, or is for some targets only, may not hold. */
export interface Assignment {
  readonly name: string
  readonly operator: '=' | ':=' | '?=' | '+='
  readonly value: SourceLine
  readonly isConditional: boolean
  readonly isExported: boolean
}

/** The lines that one shell runs; one goes on at the next where it ends in a backslash. */
export type Recipe = readonly SourceLine[]

export interface Makefile {
  readonly assignments: readonly Assignment[]
  readonly recipes: readonly Recipe[]
}

const goesOn = ({ text }: SourceLine): boolean => /(?:^|[^\\])(?:\\\\)*\\$/.test(text)

/** Reads a Makefile line by line: what it assigns, and the recipes of its rules. */
export function readMakefile(text: string): Makefile {
  const lines = sourceLines(text)
  const assignments: Assignment[] = []
  const recipes: SourceLine[][] = []
  const isOneShell = /^\.ONESHELL\s*:/m.test(text)
  const prefix = /^\.RECIPEPREFIX\s*:?=\s*(\S)/m.exec(text)?.[1] ?? '\t'
  let conditions = 0
  let isDefinition = false
  let isInRule = false
  for (let at = 0; at < lines.length; ) {
    const logical = logicalLine(lines, at)
    const [first] = logical
    at += Math.max(1, logical.length)
    if (!first) continue
    const said = first.text.trim()
    if (isDefinition) isDefinition = !/^endef\b/.test(said)
    else if (first.text.startsWith(prefix) && isInRule) {
      const recipe = withoutPrefix(logical, prefix)
      if (isOneShell && recipes.length > 0) recipes.at(-1)?.push(...recipe)
      else recipes.push([...recipe])
    } else if (/^define\b/.test(said)) isDefinition = true
    else if (/^if(?:n?def|n?eq)\b/.test(said)) conditions += 1
    else if (/^endif\b/.test(said)) conditions = Math.max(0, conditions - 1)
    else if (said !== '' && !said.startsWith('#') && !/^else\b/.test(said)) {
      const assignment = assignmentIn(first, logical, conditions > 0)
      if (assignment) assignments.push(assignment)
      else {
        isInRule = /^[^=#]*:/.test(first.text)
        const inline = /^[^=#;:"']{0,500}:[^=;]{0,500};\s*/.exec(first.text)?.[0].length
        if (isInRule && inline !== undefined) recipes.push([...withoutFirst(logical, inline)])
        else if (isOneShell && isInRule) recipes.push([])
      }
    }
  }
  return { assignments, recipes: recipes.filter(recipe => recipe.length > 0) }
}

/** A line with those that it goes on at. */
function logicalLine(lines: readonly SourceLine[], from: number): readonly SourceLine[] {
  let end = from
  for (let line = lines[end]; line && goesOn(line); line = lines[end]) end += 1
  return lines.slice(from, end + 1)
}

const withoutFirst = ([first, ...rest]: readonly SourceLine[], length: number): readonly SourceLine[] =>
  first ? [{ text: first.text.slice(length), start: first.start + length }, ...rest] : []

/** A recipe without what begins its lines, and without the marks that keep a command quiet or let it fail. */
function withoutPrefix(lines: readonly SourceLine[], prefix: string): readonly SourceLine[] {
  return lines.map(({ text, start }, index) => {
    const own = text.startsWith(prefix) ? prefix.length : 0
    const marks = index === 0 ? (/^[\s@+-]*/.exec(text.slice(own))?.[0].length ?? 0) : 0
    return { text: text.slice(own + marks), start: start + own + marks }
  })
}

const assigning =
  /^(\s*[^\s=:#]{1,200}\s*:(?!:?=)\s*)?((?:(?:export|override|private)\s+)*)([A-Za-z_][\w.-]{0,100})\s{0,20}(\?=|\+=|:{0,3}=)\s{0,20}/

function assignmentIn(
  first: SourceLine,
  logical: readonly SourceLine[],
  isInCondition: boolean,
): Assignment | undefined {
  const found = assigning.exec(first.text)
  if (!found) return undefined
  const [said, target, words = '', name = '', operator = ''] = found
  const text = first.text.slice(said.length)
  const goesOn = logical.length > 1
  const value = (goesOn ? text.slice(0, -1) : text).replace(/(?:^|\s)#.*$/, '').trimEnd()
  return {
    name,
    operator: operator === '?=' || operator === '+=' ? operator : operator === '=' ? '=' : ':=',
    // what goes on at the next line is not followed
    value: { text: goesOn ? `${value} $(...)` : value, start: first.start + said.length },
    isConditional: isInCondition || target !== undefined,
    isExported: words.includes('export'),
  }
}
