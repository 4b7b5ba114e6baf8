import { commandWords } from '../../commands/command-words.ts'
import type { LateReader } from '../reader.ts'

const environment = [['environment']]

/** Tests of spread: `task.yaml` of each, `spread.yaml` of all (github.com/canonical/spread, README). */
export const spread: LateReader = {
  name: 'spread',
  syntax: 'late',
  candidates: path => /(?:^|\/)(?:spread|task)\.ya?ml$/.test(path),
  words: {
    ...commandWords,
    version: [...(commandWords.version ?? []), ...environment],
    credential: [...(commandWords.credential ?? []), ...environment],
  },
  load: async () => (await import('../read-commands.ts')).readSpread,
}
