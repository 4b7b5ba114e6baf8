import type { Format, Reader } from './reader.ts'
import { formats } from './readers.ts'

const isLoaded = (format: Format): format is Reader => format.syntax !== 'late'

/** The readers of some files. What only other files need is not loaded. */
export async function loadReaders(paths: readonly string[]): Promise<readonly Reader[]> {
  return await Promise.all(
    formats
      .filter(format => isLoaded(format) || paths.some(path => format.candidates(path)))
      .map(format => (isLoaded(format) ? format : format.load())),
  )
}

/** The readers of all formats. */
export async function loadAllReaders(): Promise<readonly Reader[]> {
  return await Promise.all(formats.map(format => (isLoaded(format) ? format : format.load())))
}
