import { commandWords } from '../../commands/command-words.ts'
import type { LateReader } from '../reader.ts'

/** Pages in Markdown: CommonMark, with the directives of MyST. */
export const markdown: LateReader = {
  name: 'markdown',
  syntax: 'late',
  candidates: path => /\.(?:md|markdown)$/i.test(path),
  words: commandWords,
  load: async () => (await import('../read-commands.ts')).readMarkdown,
}
