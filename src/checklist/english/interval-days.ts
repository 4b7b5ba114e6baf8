const unit: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 90, year: 365 }
const named: Readonly<Record<string, number>> = {
  hourly: 1 / 24,
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 90,
  'half-yearly': 182,
  'semi-annually': 182,
  biannually: 182,
  yearly: 365,
  annually: 365,
}
const number: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  other: 2,
  second: 2,
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

const every =
  /\b(?:every|each|once (?:a|an|every|per)|twice (?:a|an|per)|within|after(?: at most)?|at most|no more than|(?:no|not) (?:later|longer|older) than|older than|longer than|per)\s+(?:(\d{1,4}|[a-z]+)(?: \(\d{1,4}\))?[ -])?(hour|day|week|month|quarter|year)s?\b|\b(\d{1,4})-(hour|day|week|month|year) (?:\w+ )?(?:rotation|cycle|schedule|interval|period|lifetime|validity)\b/gi
const adverb =
  /\b(hourly|daily|weekly|fortnightly|monthly|quarterly|half-yearly|semi-annually|biannually|yearly|annually)\b/gi

/** The longest interval that a sentence allows, in days: "every 90 days", "quarterly", "at least once a year". */
export function intervalDays(text: string): number | undefined {
  const spans = [...text.matchAll(every)].map(([whole, count, length, dashed, of]) => {
    const times = count === undefined ? Number(dashed ?? 1) : (number[count.toLowerCase()] ?? Number(count))
    const named = (length ?? of ?? '').toLowerCase()
    const days = named === 'month' && times % 12 === 0 ? (times / 12) * 365 : (unit[named] ?? 0) * times
    return /\btwice\b/i.test(whole) ? Math.floor(days / 2) : days
  })
  const words = [...text.matchAll(adverb)].map(([word]) => named[word.toLowerCase()] ?? 0)
  const days = Math.max(...[...spans, ...words].filter(span => Number.isFinite(span) && span > 0))
  return Number.isFinite(days) ? days : undefined
}
