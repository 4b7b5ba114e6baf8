import { expect, test } from 'vitest'
import { cronDays } from '../../src/probes/cron-days.ts'

test.each([
  ['0 2 * * *', 1],
  ['*/15 * * * *', 1],
  ['0 2 * * 1', 7],
  ['0 2 * * 1-5', 2],
  ['0 2 * * MON,THU', 4],
  ['0 2 1 * *', 31],
  ['0 2 1,15 * *', 16],
  ['0 2 */7 * *', 8],
  ['0 0 1 */3 *', 92],
  ['0 0 1 1 *', 365],
  ['@daily', 1],
  ['', 1],
])('%s leaves %i days', (cron, days) => {
  expect(cronDays(cron)).toBe(days)
})
