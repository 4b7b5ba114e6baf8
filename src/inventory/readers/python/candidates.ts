import type { Candidates } from '../reader.ts'
import { applicationWords, commandWords, consumedWords, offerWords, relationWords, sharedWords } from './words.ts'

/** Copies of what others publish, and unit tests, which deploy nothing. */
const apart = /(?:^|\/)(?:lib\/charms|venv|\.venv|\.tox|site-packages|node_modules|__pycache__|unit)\//

export const pythonFiles: Candidates = {
  name: 'python',
  candidates: path => path.endsWith('.py') && !apart.test(path),
  words: {
    application: [...applicationWords, ...sharedWords],
    relation: relationWords,
    command: commandWords,
    consumed: consumedWords,
    credential: applicationWords,
    grant: commandWords,
    image: [['resources'], ...commandWords],
    offer: offerWords,
  },
}
