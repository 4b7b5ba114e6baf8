import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Contents, folderOf } from './in-folder.ts'

/** Files of a later commit: `null` removes one. */
type Changed = Readonly<Record<string, Contents | null>>

/** A git work tree with one commit for each set of files; the last one is checked out. */
export function gitFolder(first: Readonly<Record<string, Contents>>, ...later: readonly Changed[]) {
  const folder = folderOf(first)
  const git = (...words: readonly string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...words],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      },
    )
  const commit = (): string => {
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'files')
    return git('rev-parse', 'HEAD').trim()
  }
  git('init', '-q', '-b', 'main')
  const commits = [commit()]
  for (const files of later) {
    for (const [path, contents] of Object.entries(files)) write(join(folder, path), contents)
    commits.push(commit())
  }
  return { folder, commits, git }
}

function write(path: string, contents: Contents | null): void {
  rmSync(path, { force: true, recursive: true })
  if (contents === null) return
  mkdirSync(dirname(path), { recursive: true })
  if (typeof contents === 'object' && 'link' in contents) symlinkSync(contents.link, path)
  else writeFileSync(path, contents)
}
