import { createHash } from 'node:crypto'
import type { ChannelTable } from '../channels/channel-table.ts'
import type { Guide } from '../guide/guide.ts'
import { declareIds } from './annotations/declare-ids.ts'
import { draftAnnotated } from './annotations/draft-annotated.ts'
import type { Checklist, StatementCounts } from './checklist.ts'
import { decideStatements } from './decide-statements.ts'
import { sectionKey, withDerived } from './derived.ts'
import type { Draft } from './draft.ts'
import { type DraftedTable, draftTable } from './draft-tables.ts'
import { withIds } from './ids.ts'
import { lintGuide } from './lint-guide.ts'
import { productWords } from './product-words.ts'
import { productsOf } from './products-of.ts'
import { type ReadStatement, readGuide } from './read-guide.ts'

/** `key` names the guide in settings and lock; `path` is how it is printed. */
export interface ChecklistOptions {
  readonly key: string
  readonly path: string
}

/** Turns a guide into its checklist with fresh ids; those of a lock are carried over afterwards. */
export function buildChecklist(guide: Guide, { key, path }: ChecklistOptions): Checklist {
  const products = productsOf(guide)
  const found = guide.tables.map(table => draftTable(products, table))
  const statements = readGuide(guide).filter(({ statement }) => !isKnownTable(found, statement.table))
  const { drafted, tables, declaredOf, problems } = draftAnnotated(guide, statements, found)
  const drafts = inOrder([...drafted.flat(), ...tables.flatMap(table => table.drafts)])
  const derived = withDerived(drafts, toldSections(statements))
  const located = derived.map(draft => ({ ...draft, place: { ...draft.place, path } }))
  const { requirements, declarations, taken } = declareIds(withIds(located, productWords(guide)), index =>
    declaredOf(derived[index]),
  )
  const channels = tables.flatMap(table => table.channels)
  const told = statements.map((read, index) => ({ ...read, drafts: drafted[index] ?? [] }))
  return {
    key,
    title: guide.title,
    path,
    digest: digestOf(guide.source.text),
    requirements,
    channels: channels.map(table => printedAs(table, path)),
    statements: counted(drafted, tables),
    decisions: decideStatements(
      told,
      tables.flatMap(table => table.drafts),
    ),
    warnings: [...tables.flatMap(table => table.warnings), ...(requirements.length === 0 ? [noRequirement] : [])],
    advice: lintGuide({ guide, statements: told, requirements, channels }),
    declarations,
    problems: [...problems, ...taken],
  }
}

function printedAs({ product, rows }: ChannelTable, path: string): ChannelTable {
  return { product, rows: rows.map(row => (row.place === undefined ? row : { ...row, place: { ...row.place, path } })) }
}

const noRequirement = { line: 1, message: 'the guide holds no statement that obliges or claims something' }

/** Of a text whose line ends are LF. */
function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

function toldSections(statements: readonly ReadStatement[]): ReadonlySet<string> {
  const told = statements.filter(
    ({ statement, reading }) =>
      statement.kind !== 'heading' && reading.kind !== 'reference' && reading.kind !== 'navigation',
  )
  return new Set(told.map(({ statement }) => sectionKey(statement.section)))
}

/** The rows of a table that a topic knows are its parameters: the table is one statement. */
function isKnownTable(tables: readonly DraftedTable[], table: number | undefined): boolean {
  return table !== undefined && (tables[table]?.drafts.length ?? 0) > 0
}

function counted(drafted: readonly (readonly Draft[])[], tables: readonly DraftedTable[]): StatementCounts {
  const known = tables.filter(table => table.drafts.length > 0).length
  const references = drafted.filter(drafts => drafts[0]?.strength === 'reference').length
  const stated = drafted.filter(drafts => drafts.length > 0).length - references
  const total = drafted.length + known
  return { total, requirements: stated + known, references, others: total - stated - known - references }
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}
