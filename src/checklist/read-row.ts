import type { Guide, GuideTable, Statement, TableCell } from '../guide/guide.ts'
import { imperativeVerb } from './english/imperative.ts'
import { mainClause } from './english/main-clause.ts'
import { type Reading, readStatement } from './read-statement.ts'

const saying =
  /\b(?:requirements?|controls?|descriptions?|recommendations?|checks?|rules?|measures?|actions?|guidance|statements?|practices?)\b/i
const level = /\b(?:levels?|strength|priority|obligation|necessity|must|status|type)\b/i
const numbering = /^(?:id|#|no\.?|nr\.?|number|ref\.?|control id)$/i

/** A row of links is a reference; a row of a table of controls is read by the column that says what to do; others tell. */
export function readRow(guide: Guide, row: Statement): Reading {
  const table = guide.tables[row.table ?? -1]
  const cells = table?.rows[row.row ?? -1]?.cells
  if (table === undefined || cells === undefined) return { kind: 'other', why: 'a row of no table' }
  if (isControlTable(table)) return readControl(table, cells, row)
  if (isChecklist(table)) return readStatement({ ...row, text: longestOf(cells), links: [] })
  const linked = cells.slice(1).some(cell => cell.links.length > 0) || (cells.length === 1 && row.links.length > 0)
  return linked ? { kind: 'reference' } : { kind: 'claim', signals: [] }
}

function isControlTable(table: GuideTable): boolean {
  const column = sayingColumn(table)
  return (
    column !== -1 &&
    !table.header.some(cell => /^(?:default(?: value)?|data type)$/i.test(cell.text)) &&
    table.header.some((cell, index) => index !== column && (numbering.test(cell.text) || level.test(cell.text)))
  )
}

/** A table without a header, most of whose rows are commands: boxes to tick, and what to do. */
function isChecklist({ header, rows }: GuideTable): boolean {
  if (header.some(cell => cell.text !== '') || rows.length < 2) return false
  const some = rows.slice(0, 12)
  const commands = some.filter(({ cells }) => imperativeVerb(mainClause(longestOf(cells)).main) !== undefined)
  return commands.length * 3 >= some.length * 2
}

function longestOf(cells: readonly TableCell[]): string {
  return cells.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '')
}

/** The sentence of a control: the cell of the column that says what to do. */
function controlText(table: GuideTable, cells: readonly TableCell[]): string {
  return cells[sayingColumn(table)]?.text ?? ''
}

function sayingColumn(table: GuideTable): number {
  const named = table.header
    .map((cell, index) => (saying.test(cell.text) && !numbering.test(cell.text) ? index : -1))
    .filter(index => index !== -1)
  if (named.length < 2) return named[0] ?? -1
  const length = (index: number): number =>
    table.rows.slice(0, 50).reduce((sum, row) => sum + (row.cells[index]?.text.length ?? 0), 0)
  return named.sort((a, b) => length(b) - length(a))[0] ?? -1
}

function readControl(table: GuideTable, cells: readonly TableCell[], row: Statement): Reading {
  const text = controlText(table, cells)
  if (text === '') return { kind: 'other', why: 'a row without a control' }
  const reading = readStatement({ ...row, text, links: [] })
  const stated = cells
    .flatMap((cell, index) => (level.test(table.header[index]?.text ?? '') ? [strengthNamed(cell.text)] : []))
    .find(found => found !== undefined)
  if (reading.kind === 'obligation')
    return stated === undefined ? reading : { ...reading, ...(reading.bare ? stated : {}) }
  if (reading.kind === 'reference') return reading
  return {
    kind: 'obligation',
    ...(stated ?? { strength: 'should', signals: [table.header[sayingColumn(table)]?.text ?? ''] }),
    polarity: 'do',
    parts: [],
    bare: true,
  }
}

function strengthNamed(word: string): { strength: 'must' | 'should' | 'may'; signals: readonly string[] } | undefined {
  if (/^(?:must|required|mandatory|shall|critical)\b/i.test(word)) return { strength: 'must', signals: [word] }
  if (/^(?:should|recommended|advised)\b/i.test(word)) return { strength: 'should', signals: [word] }
  if (/^(?:may|optional)\b/i.test(word)) return { strength: 'may', signals: [word] }
  return undefined
}
