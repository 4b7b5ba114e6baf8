import { isNonEmpty } from '../text/non-empty.ts'
import type { Answer, Finding } from './probe.ts'

/** Turns findings into an answer; without any, the reason says why nothing was asked. */
export function conclude(findings: readonly Finding[], reason: string): Answer {
  return isNonEmpty(findings) ? { outcome: 'found', findings } : { outcome: 'not-applicable', reason }
}
