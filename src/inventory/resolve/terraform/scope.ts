import type { TerraformFile } from '../../readers/terraform-file.ts'
import type { Evaluated, Origin } from './evaluated.ts'
import type { Work } from './work.ts'

/** What the names of an expression stand for where it is written. */
export interface Scope {
  readonly file: TerraformFile
  /** Names that a `for` gives, and `each` and `count` where they are. */
  readonly bindings: ReadonlyMap<string, Evaluated>
  /** `var`, `local`, `module`, `path` and resources: the part of the steps that it took, and the value. */
  resolve(root: string, steps: readonly Step[], at: Origin): Resolved
  readFile(path: string): string | undefined
  readonly work: Work
}

/** A step of a reference: an attribute's name, or the value in brackets. */
export type Step = string | Evaluated

interface Resolved {
  readonly value: Evaluated
  readonly taken: number
}
