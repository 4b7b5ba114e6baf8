/**
 * Where something stands in a file. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive.
 * `document` is the 0-based index in a file of several YAML documents.
 */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly document?: number
}

/** A replacement of the text at a place. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** A file as it was read: its path relative to the root with `/`, and its text without a byte order mark. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Turns offsets of one text into places. */
export interface Locator {
  place(start: number, end: number, document?: number): Place
}

export function createLocator({ path, text }: SourceFile): Locator {
  // Many a reader finds nothing to place.
  let starts: readonly number[] = []
  let near = 0
  const holds = (line: number, offset: number): boolean =>
    (starts[line] ?? Number.POSITIVE_INFINITY) <= offset && offset < (starts[line + 1] ?? Number.POSITIVE_INFINITY)
  // What is placed next mostly stands in the same line or the one below.
  const lineOf = (offset: number): number => {
    if (!holds(near, offset)) near = holds(near + 1, offset) ? near + 1 : search(starts, offset)
    return near
  }
  return {
    place(start, end, document) {
      if (starts.length === 0) starts = lineStarts(text)
      const first = lineOf(start)
      const stop = Math.max(start, end)
      const last = end <= (starts[first + 1] ?? Number.POSITIVE_INFINITY) - 1 ? first : lineOf(stop)
      const line = first + 1
      const column = start - (starts[first] ?? 0) + 1
      const endLine = last + 1
      const endColumn = stop - (starts[last] ?? 0) + 1
      return document === undefined
        ? { path, line, column, endLine, endColumn }
        : { path, line, column, endLine, endColumn, document }
    },
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at or before an offset. */
function search(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** `path:line`, the form in which a place is written for people. */
export function at(place: Place): string {
  return `${place.path}:${place.line}`
}
