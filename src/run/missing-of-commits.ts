import type { CommittedFile } from '../git/committed-files.ts'
import { missingObjects } from '../git/missing-objects.ts'
import { wantedWords } from '../inventory/readers/hidden-kinds.ts'
import { lockName } from './load-lock.ts'

/** The objects of commits that a check may read and that the clone does not hold: policy, guides, deployment files. */
export function missingOfCommits(root: string, files: readonly CommittedFile[]): readonly string[] {
  const wanted = files.filter(({ mode, path }) => /^100/.test(mode) && isRead(path))
  return missingObjects(
    root,
    wanted.map(({ object }) => object),
  )
}

function isRead(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    name === 'hardlist.yml' ||
    name === lockName ||
    /\.(?:md|markdown|rst|txt)$/i.test(name) ||
    wantedWords(path).length > 0
  )
}
