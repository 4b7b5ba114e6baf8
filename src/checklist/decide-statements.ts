import type { Decision } from './checklist.ts'
import type { Draft } from './draft.ts'
import type { DraftedStatement } from './lint.ts'

/** In document order. A table that a topic knows is one statement, at its header. */
export function decideStatements(
  statements: readonly DraftedStatement[],
  tables: readonly Draft[],
): readonly Decision[] {
  const headers = new Map(tables.map(({ place, text }) => [place.line, { place, text, kind: 'requirement' } as const]))
  return [...statements.map(decided), ...headers.values()].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  )
}

function decided({ statement: { place, text }, reading, drafts }: DraftedStatement): Decision {
  const [first] = drafts
  if (first !== undefined) return { place, text, kind: first.strength === 'reference' ? 'reference' : 'requirement' }
  if (reading.kind === 'other') return { place, text, kind: 'other', why: reading.why }
  const why = reading.kind === 'navigation' ? 'a line of links' : 'tells something, and no topic knows it'
  return { place, text, kind: 'other', why }
}
