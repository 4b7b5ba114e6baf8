import type { Edit } from '../text/place.ts'
import type { Evidence, Verdict } from '../verdict/verdict.ts'
import { batchesOf, editedFiles, keyOf, type Trial, trialsOf } from './fix-trials.ts'
import type { Reading } from './inventory-of.ts'
import { isProblem } from './problem.ts'
import { type Review, type ReviewRequest, review } from './review.ts'

/** What is about to be mended: how it was judged, and how to read and judge it again with other texts. */
export interface Judged {
  readonly request: Omit<ReviewRequest, 'inventory'>
  readonly reading: Reading
  readonly reviewed: Review
  /** The texts of the files that were read, by path. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * A review that offers only fixes that were tried: each makes its finding met, its file still reads, and nothing anywhere
 * becomes unmet that was not. Where nothing is offered it costs nothing.
 */
export async function withTriedFixes(judged: Judged): Promise<Review> {
  const trials = trialsOf(judged.reviewed.verdicts, () => true)
  if (trials.length === 0) return judged.reviewed
  const batch = createBatchTrial(judged)
  const kept = new Set<string>()
  for (const each of batchesOf(trials)) for (const { edit } of await batch(each)) kept.add(keyOf(edit))
  const verdicts = judged.reviewed.verdicts.map(verdict => withFixes(verdict, fix => kept.has(keyOf(fix))))
  return { ...judged.reviewed, verdicts }
}

/** How often the files are judged again for one batch, at most. */
const maxAttempts = 24

/** Gives a function that tries edits together and gives those that are good together. */
export function createBatchTrial(judged: Judged): (batch: readonly Trial[]) => Promise<readonly Trial[]> {
  const before = { unmet: unmetIn(judged.reviewed), unread: unreadIn(judged.reading) }
  return batch => {
    let left = maxAttempts
    const attempt = async (trials: readonly Trial[]): Promise<Attempt> => {
      left -= 1
      const changed = editedFiles(judged.texts, trials)
      if (changed === undefined) return { isGood: false, suspects: trials }
      const reading = await judged.reading.withTexts(changed)
      const reviewed = review({ ...judged.request, inventory: reading.inventory })
      if (isProblem(reviewed) || reviewed.crashed) return { isGood: false, suspects: trials }
      const met = metIn(reviewed)
      const unread = unreadIn(reading)
      const harmed = new Set([
        ...evidenceIn(reviewed).flatMap(found =>
          isUnmet(found) && !before.unmet.has(found.identity) ? [found.place.path] : [],
        ),
        ...changed.flatMap(({ path }) => ((unread.get(path) ?? 0) > (before.unread.get(path) ?? 0) ? [path] : [])),
      ])
      const suspects = trials.filter(
        ({ edit, identities }) => harmed.has(edit.place.path) || !identities.every(each => met.has(each)),
      )
      return { isGood: harmed.size === 0 && suspects.length === 0, suspects }
    }
    const keep = async (trials: readonly Trial[]): Promise<readonly Trial[]> => {
      if (trials.length === 0 || left <= 0) return []
      const { isGood, suspects } = await attempt(trials)
      if (isGood) return trials
      if (trials.length === 1) return []
      // one that breaks a file is no reason to drop the others of the file
      const middle = trials.length >> 1
      const isApart = suspects.length > 0 && suspects.length < trials.length
      const first = await keep(isApart ? trials.filter(each => !suspects.includes(each)) : trials.slice(0, middle))
      const second = await keep(isApart ? suspects : trials.slice(middle))
      if (first.length === 0 || second.length === 0) return [...first, ...second]
      if (left > 0 && (await attempt([...first, ...second])).isGood) return [...first, ...second]
      return first.length >= second.length ? first : second
    }
    return keep(batch)
  }
}

interface Attempt {
  /** All was mended, nothing became unmet, and the files are read as before. */
  readonly isGood: boolean
  /** Those that did not mend, and those of files where something went wrong. */
  readonly suspects: readonly Trial[]
}

function withFixes(verdict: Verdict, isKept: (fix: Edit) => boolean): Verdict {
  return {
    ...verdict,
    probes: verdict.probes.map(probe => ({
      ...probe,
      evidence: probe.evidence.map(found => {
        if (!found.fix || isKept(found.fix)) return found
        const { fix, ...rest } = found
        return rest
      }),
    })),
  }
}

const evidenceIn = ({ verdicts }: Review): readonly Evidence[] =>
  verdicts.flatMap(({ probes }) => probes.flatMap(({ evidence }) => evidence))

const isUnmet = ({ outcome }: Evidence): boolean => outcome === 'unmet'

const unmetIn = (reviewed: Review): ReadonlySet<string> => identitiesIn(reviewed, 'unmet')
const metIn = (reviewed: Review): ReadonlySet<string> => identitiesIn(reviewed, 'met')

const identitiesIn = (reviewed: Review, outcome: Evidence['outcome']): ReadonlySet<string> =>
  new Set(evidenceIn(reviewed).flatMap(found => (found.outcome === outcome ? [found.identity] : [])))

/** How many parts of each file were not read. */
function unreadIn({ inventory }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { place } of inventory.unread) counts.set(place.path, (counts.get(place.path) ?? 0) + 1)
  return counts
}
