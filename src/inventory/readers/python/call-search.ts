import { isOfInterest } from './words.ts'

/** Names that something is called by, whatever stands between them and the parenthesis. */
const called = /\b[A-Za-z_]\w*\b(?=[\s\\]*[(#])/g

/** Whether a call of interest may stand in a stretch of a module: most functions of tests have none. */
export function createCallSearch(text: string): (start: number, end: number) => boolean {
  const starts: number[] = []
  for (const { 0: name, index } of text.matchAll(called)) if (isOfInterest(name)) starts.push(index)
  return (start, end) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return (starts[low] ?? Number.POSITIVE_INFINITY) < end
  }
}
