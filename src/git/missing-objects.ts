import { runGitForBytes } from './run-git.ts'

/** Those of the objects that a clone does not hold (git cat-file --batch-check). */
export function missingObjects(folder: string, objects: readonly string[]): readonly string[] {
  const wanted = [...new Set(objects)]
  if (wanted.length === 0) return []
  const asked = runGitForBytes(folder, ['cat-file', '--batch-check'], `${wanted.join('\n')}\n`)
  if (asked.kind === 'failed') return wanted
  const lines = asked.bytes.toString('latin1').split('\n')
  return lines.flatMap(line => /^([0-9a-f]+) missing$/.exec(line)?.[1] ?? [])
}
