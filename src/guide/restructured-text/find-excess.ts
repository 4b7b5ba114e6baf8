import type { GuideProblem } from '../guide.ts'

/** Bytes of UTF-8. */
const largest = 1024 * 1024
const mostLines = 50_000

/** What is too much to be read, by the limits of all dialects. */
export function findExcess(text: string): GuideProblem | undefined {
  if (text.length > largest || new TextEncoder().encode(text).length > largest)
    return { message: 'the guide is larger than 1 MiB', line: 1 }
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  return lines > mostLines ? { message: `the guide has more than ${mostLines} lines`, line: mostLines + 1 } : undefined
}
