import { describe, expect, test } from 'vitest'
import { pageGuide } from './page-guide.ts'

function tables(text: string): readonly (readonly string[])[] {
  return pageGuide(text).tables.map(({ header, rows }) =>
    [header, ...rows.map(row => row.cells)].map(cells => cells.map(cell => cell.text).join('|')),
  )
}

describe('tables', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    ['tabs', 'Cloud\tGuide\nA\tOne\nB\tTwo', [['Cloud|Guide', 'A|One', 'B|Two']]],
    ['tabs with an empty cell', 'Cloud\tGuide\tNote\nA\t\tOne', [['Cloud|Guide|Note', 'A||One']]],
    ['columns of spaces', 'Cloud   Guide\nA b     One is\nC       Two', [['Cloud|Guide', 'A b|One is', 'C|Two']]],
    ['a line of dashes', 'Cloud   Guide\n-----   -----\nA b     One', [['Cloud|Guide', 'A b|One']]],
    ['pipes', 'Cloud | Guide |\n---|---|\nA | One |\nB | |', [['Cloud|Guide', 'A|One', 'B|']]],
    ['pipes around', '| Cloud | Guide |\n|---|---|\n| A | One |', [['Cloud|Guide', 'A|One']]],
    ['a cell a line', 'Cloud |\nGuide |\n|---|---|\nA |\n|\nB |\nOne |', [['Cloud|Guide', 'A|', 'B|One']]],
    ['a tab in one line', 'It is\ta sentence.', []],
    ['two spaces after a stop', 'It is.  Then it was.\nIt is.  Then it goes.', []],
    ['spaces that make no columns', 'It  is\nThen  it was', []],
    ['pipes in prose', 'Wikipedia | TLS\nor a |', []],
  ])('%s', (_, text, expected) => expect(tables(text)).toEqual(expected))

  test('a lead-in knows its table, and rows have their places', () => {
    const guide = pageGuide('The clouds:\n\nCloud\tGuide\nA\tOne\n')
    expect(guide.statements.map(({ kind, leads, place }) => [kind, leads?.kind, place.line, place.column])).toEqual([
      ['sentence', 'table', 1, 1],
      ['row', undefined, 4, 1],
    ])
    expect(guide.tables[0]?.rows[0]?.cells[1]?.place).toMatchObject({ line: 4, column: 3, endColumn: 6 })
  })
})

describe('tables of channels', () => {
  const names = 'Channel|Revision|Published'
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'with a header',
      'Channel Revision Published\n1.10/stable 440 05 Aug 2025',
      [[names, '1.10/stable|440|05 Aug 2025']],
    ],
    ['without', '1.10/stable 440 12 Mar 2025', [[names, '1.10/stable|440|12 Mar 2025']]],
    ['by tabs', 'Channel\tRevision\tPublished\nlatest/edge\t7\t2025-01-02', [[names, 'latest/edge|7|2025-01-02']]],
    [
      'blank lines between',
      '2/stable 4 Aug 5, 2025\n\n2/edge 6 Sep 1, 2025',
      [[names, '2/stable|4|Aug 5, 2025', '2/edge|6|Sep 1, 2025']],
    ],
    [
      'a platform before',
      'Channel Platform Revision Published\n1/stable Ubuntu 22.04 440 05 Aug 2025',
      [[`${names}|Platform`, '1/stable|440|05 Aug 2025|Ubuntu 22.04']],
    ],
    [
      'a platform after',
      'Channel Revision Published Runs on\n1/stable 440 05 Aug 2025 Ubuntu 22.04\n1/edge 441 06 Aug 2025',
      [[`${names}|Platform`, '1/stable|440|05 Aug 2025|Ubuntu 22.04', '1/edge|441|06 Aug 2025|']],
    ],
    [
      'a platform on a line of its own',
      '1/stable 440 05 Aug 2025\nUbuntu 22.04\nUbuntu 20.04\n1/edge 441 06 Aug 2025\n24.04',
      [[names, '1/stable|440|05 Aug 2025', '1/edge|441|06 Aug 2025']],
    ],
    ['risks alone', 'Channel Revision\nstable 4\nedge 5', [['Channel|Revision', 'stable|4', 'edge|5']]],
    ['no days, no header', '1/stable 4\n1/edge 5', [['Channel|Revision', '1/stable|4', '1/edge|5']]],
    [
      'a cell a line',
      'Channel\nRevision\nPublished\n1/stable\n440\n05 Aug 2025\n1/edge\n441\n06 Aug 2025',
      [[names, '1/stable|440|05 Aug 2025', '1/edge|441|06 Aug 2025']],
    ],
    ['one row that says no day', '1/stable 4', []],
    ['prose', 'stable releases have 4 parts.\nedge is another of 5 risks.', []],
    ['a header alone', 'Channel Revision Published\n\nIt is empty.', []],
  ])('%s', (_, text, expected) => expect(tables(text)).toEqual(expected))

  test('a header has the places of its words', () => {
    const [table] = pageGuide('Channel Platform Version Released\n1/stable Ubuntu 440 12 Mar 2025\n').tables
    expect(table?.header.map(({ text, place }) => [text, place.column, place.endColumn])).toEqual([
      ['Channel', 1, 8],
      ['Revision', 18, 25],
      ['Published', 26, 34],
      ['Platform', 9, 17],
    ])
  })

  test('a header that the page has lost stands at the first row', () => {
    const [table] = pageGuide('A guide.\n\n1/stable 440 12 Mar 2025\n').tables
    expect([table?.place.line, ...(table?.header.map(cell => cell.place.line) ?? [])]).toEqual([3, 3, 3, 3])
    expect(table?.rows[0]?.cells[2]?.place).toMatchObject({ line: 3, column: 14, endColumn: 25 })
  })
})
