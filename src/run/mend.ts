import { isFailure } from '../verdict/status-of.ts'
import type { Evidence } from '../verdict/verdict.ts'
import { batchesOf, editedFiles, type Trial, trialsOf } from './fix-trials.ts'
import { isProblem } from './problem.ts'
import { review } from './review.ts'
import { createBatchTrial, type Judged } from './try-fixes.ts'

/** A tree after its failures were mended as far as fixes go, and what was done to it. Nothing is written. */
export interface Mended {
  readonly judged: Judged
  readonly made: readonly Trial[]
}

/** One fix may make room for the next one, such as a channel that is written right and then made stable. */
const maxRounds = 8

/** Makes the fixes of all failures that are good together, round by round; waived failures and what only may be stay. */
export async function mend(judged: Judged, isWanted: (found: Evidence) => boolean = () => true): Promise<Mended> {
  let now = judged
  const made: Trial[] = []
  for (let round = 0; round < maxRounds; round++) {
    const trials = trialsOf(
      now.reviewed.verdicts,
      ({ status }, found) => status === 'fail' && isFailure(found) && isWanted(found),
    )
    const done = await firstGood(now, trials)
    if (!done) break
    now = done.judged
    made.push(...done.made)
  }
  return { judged: now, made }
}

async function firstGood(judged: Judged, trials: readonly Trial[]): Promise<Mended | undefined> {
  const batch = createBatchTrial(judged)
  for (const each of batchesOf(trials)) {
    const made = await batch(each)
    const changed = made.length === 0 ? undefined : editedFiles(judged.texts, made)
    if (!changed) continue
    const reading = await judged.reading.withTexts(changed)
    const reviewed = review({ ...judged.request, inventory: reading.inventory })
    if (isProblem(reviewed)) continue
    const texts = new Map(judged.texts)
    for (const { path, text } of changed) texts.set(path, text)
    return { judged: { ...judged, reading, reviewed, texts }, made }
  }
  return undefined
}
