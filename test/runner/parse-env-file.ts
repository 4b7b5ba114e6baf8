export interface EnvFile {
  /** In order, doubled names included. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** Why the runner would fail the step, or null. */
  readonly error: string | null
}

/** Reads `name=value` and `name<<delimiter` as the runner does on Linux (actions/runner, EnvFileKeyValuePairs in FileCommandManager.cs). */
export function parseEnvFile(text: string): EnvFile {
  const pairs: [string, string][] = []
  const reader = lineReader(text)
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === '') continue
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)])
    } else if (heredoc > 0 && heredoc + 2 < line.text.length) {
      const value = valueUntil(line.text.slice(heredoc + 2), reader)
      if ('error' in value) return { pairs, error: value.error }
      pairs.push([line.text.slice(0, heredoc), value.text])
    } else return { pairs, error: `Invalid format '${line.text}'` }
  }
  return { pairs, error: null }
}

interface Line {
  readonly text: string
  readonly isEnded: boolean
}

interface LineReader {
  readonly next: () => Line | undefined
}

function lineReader(text: string): LineReader {
  let index = 0
  return {
    next: () => {
      if (index >= text.length) return undefined
      const end = text.indexOf('\n', index)
      const line = { text: text.slice(index, end < 0 ? text.length : end), isEnded: end >= 0 }
      index = end < 0 ? text.length : end + 1
      return line
    },
  }
}

function valueUntil(delimiter: string, reader: LineReader): { readonly text: string } | { readonly error: string } {
  const lines: string[] = []
  for (let line = reader.next(); line?.text !== delimiter; line = reader.next()) {
    if (line === undefined) return { error: `Invalid value. Matching delimiter not found '${delimiter}'` }
    if (!line.isEnded) return { error: 'Invalid value. EOF marker missing new line.' }
    lines.push(line.text)
  }
  return { text: lines.join('\n') }
}
