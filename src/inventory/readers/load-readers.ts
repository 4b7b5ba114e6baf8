import type { Format, Reader } from './reader.ts'
import { formats } from './readers.ts'

/** The readers of some files. What only other files need is not loaded. */
export async function loadReaders(paths: readonly string[]): Promise<readonly Reader[]> {
  return await Promise.all(
    formats.filter(format => format.syntax !== 'late' || paths.some(path => format.candidates(path))).map(loaded),
  )
}

/** The readers of all formats. */
export async function loadAllReaders(): Promise<readonly Reader[]> {
  return await Promise.all(formats.map(loaded))
}

async function loaded(format: Format): Promise<Reader> {
  return format.syntax === 'late' ? { ...format, ...(await format.load()) } : format
}
