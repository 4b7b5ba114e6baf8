import type { Block, Cell, Row } from '../guide-document.ts'
import type { PlainText } from '../plain-text.ts'
import type { CellElement, Element, RowElement } from './element.ts'
import { type Flow, flowOf } from './flow.ts'
import { addInline } from './read-inline.ts'
import type { Reading } from './reading.ts'
import { createWords, type Words } from './words.ts'

const mostMarks = 2000

/** The blocks of elements, with their words. */
export function toBlocks(elements: readonly Element[], reading: Reading): readonly Block[] {
  return elements.map((element): Block => {
    switch (element.kind) {
      case 'heading':
        return { kind: 'heading', depth: element.depth, text: wordsOf(element.flow, reading), ...spanOf(element) }
      case 'paragraph':
        return { kind: 'paragraph', text: wordsOf(element.flow, reading), ...spanOf(element) }
      case 'list': {
        const items = element.items.map(({ task, elements }) => ({ task, blocks: toBlocks(elements, reading) }))
        return { kind: 'list', ordered: element.ordered, items, ...spanOf(element) }
      }
      case 'group':
        return { kind: 'group', blocks: toBlocks(element.elements, reading), ...spanOf(element) }
      case 'table': {
        const header = element.header.map(cell => cellOf(cell, reading))
        return { kind: 'table', header, rows: element.rows.map(row => rowOf(row, reading)), ...spanOf(element) }
      }
      default:
        return element
    }
  })
}

function spanOf({ start, end }: Element): { start: number; end: number } {
  return { start, end }
}

function wordsOf(flow: Flow, reading: Reading): PlainText {
  const words = createWords()
  addInline(words, flow, reading.names)
  return bounded(words.build(), reading)
}

/** Each sentence looks through the code and the links of its paragraph. */
function bounded(text: PlainText, { state }: Reading): PlainText {
  if (text.code.length + text.links.length > mostMarks)
    state.excess ??= {
      message: `a paragraph has more than ${mostMarks} links and pieces of code`,
      offset: text.offsetOf(0),
    }
  return text
}

function rowOf({ cells, start, end }: RowElement, reading: Reading): Row {
  return { cells: cells.map(cell => cellOf(cell, reading)), start, end }
}

function cellOf({ elements, start, end }: CellElement, reading: Reading): Cell {
  const words = createWords()
  addAll(words, elements, reading)
  return { text: bounded(words.build(), reading), start, end }
}

/** Whatever a cell holds is one run of words. */
function addAll(words: Words, elements: readonly Element[], reading: Reading): void {
  for (const element of elements) {
    if (element.kind === 'list') for (const item of element.items) addAll(words, item.elements, reading)
    else if (element.kind === 'group') addAll(words, element.elements, reading)
    else if (element.kind === 'heading' || element.kind === 'paragraph') addFlow(words, element.flow, reading)
    else if (element.kind === 'code') addFlow(words, flowOf([{ text: element.text, start: element.start }]), reading)
    else if (element.kind === 'table')
      for (const { cells } of [{ cells: element.header }, ...element.rows])
        for (const cell of cells) addAll(words, cell.elements, reading)
  }
}

function addFlow(words: Words, flow: Flow, reading: Reading): void {
  if (words.length() > 0) words.gap(flow.pieces[0]?.source ?? 0)
  addInline(words, flow, reading.names)
}
