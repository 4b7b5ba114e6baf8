import type { ConsumedFact } from '../../../facts/consumed.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import { withoutPassword } from '../../secrets/without-password.ts'
import type { SourcePlaces } from '../../source-places.ts'
import type { Budget } from './budget.ts'
import type { BundleDocument } from './recognise.ts'

/** The offers of other models that a document consumes (`saas:`). */
export function readConsumed(document: BundleDocument, places: SourcePlaces, budget: Budget): readonly ConsumedFact[] {
  const saas = field(document.root, 'saas')
  if (!budget.enter(saas)) return []
  return pairsOf(saas).flatMap(({ key, value }): readonly ConsumedFact[] => {
    const node = budget.enter(value) ? field(value, 'url') : undefined
    const url = textOf(node)
    if (!node || url === undefined) return []
    return [
      { kind: 'consumed', place: places.place(node), deployments: [], name: key.value, url: withoutPassword(url) },
    ]
  })
}
