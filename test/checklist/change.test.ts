import { describe, expect, test } from 'vitest'
import { difference } from '../../src/change/difference.ts'
import { carryIds } from '../../src/checklist/carry-ids.ts'
import { toLock, toLocked } from '../../src/checklist/lock.ts'
import { guideChanges, guideUnderChange } from '../guides-under-change.ts'
import { checklistOf } from './checklist-of.ts'

const before = toLock(checklistOf(guideUnderChange), 'guide.md', [])

describe('a changed guide changes what it says, and nothing else', () => {
  test.each(guideChanges)('$title', ({ from, to, expect: expected, gives }) => {
    expect(guideUnderChange).toContain(from)
    const after = carryIds(checklistOf(guideUnderChange.replace(from, to)), before).checklist
    const changes = difference(before.requirements, after.requirements.map(toLocked))
    expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected)
    if (gives !== undefined) expect(changes.map(change => change.after?.parameters)).toContainEqual(gives)
  })
})
