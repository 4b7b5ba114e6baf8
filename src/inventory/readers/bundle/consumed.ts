import type { ConsumedFact } from '../../../facts/consumed.ts'
import { field, pairsOf } from '../../../yaml/fields.ts'
import type { Budget } from '../../budget.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import type { SourcePlaces } from '../../source-places.ts'
import type { BundleDocument } from './recognise.ts'

/** The offers of other models that a document consumes (`saas:`). */
export function readConsumed(document: BundleDocument, places: SourcePlaces, budget: Budget): readonly ConsumedFact[] {
  const saas = field(document.root, 'saas')
  if (!budget.enter(saas)) return []
  return pairsOf(saas).flatMap(({ key, value }): readonly ConsumedFact[] => {
    const node = budget.enter(value) ? field(value, 'url') : undefined
    const url = places.written(node)
    if (!node || url === undefined) return []
    return [
      {
        kind: 'consumed',
        place: places.place(node),
        deployments: [],
        name: places.name(key),
        url: withoutPassword(url),
      },
    ]
  })
}
