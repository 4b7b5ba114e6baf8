import { execFile, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Contents, folderOf } from '../in-folder.ts'

/** The files of a commit; a gitlink is the 40-hex commit of a submodule. */
export type Files = Readonly<Record<string, Contents | { readonly gitlink: string }>>

/** What a commit changes; null deletes a file. */
export type Change = Readonly<Record<string, Files[string] | null>>

export interface NewCommit {
  /** A commit of 40 hex digits, or `:1` for the first of the same call. */
  readonly parent?: string
  readonly files: Files
  readonly message: string
}

const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'octocat',
  GIT_AUTHOR_EMAIL: 'octocat@example.com',
  GIT_AUTHOR_DATE: '1789000000 +0000',
  GIT_COMMITTER_NAME: 'octocat',
  GIT_COMMITTER_EMAIL: 'octocat@example.com',
  GIT_COMMITTER_DATE: '1789000000 +0000',
}

/** Runs git in a folder and gives its standard output without the last line end. */
export function git(cwd: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      ['-c', 'commit.gpgsign=false', ...args],
      { cwd, env, encoding: 'utf8' },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout.trimEnd())
        else reject(new Error(`git ${args.join(' ')}: ${stdout}${stderr}`))
      },
    )
  })
}

/** A bare repository, the one on the server. Names and dates are fixed: same files, same commits. */
export async function gitOrigin(): Promise<string> {
  const folder = folderOf({})
  await git(folder, '-c', 'init.defaultBranch=main', 'init', '--quiet', '--bare', '--template=')
  return folder
}

/** Writes commits in order and gives their hashes. */
export async function writeCommits(origin: string, commits: readonly NewCommit[]): Promise<readonly string[]> {
  const input = commits.flatMap((commit, index) => [...commitLines(commit, index + 1), `get-mark :${index + 1}\n`])
  const child = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: origin,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  child.stdin.end(Buffer.concat(input.map(part => Buffer.from(part))))
  const code = await new Promise(resolve => child.on('close', resolve))
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`)
  rmSync(join(origin, 'refs', 'written'))
  return Buffer.concat(chunks).toString('utf8').trimEnd().split('\n')
}

function commitLines({ parent, files, message }: NewCommit, mark: number): readonly (string | Uint8Array)[] {
  const who = `${env.GIT_COMMITTER_NAME} <${env.GIT_COMMITTER_EMAIL}> ${env.GIT_COMMITTER_DATE}`
  return [
    `commit refs/written\nmark :${mark}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n`,
    parent === undefined ? '' : `from ${parent}\ndeleteall\n`,
    ...Object.entries(files).flatMap(([path, contents]) => fileLines(quoted(path), contents)),
    '\n',
  ]
}

function fileLines(path: string, contents: Files[string]): readonly (string | Uint8Array)[] {
  if (typeof contents === 'object' && 'gitlink' in contents) return [`M 160000 ${contents.gitlink} ${path}\n`]
  const isLink = typeof contents === 'object' && 'link' in contents
  const bytes = Buffer.from(isLink ? contents.link : contents)
  return [`M ${isLink ? '120000' : '100644'} inline ${path}\ndata ${bytes.length}\n`, bytes, '\n']
}

/** A path as fast-import reads it between quotes: every byte that is not a plain character in octal. */
function quoted(path: string): string {
  const bytes = [...Buffer.from(path)].map(byte =>
    /[\w./ -]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`,
  )
  return `"${bytes.join('')}"`
}

export function changed(files: Files, change: Change): Files {
  const entries = Object.entries({ ...files, ...change })
  return Object.fromEntries(entries.flatMap(([path, contents]) => (contents === null ? [] : [[path, contents]])))
}

/** Points refs such as `heads/main` to commits. */
export function setRefs(origin: string, refs: Readonly<Record<string, string>>): void {
  for (const [name, sha] of Object.entries(refs)) {
    const path = join(origin, 'refs', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${sha}\n`)
  }
}
