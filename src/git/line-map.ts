import { runGit } from './run-git.ts'

/** Between two texts of a file: lines of the new one that have no counterpart, or the number to take from a line's. */
export interface Shift {
  /** The first line of the new text that this holds for, 1-based. */
  readonly from: number
  /** How far its lines stand below those of the old text; undefined where they are not in it. */
  readonly by: number | undefined
}

/** How the lines of a file moved from one commit to another (git diff, hunks without context); undefined where git cannot tell. */
export function lineShifts(
  folder: string,
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Shift[] | undefined {
  const plain = ['--no-ext-diff', '--no-textconv', '--no-renames', '--no-color', '--unified=0']
  const diff = runGit(folder, ['diff', ...plain, from, to, '--', `:(literal)${path}`])
  if (diff.kind === 'failed') return undefined
  const shifts: Shift[] = [{ from: 1, by: 0 }]
  for (const [, oldStart, oldCount = '1', newStart, newCount = '1'] of diff.text.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
  )) {
    const added = Number(newCount)
    // Where nothing was added git names the line before the gap.
    const start = added === 0 ? Number(newStart) + 1 : Number(newStart)
    const oldEnd = Number(oldCount) === 0 ? Number(oldStart) + 1 : Number(oldStart) + Number(oldCount)
    if (added > 0) shifts.push({ from: start, by: undefined })
    shifts.push({ from: start + added, by: start + added - oldEnd })
  }
  return shifts
}
