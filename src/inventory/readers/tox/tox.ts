import { commandWords } from '../../commands/command-words.ts'
import { fileName } from '../../path-parts.ts'
import type { LateReader } from '../reader.ts'

/** The environments of tox (tox.wiki/en/latest/config.html), in a file of its own or in that of another tool. */
export const tox: LateReader = {
  name: 'tox',
  syntax: 'late',
  candidates: path => ['tox.ini', 'setup.cfg', 'pyproject.toml'].includes(fileName(path)),
  words: commandWords,
  load: async () => (await import('../read-commands.ts')).readTox,
}
