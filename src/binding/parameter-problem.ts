import type * as z from 'zod/mini'
import { nearestFirst } from '../text/nearest-first.ts'

type Parameters = Readonly<Record<string, unknown>>

/** What is wrong with the parameters of a probe, in words, by what its schema says. */
export function parameterProblem(issues: readonly z.core.$ZodIssue[], given: Parameters): string {
  return issues.map(issue => problemOf(issue, given)).join('; ')
}

function problemOf(issue: z.core.$ZodIssue, given: Parameters): string {
  const name = issue.path.join('.')
  const [first] = issue.path
  if (first !== undefined && given[String(first)] === undefined) return `${name} is missing`
  switch (issue.code) {
    case 'invalid_value':
      return `${name} is one of ${nearestFirst(String(given[String(first)]), issue.values.map(String))}`
    case 'invalid_type':
      return `${name} is not ${article(issue.expected)}`
    case 'custom':
      return issue.message
    default:
      return `${name} is not of the form that it takes`
  }
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = { array: 'a list', string: 'a text', int: 'a whole number' }
  return words[expected] ?? `a ${expected}`
}
