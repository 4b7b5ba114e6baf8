import type { Budget } from '../../budget.ts'
import type { SourcePlaces } from '../../source-places.ts'

/** Where the parts of one application are read. `names` are the words that it goes by. */
export interface Entry {
  readonly places: SourcePlaces
  readonly budget: Budget
  readonly application: string
  readonly names?: readonly string[]
}
