import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '../src/cli/run-cli.ts'

/** The project's own folder. */
export const home = fileURLToPath(new URL('..', import.meta.url))

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const folders: string[] = []

/** Removes the folders that tests have made so far. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export type Contents = string | Uint8Array | { readonly link: string }

/** A folder that holds these files until the tests of the file have ended. */
export function folderOf(files: Readonly<Record<string, Contents>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hardlist-test-'))
  folders.push(folder)
  for (const [path, contents] of Object.entries(files)) {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    if (typeof contents === 'object' && 'link' in contents) symlinkSync(contents.link, full)
    else writeFileSync(full, contents)
  }
  return folder
}

/** Runs the command line in a folder, in this process. */
export async function hardlistIn(cwd: string, ...argv: readonly string[]): Promise<Ended> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    argv,
    home,
    cwd,
    env: {},
    isTerminal: false,
    today: '2026-11-24',
    out: text => {
      out.push(text)
    },
    err: text => {
      err.push(text)
    },
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** Runs the command line in a folder of these files. */
export function hardlist(files: Readonly<Record<string, Contents>>, ...argv: readonly string[]): Promise<Ended> {
  return hardlistIn(folderOf(files), ...argv)
}
