import { redactSecrets } from '../text/redact-secrets.ts'

/**
 * A text as lines of at most so many characters, cut between words; a longer word stands alone. Secrets are gone before a cut
 * hides their form.
 */
export function wrappedLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of redactSecrets(text).split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}
