import type { Safe } from '../text/safe.ts'

/** What the command line needs of the world. `home` is the folder above `dist/`, where the guide that ships is found. */
export interface World {
  readonly argv: readonly string[]
  readonly home: string
  /** Where relative paths of the command line begin. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  /** Of the terminal, where it says so. */
  readonly columns?: number | undefined
  /** The ISO day in UTC, so that a waiver ends on the same day everywhere. */
  readonly today: string
  out(text: Safe<'log'> | Safe<'markdown'> | Safe<'patch'>): void
  err(text: Safe<'log'>): void
}
