export const layers: readonly {
  readonly folder: string
  readonly imports: readonly string[]
  readonly types?: readonly string[]
  readonly edge?: readonly string[]
  readonly mayNot: string
}[]
