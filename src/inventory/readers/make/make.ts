import { commandWords } from '../../commands/command-words.ts'
import type { LateReader } from '../reader.ts'

/** Files of make (gnu.org/software/make/manual), and of just, which has recipes too. */
export const make: LateReader = {
  name: 'make',
  syntax: 'late',
  candidates: path => /(?:^|\/)(?:GNUm|M|m)akefile(?:\.[\w-]+)?$|\.mk$|(?:^|\/)\.?justfile$/i.test(path),
  words: commandWords,
  load: async () => (await import('../read-commands.ts')).readMake,
}
