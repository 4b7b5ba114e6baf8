import { join } from 'node:path'
import { type Lock, readLock } from '../checklist/lock.ts'
import { isThere } from '../files/is-there.ts'
import { readOne } from '../files/read-one.ts'
import { type Problem, problem } from './problem.ts'

export const lockName = 'hardlist.lock.json'

const maxLockBytes = 16_777_216

/** The lock of a repository, `undefined` where it has none. */
export function loadLock(root: string): Lock | undefined | Problem {
  const path = join(root, lockName)
  if (!isThere(path)) return undefined
  const remedy = 'generate it again with `hardlist checklist --write`'
  const file = readOne(path, maxLockBytes)
  if (file.kind === 'refused')
    return problem(2, { file: lockName, message: `the lock cannot be read: it ${file.reason}`, remedy })
  const read = readLock(file.text)
  return read.kind === 'lock'
    ? read.lock
    : problem(2, { file: lockName, line: read.line, message: read.message, remedy })
}
