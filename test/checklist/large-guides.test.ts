import { expect, test } from 'vitest'
import { carryIds } from '../../src/checklist/carry-ids.ts'
import { toLock } from '../../src/checklist/lock.ts'
import { checklistOf } from './checklist-of.ts'

const guide = Array.from(
  { length: 1500 },
  (_, number) =>
    `## S ${number}\n\nUse \`juju deploy w${number}\`.\n\n| Channel | Revision |\n|-|-|\n| 1/stable | ${number} |\n\nKeys must be kept.\n`,
).join('\n')

test('a guide of 1,500 sections with tables, and its lock, take seconds', () => {
  expect(guide.length).toBeGreaterThan(130_000)
  const before = process.cpuUsage()
  const checklist = checklistOf(guide)
  const lock = toLock(checklist, 'guide.md', [])
  const requirements = lock.requirements.map(one => ({ ...one, text: one.text.replace('must', 'shall') }))
  const { checklist: carried, retired } = carryIds(checklist, { ...lock, requirements })
  const { user } = process.cpuUsage(before)
  expect(carried.requirements.map(({ id }) => id)).toEqual(checklist.requirements.map(({ id }) => id))
  expect([checklist.channels.length, retired.length]).toEqual([1500, 0])
  expect(user / 1e6).toBeLessThan(7)
}, 60_000)
