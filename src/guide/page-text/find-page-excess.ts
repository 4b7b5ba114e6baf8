import type { GuideProblem } from '../guide.ts'

/** Bytes of UTF-8. */
const largest = 1024 * 1024
const mostLines = 50_000
/** Characters without white space: what ends a sentence is searched again from each of its stops. */
const longestRun = 4096

/** The limits of Markdown, so that no guide is refused in one dialect and hangs in the other. */
export function findPageExcess(text: string): GuideProblem | undefined {
  if (text.length > largest || new TextEncoder().encode(text).length > largest)
    return { message: 'the guide is larger than 1 MiB', line: 1 }
  let line = 1
  let run = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    run = code > 32 ? run + 1 : 0
    if (code === 10) line++
    if (line > mostLines) return { message: `the guide has more than ${mostLines} lines`, line }
    if (run > longestRun) return { message: `more than ${longestRun} characters stand without a space`, line }
  }
  return undefined
}
