import { shortened } from '../text/shortened.ts'

/** Words of a guide in a message, as a name between backticks. */
export function quoted(words: string, most = 60): string {
  return `\`${shortened(words.replace(/`/g, "'"), most)}\``
}
