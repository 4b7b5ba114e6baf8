import { rowOf, tableOf } from './cells.ts'
import type { Directive } from './directive.ts'
import type { CellElement, Element, RowElement } from './element.ts'
import { bodyOf, type Reading, type Region } from './reading.ts'

/** A list of rows, each a list of cells. */
export function readListTable(reading: Reading, region: Region, { body, options }: Directive): readonly Element[] {
  const list = bodyOf(reading, region, body).find(element => element.kind === 'list')
  if (list === undefined) return []
  const rows = list.items.map(({ elements }): RowElement => {
    const row = elements.find(element => element.kind === 'list')
    const start = row?.start ?? list.start
    return rowOf(
      (row?.items ?? []).map(item => cellOf(item.elements, start)),
      start,
    )
  })
  const headers = Math.min(Number.parseInt(options.get('header-rows')?.text ?? '0', 10) || 0, rows.length)
  return [tableOf(rows, headers, { start: list.start, end: list.end })]
}

function cellOf(elements: readonly Element[], fallback: number): CellElement {
  const first = elements[0]
  return { elements, start: first?.start ?? fallback, end: elements.at(-1)?.end ?? fallback }
}
