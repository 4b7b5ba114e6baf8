import { applyEdits, isOverlapping } from '../text/apply-edits.ts'
import type { Edit, SourceFile } from '../text/place.ts'
import type { Evidence, Verdict } from '../verdict/verdict.ts'

/** One edit, the findings that it is for, and the probes that offer it. */
export interface Trial {
  readonly edit: Edit
  readonly identities: readonly string[]
  readonly probes: readonly string[]
}

/** The edits that findings offer, each once, in the order of the findings. */
export function trialsOf(
  verdicts: readonly Verdict[],
  isWanted: (verdict: Verdict, found: Evidence) => boolean,
): readonly Trial[] {
  const trials = new Map<string, { readonly edit: Edit; readonly identities: string[]; readonly probes: Set<string> }>()
  for (const verdict of verdicts)
    for (const { id, evidence } of verdict.probes)
      for (const found of evidence) {
        if (!found.fix || found.outcome === 'met' || !isWanted(verdict, found)) continue
        const key = keyOf(found.fix)
        const trial = trials.get(key) ?? { edit: found.fix, identities: [], probes: new Set() }
        trial.identities.push(found.identity)
        trial.probes.add(id)
        trials.set(key, trial)
      }
  return [...trials.values()].slice(0, maxTrials).map(trial => ({ ...trial, probes: [...trial.probes] }))
}

const maxTrials = 2000
const maxBatches = 4

/** Edits that can be made together. What finds no room in the first batches is not tried, and so not offered. */
export function batchesOf(trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const batches: Trial[][] = []
  for (const trial of trials) {
    const room = batches.find(batch => !batch.some(({ edit }) => isOverlapping(edit.place, trial.edit.place)))
    if (room) room.push(trial)
    else if (batches.length < maxBatches) batches.push([trial])
  }
  return batches
}

/** The files that edits change, with their new texts; `undefined` where an edit cannot be made. */
export function editedFiles(
  texts: ReadonlyMap<string, string>,
  trials: readonly Trial[],
): readonly SourceFile[] | undefined {
  const byPath = new Map<string, Edit[]>()
  for (const { edit } of trials) byPath.set(edit.place.path, [...(byPath.get(edit.place.path) ?? []), edit])
  const changed = [...byPath].map(([path, edits]) => {
    const text = texts.get(path)
    const edited = text === undefined ? undefined : applyEdits(text, edits)
    return edited === undefined ? undefined : { path, text: edited }
  })
  return changed.every(file => file !== undefined) ? changed : undefined
}

/** Two edits of one key are the same. */
export const keyOf = ({ place: { path, line, column, endLine, endColumn }, text }: Edit): string =>
  JSON.stringify([path, line, column, endLine, endColumn, text])
