import { describe, expect, test } from 'vitest'
import { channels } from './channels.ts'
import type { FaultCase } from './fault-case.ts'
import { found } from './faults-of.ts'

const tables: Readonly<Record<string, readonly FaultCase[]>> = { channels }

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases)('$title', ({ files, unmet, unknown = [] }) => {
    expect(found(files, 'unmet', unmet)).toEqual(unmet.toSorted())
    expect(found(files, 'unknown', [...unmet, ...unknown])).toEqual(expect.arrayContaining([...unknown]))
  })
})
