import { commandWords } from '../../commands/command-words.ts'
import { fileName, foldersOf } from '../../path-parts.ts'
import type { LateReader } from '../reader.ts'

/** Scripts of the Bourne shell and its descendants, by their name; without one in the folders that hold them. */
export const shell: LateReader = {
  name: 'shell',
  syntax: 'late',
  candidates: path => named.test(fileName(path)) || isUnnamed(path),
  words: commandWords,
  load: async () => (await import('../read-commands.ts')).readShell,
}

const named = /\.(?:sh|bash|bats|zsh|ksh)(?:\.(?:bak|disabled))?$/i

const folders = new Set(['bin', 'scripts', 'hack', 'hooks'])

function isUnnamed(path: string): boolean {
  return !fileName(path).includes('.') && foldersOf(path).some(folder => folders.has(folder))
}
