import { commandWords } from '../../commands/command-words.ts'
import type { LateReader } from '../reader.ts'

const anyOf = [['jobs'], ['on']]

/**
 * Workflows of GitHub Actions, and of Gitea and Forgejo, which follow it; also those that are switched off by their name
 * (`ci.yaml.disabled`).
 */
export const workflow: LateReader = {
  name: 'workflow',
  syntax: 'late',
  candidates: path => /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml(?:\.(?:disabled|bak))?$/i.test(path),
  // what stands in any of them may be a version or a secret
  words: { ...commandWords, workflow: anyOf, version: anyOf, credential: anyOf },
  load: async () => (await import('../read-commands.ts')).readWorkflow,
}
