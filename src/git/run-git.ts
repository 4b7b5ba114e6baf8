import { spawnSync } from 'node:child_process'

export type GitOutput =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string }

const maxOutput = 64 * 1024 * 1024

/**
 * Runs a reading command of git in a folder. Nothing of the repository's configuration starts a program, and the
 * variables by which a hook points git at another repository do not count.
 */
export function runGit(folder: string, words: readonly string[]): GitOutput {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null']
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: maxOutput, timeout: 60_000 } as const
  const { status, stdout, stderr, error } = spawnSync('git', [...safe, ...words], options)
  if (error) return { kind: 'failed', why: error.message }
  return status === 0 ? { kind: 'output', text: stdout } : { kind: 'failed', why: stderr.trim().slice(0, 500) }
}
