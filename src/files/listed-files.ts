export interface ListedFiles {
  /** Relative to the root with `/`, sorted. Some may turn out to be no files when they are opened. */
  readonly paths: readonly string[]
  /** What was left out, for people; not empty means that the list is not whole. */
  readonly notes: readonly string[]
}
