type Field = 'file' | 'severity' | 'message'

/** One line of a problem matcher: the groups of the pattern that hold what an annotation needs. */
interface Pattern extends Readonly<Partial<Record<Field, number>>> {
  readonly regexp: RegExp
  readonly loop?: true
}

export interface ProblemMatcher {
  readonly owner: string
  readonly patterns: readonly Pattern[]
}

/** Matchers that accept what those of setup-node, setup-go and setup-python do; each of those actions leaves its own registered. */
export const problemMatchers: readonly ProblemMatcher[] = [
  {
    owner: 'tsc',
    patterns: [
      {
        regexp: /^(?:\s+\d+>)?(\S.*)\(\d+(?:,\d+){0,3}\)\s*:\s+(error|warning|info)\s+\w{1,2}\d+\s*:\s*(.*)$/,
        file: 1,
        severity: 2,
        message: 3,
      },
    ],
  },
  {
    owner: 'eslint-stylish',
    patterns: [
      { regexp: /^\s*(\S.*)$/, file: 1 },
      { regexp: /^\s+\d+:\d+\s+(error|warning|info)\s+(.*)\s\s+.*$/, severity: 1, message: 2, loop: true },
    ],
  },
  {
    owner: 'eslint-compact',
    patterns: [
      {
        regexp: /^(.+):\sline\s\d+,\scol\s\d+,\s(Error|Warning|Info)\s-\s(.+)\s\(.+\)$/,
        file: 1,
        severity: 2,
        message: 3,
      },
    ],
  },
  {
    owner: 'go',
    patterns: [{ regexp: /((?:\.{0,2}[/\\]).+\.go):(?:\d+:\d+:)? (.*)/, file: 1, message: 2 }],
  },
  {
    owner: 'python',
    patterns: [
      { regexp: /^\s*File\s"(.*)",\sline\s\d+,\sin\s.*$/, file: 1 },
      { regexp: /^\s*raise\s.*\('(.*)'\)$/, message: 1 },
    ],
  },
]

export interface MatchedLine {
  readonly owner: string
  readonly line: string
}

type Match = Readonly<Partial<Record<Field, string>>>

/** The lines that would become annotations (actions/runner, IssueMatcher.cs and OutputManager.OnDataReceived). */
export function matchLines(lines: readonly string[], matchers: readonly ProblemMatcher[]): readonly MatchedLine[] {
  const running = new Map<ProblemMatcher, (Match | undefined)[]>()
  return lines.flatMap(line => {
    const stripped = line.replace(colour, '')
    for (const matcher of matchers) {
      const state = running.get(matcher) ?? []
      running.set(matcher, state)
      const match = step(matcher, state, stripped)
      if (match === undefined) continue
      for (const other of matchers) if (other !== matcher) running.delete(other)
      if (isIssue(match)) return [{ owner: matcher.owner, line }]
    }
    return []
  })
}

const colour = /\x1b\[[0-9;]*m?/g

/** The patterns in reverse, so that one line advances a running match by one pattern. */
function step({ patterns }: ProblemMatcher, state: (Match | undefined)[], line: string): Match | undefined {
  for (let at = patterns.length - 1; at >= 0; at -= 1) {
    const pattern = patterns[at]
    const before = at > 0 ? state[at - 1] : {}
    if (pattern === undefined || before === undefined) continue
    const match = matchOf(pattern, before, line)
    if (at < patterns.length - 1) state[at] = match
    else if (match === undefined) state[at - 1] = undefined
    else {
      state.length = 0
      if (pattern.loop) state[at - 1] = before
      return match
    }
  }
  return undefined
}

function matchOf(pattern: Pattern, before: Match, line: string): Match | undefined {
  const groups = pattern.regexp.exec(line)
  if (groups === null) return undefined
  const value = (field: Field): string | undefined => before[field] ?? groups[pattern[field] ?? -1]
  const [file, severity, message] = [value('file'), value('severity'), value('message')]
  return { ...(file && { file }), ...(severity && { severity }), ...(message && { message }) }
}

function isIssue({ message = '', severity = 'error' }: Match): boolean {
  return message.trim() !== '' && /^(error|warning|notice)$/i.test(severity)
}
