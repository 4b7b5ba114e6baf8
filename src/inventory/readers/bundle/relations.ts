import type { RelationEnd, RelationFact } from '../../../facts/relation.ts'
import type { Place } from '../../../text/place.ts'
import { field, isNull, itemsOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { Budget } from '../../budget.ts'
import type { SourcePlaces } from '../../source-places.ts'
import { gateAt } from '../../templates/gate-at.ts'
import type { BundleDocument } from './recognise.ts'

/** The relations of a document. A nested list of far ends stands for a relation with each of them. */
export function readRelations(document: BundleDocument, places: SourcePlaces, budget: Budget): readonly RelationFact[] {
  const relations = field(document.root, 'relations')
  if (!budget.enter(relations)) return []
  return itemsOf(relations).flatMap(item => readRelation(item, places, budget))
}

function readRelation(item: YamlNode, places: SourcePlaces, budget: Budget): readonly RelationFact[] {
  if (!budget.enter(item)) return []
  const [near = [], ...rest] = itemsOf(item).map(node => (budget.enter(node) ? endsOf(node, places) : []))
  const far = rest.flat()
  if (!budget.spend(near.length * far.length)) return []
  const gate = places.template && gateAt(places.template, item.start, places.at)
  return near.flatMap(({ end, place }) =>
    far.map(
      (other): RelationFact => ({
        kind: 'relation',
        place,
        deployments: [],
        ends: [end, other.end],
        ...(gate ? { gate } : {}),
      }),
    ),
  )
}

interface WrittenEnd {
  readonly end: RelationEnd
  readonly place: Place
}

function endsOf(node: YamlNode, places: SourcePlaces): readonly WrittenEnd[] {
  const nodes = node.kind === 'sequence' ? itemsOf(node) : [node]
  return nodes.flatMap(each => {
    const text = each.kind === 'scalar' && !isNull(each) ? places.name(each).trim() : undefined
    if (text === undefined || text === '') return []
    const colon = colonOf(text)
    const end =
      colon === -1 ? { application: text } : { application: text.slice(0, colon), endpoint: text.slice(colon + 1) }
    return [{ end, place: places.place(each) }]
  })
}

/** The colon before an endpoint, which is not one inside an expression. */
function colonOf(text: string): number {
  return text.replace(/\$\{[^{}]{0,400}\}/g, hole => '-'.repeat(hole.length)).indexOf(':')
}
