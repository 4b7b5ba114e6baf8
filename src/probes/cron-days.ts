/**
 * The longest time in days between two runs of a schedule of GitHub Actions (docs.github.com/actions: five fields, minute
 * to day of week), roughly: by its months, days of the month and days of the week. A text that is none runs each day.
 */
export function cronDays(cron: string): number {
  const [, , ofMonth = '*', month = '*', ofWeek = '*'] = cron.trim().split(/\s+/, 5)
  if (month !== '*') return Math.ceil(365 / countOf(month, 12))
  if (ofWeek !== '*') return Math.ceil(7 / countOf(ofWeek, 7))
  return ofMonth === '*' ? 1 : Math.ceil(31 / countOf(ofMonth, 31))
}

/** How many of its values a field takes: `1,15`, `1-5`, `*\/3`. */
function countOf(field: string, all: number): number {
  const counts = field.split(',', 60).map(part => {
    const [range = '', step = '1'] = part.split('/')
    const [from, to] = range.split('-').map(Number)
    const width =
      range === '*' ? all : to === undefined || from === undefined ? (part.includes('/') ? all : 1) : to - from + 1
    return Math.max(1, Math.floor(width / Math.max(1, Number(step) || 1)))
  })
  return Math.min(
    all,
    counts.reduce((sum, count) => sum + (Number.isFinite(count) ? count : 1), 0),
  )
}
