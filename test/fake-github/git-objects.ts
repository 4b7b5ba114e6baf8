import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface GitCommit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: GitPerson
  readonly committer: GitPerson
  readonly message: string
}

interface GitPerson {
  readonly name: string
  readonly email: string
  readonly date: string
}

export interface GitEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** In bytes; null for what is no blob. */
  readonly size: number | null
  readonly path: string
}

const run = promisify(execFile)
const quiet = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '-c', 'core.hooksPath=/dev/null']
const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C', TZ: 'UTC' }

/** What git prints; null when it fails. */
export async function gitBytes(folder: string, ...given: readonly string[]): Promise<Buffer | null> {
  try {
    const options = { cwd: folder, env: environment, encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const
    return (await run('git', [...quiet, ...given], options)).stdout
  } catch {
    return null
  }
}

export async function gitText(folder: string, ...given: readonly string[]): Promise<string | null> {
  return (await gitBytes(folder, ...given))?.toString('utf8') ?? null
}

/** The id of what a name stands for, as a commit, a tree, a blob or whatever it is; null when there is none. */
export async function resolve(folder: string, name: string, kind: 'commit' | 'tree' | 'blob' | 'object') {
  if (name === '' || name.startsWith('-')) return null
  const peeled = `${name}^{${kind}}`
  const text = await gitText(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', peeled)
  return text?.trim() || null
}

export async function readCommit(folder: string, sha: string): Promise<GitCommit | null> {
  const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B'
  const text = await gitText(folder, 'show', '-s', '--no-show-signature', `--format=${format}`, sha)
  if (text === null) return null
  const [id = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', body = ''] =
    text.split('\0')
  return {
    sha: id,
    tree,
    parents: parents.split(' ').filter(parent => parent !== ''),
    author: { name: an, email: ae, date: utc(ad) },
    committer: { name: cn, email: ce, date: utc(cd) },
    message: body.trimEnd(),
  }
}

/** The entries of a tree, with those of the trees below when asked. */
export async function readTree(folder: string, sha: string, recursive: boolean): Promise<readonly GitEntry[]> {
  const text = await gitText(folder, 'ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha)
  return (text ?? '').split('\0').flatMap(row => {
    const tab = row.indexOf('\t')
    const [mode = '', type = '', id = '', size = '-'] = row.slice(0, tab).split(/ +/)
    return tab === -1
      ? []
      : [{ mode, type, sha: id, size: size === '-' ? null : Number(size), path: row.slice(tab + 1) }]
  })
}

/** From the newest; what the second reaches and the first does not. */
export async function commitsBetween(folder: string, base: string, head: string): Promise<readonly string[]> {
  const text = await gitText(folder, 'rev-list', `${base}..${head}`)
  return (text ?? '').split('\n').filter(line => line !== '')
}

function utc(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, 'Z')
}
