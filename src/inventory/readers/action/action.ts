import { commandWords } from '../../commands/command-words.ts'
import type { LateReader } from '../reader.ts'

const anyOf = [['runs']]

/** Composite actions: `action.yml` in a folder of its own (docs.github.com/actions/reference/workflows-and-actions/metadata-syntax). */
export const action: LateReader = {
  name: 'action',
  syntax: 'late',
  candidates: path => /(?:^|\/)action\.ya?ml$/.test(path),
  // what stands in any of them may be a version or a secret
  words: { ...commandWords, workflow: anyOf, version: anyOf, credential: anyOf },
  load: async () => (await import('../read-commands.ts')).readAction,
}
