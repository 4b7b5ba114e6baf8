import { type Lock, readLock } from '../checklist/lock.ts'
import type { FileTree } from '../files/folder-tree.ts'
import { type Problem, problem } from './problem.ts'

export const lockName = 'hardlist.lock.json'

const maxLockBytes = 16_777_216

/** The lock of a tree, `undefined` where it has none. */
export function loadLock(tree: FileTree): Lock | undefined | Problem {
  const file = tree.read(lockName, maxLockBytes)
  if (file.kind === 'absent') return undefined
  const remedy = 'restore it from version control; without it `hardlist checklist --write` gives all ids anew'
  if (file.kind === 'refused')
    return problem(2, { file: lockName, message: `the lock cannot be read: the file ${file.reason}`, remedy })
  const read = readLock(file.text)
  return read.kind === 'lock'
    ? read.lock
    : problem(2, { file: lockName, line: read.line, message: read.message, remedy })
}
