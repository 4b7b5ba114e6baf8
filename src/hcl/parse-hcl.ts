import { readBody } from './read-body.ts'
import type { Reading } from './reading.ts'
import { createScanner, type Scanner } from './scanner.ts'
import type { HclProblem, ParsedHcl } from './syntax.ts'

/** Block types that stand at the top of a file only: in a file that is broken, one at the left edge ends what is still open. */
export interface HclDialect {
  readonly topLevel: ReadonlySet<string>
}

const maxProblems = 100

/**
 * The blocks and attributes of a text in HCL native syntax, in order. What is broken is a problem, and what stands around
 * it is read: an attribute without a value, a text or bracket that is never closed, marks of a merge conflict. What stands
 * in a block whose head is broken is in one without a type.
 */
export function parseHcl(text: string, dialect: HclDialect = { topLevel: new Set() }): ParsedHcl {
  const scan = createScanner(text, 0, text.length)
  let best = read(scan, { topLevel: new Set(), byLayout: false })
  if (best.problemCount === 0) return best
  // the blocks of a broken file are told apart by what fits it best: its left edge, its indentation
  for (const byLayout of [false, true]) {
    const other = read(scan, { topLevel: dialect.topLevel, byLayout })
    if (other.problemCount <= best.problemCount) best = other
  }
  return best
}

function read(
  scan: Scanner,
  signs: Pick<Reading, 'topLevel' | 'byLayout'>,
): ParsedHcl & { readonly problemCount: number } {
  const problems: HclProblem[] = []
  let problemCount = 0
  const reading: Reading = {
    scan,
    ...signs,
    tell(message, start, end) {
      problemCount += 1
      if (problems.length < maxProblems) problems.push({ message, start, end })
    },
  }
  // an editor may have left its byte order mark
  const start = scan.code(0) === 0xfeff ? 1 : 0
  const body = readBody(reading, { start, depth: 0, indent: -1 })
  return { body, problems, problemCount }
}
