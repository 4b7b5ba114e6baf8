import { spawnSync } from 'node:child_process'
import { resolve, sep } from 'node:path'

export type GitOutput =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string }

type GitBytes = { readonly kind: 'output'; readonly bytes: Buffer } | { readonly kind: 'failed'; readonly why: string }

const maxOutput = 256 * 1024 * 1024
/** Git waits for ever on some files, such as a `.gitignore` that is a FIFO; the folder is then walked instead. */
const timeout = 10_000

/**
 * Runs a reading command of git in a folder. Nothing of the repository's configuration starts a program, and the
 * variables by which a hook points git at another repository do not count.
 */
export function runGit(folder: string, words: readonly string[]): GitOutput {
  const ran = runGitForBytes(folder, words)
  return ran.kind === 'output' ? { kind: 'output', text: ran.bytes.toString('utf8') } : ran
}

/**
 * The same, with what git reads from its input, and what it writes as it is. Whose the folder is does not matter, since a
 * repository is never trusted here; in a container the workspace belongs to another user than the step runs as.
 */
export function runGitForBytes(folder: string, words: readonly string[], input?: string): GitBytes {
  const inherited = Object.entries(process.env).filter(([name]) => !isHidden(name))
  const env = { ...Object.fromEntries(inherited), ...quiet, PATH: searchPath(process.env, folder) }
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'safe.directory=*']
  const options = { cwd: folder, env, input: input ?? '', maxBuffer: maxOutput, timeout } as const
  const { status, stdout, stderr, error } = spawnSync('git', [...safe, ...words], options)
  if (error) return { kind: 'failed', why: error.message }
  if (status === 0) return { kind: 'output', bytes: stdout }
  return { kind: 'failed', why: stderr.toString('utf8').trim().slice(0, 500) }
}

/** Neither a hook's variables nor the inputs of an action, of which one is a token, are git's business. */
const isHidden = (name: string): boolean => /^(?:GIT_|INPUT_|GITHUB_TOKEN$|GH_TOKEN$|ACTIONS_)/.test(name)

/** No lock is taken, no prompt is shown, and no missing object is fetched: a remote of the configuration is a program. */
const quiet = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
}

/**
 * Without the folders that depend on where one stands, and those of what is checked: a `git` in there is data. An empty path
 * would be the folder itself.
 */
function searchPath({ PATH = '', GITHUB_WORKSPACE }: NodeJS.ProcessEnv, folder: string): string {
  const checked = [folder, ...(GITHUB_WORKSPACE ? [GITHUB_WORKSPACE] : [])].map(one => `${resolve(one)}${sep}`)
  const safe = PATH.split(':')
    .filter(one => one.startsWith('/'))
    .filter(one => !checked.some(inside => `${resolve(one)}${sep}`.startsWith(inside)))
  return safe.join(':') || '/usr/local/bin:/usr/bin:/bin'
}
