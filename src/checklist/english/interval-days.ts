const unit: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 }
const named: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 90,
  'half-yearly': 182,
  biannually: 182,
  yearly: 365,
  annually: 365,
}
const number: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}

/** The longest interval that a sentence allows, in days: "every 90 days", "quarterly", "at least once a year". */
export function intervalDays(text: string): number | undefined {
  const every =
    /\b(?:every|each|once (?:a|an|every|per)|(?:twice) (?:a|an|per)|within|after(?: at most)?|at most|older than|per)\s+(?:(\d{1,4}|[a-z]+)[ -])?(day|week|month|quarter|year)s?\b/i.exec(
      text,
    )
  if (every !== null) {
    const count = every[1] === undefined ? 1 : (number[every[1].toLowerCase()] ?? Number(every[1]))
    const days = (unit[every[2]?.toLowerCase() ?? ''] ?? 0) * count
    if (Number.isFinite(days) && days > 0) return /\btwice\b/i.test(every[0]) ? Math.floor(days / 2) : days
  }
  const word = /\b(daily|weekly|fortnightly|monthly|quarterly|half-yearly|biannually|yearly|annually)\b/i.exec(
    text,
  )?.[1]
  return word === undefined ? undefined : named[word.toLowerCase()]
}
