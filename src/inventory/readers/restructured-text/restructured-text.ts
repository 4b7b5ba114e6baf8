import { commandWords } from '../../commands/command-words.ts'
import type { LateReader } from '../reader.ts'

/** Pages in reStructuredText, with the directives of Sphinx. */
export const restructuredText: LateReader = {
  name: 'restructured-text',
  syntax: 'late',
  candidates: path => /\.rst$/i.test(path),
  words: commandWords,
  load: async () => (await import('../read-commands.ts')).readRestructuredText,
}
