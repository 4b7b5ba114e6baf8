import { pathOfBytes } from '../text/path-bytes.ts'
import { runGitForBytes } from './run-git.ts'

/** Below a folder, relative to it. A submodule (a commit of another repository) is among the paths, too. */
export interface WorkTree {
  readonly paths: readonly string[]
  readonly submodules: readonly string[]
}

/**
 * The files that git knows or would add below a folder; undefined where there is no work tree, no git, or nothing in its
 * index.
 */
export function listWorkTree(folder: string): WorkTree | undefined {
  const listed = runGitForBytes(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  if (listed.kind === 'failed') return undefined
  const paths = [...new Set(namesIn(listed.bytes))]
  if (paths.length === 0) return undefined
  return { paths, submodules: paths.includes('.gitmodules') ? submodulesIn(folder) : [] }
}

function submodulesIn(folder: string): readonly string[] {
  const listed = runGitForBytes(folder, ['ls-files', '-z', '--stage'])
  if (listed.kind === 'failed') return []
  return namesIn(listed.bytes).flatMap(row => (row.startsWith('160000 ') ? [row.slice(row.indexOf('\t') + 1)] : []))
}

/** What git ends with a NUL each. */
export function namesIn(bytes: Buffer): readonly string[] {
  const text = bytes.toString('utf8')
  const names = text.includes('\uFFFD') ? pieces(bytes).map(pathOfBytes) : text.split('\0')
  return names.filter(name => name !== '')
}

function pieces(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at)
    found.push(bytes.subarray(at, end < 0 ? bytes.length : end))
    at = end < 0 ? bytes.length : end + 1
  }
  return found
}
