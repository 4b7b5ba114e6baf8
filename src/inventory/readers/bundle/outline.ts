import type { ApplicationFact } from '../../../facts/application.ts'
import type { Fact } from '../../../facts/fact.ts'
import { field } from '../../../yaml/fields.ts'
import { isOpen } from '../../is-open.ts'
import type { SourcePlaces } from '../../source-places.ts'
import type { BundleOutline } from '../reader.ts'
import type { BundleDocument } from './recognise.ts'

/**
 * A file is an overlay when an application of its first document has no charm, or when it relates applications that it
 * does not declare and does not say `bundle:`.
 */
export function outlineOf(first: BundleDocument, facts: readonly Fact[], places: SourcePlaces): BundleOutline {
  const applications = facts.filter(fact => fact.kind === 'application')
  const declares = new Set(applications.filter(hasCharm).map(fact => fact.name))
  const own = new Set([...declares, ...facts.flatMap(fact => (fact.kind === 'consumed' ? fact.name : []))])
  const changed = applications.filter(fact => !own.has(fact.name)).map(fact => fact.name)
  const related = facts
    .flatMap(fact => (fact.kind === 'relation' ? fact.ends : []))
    .map(end => end.application)
    .filter(name => !own.has(name) && !isOpen(name))
  const isOverlay = declares.size === 0 || changed.length > 0 || (related.length > 0 && !field(first.root, 'bundle'))
  const anchor = first.applications?.key ?? first.root.pairs[0]?.key
  const name = field(first.root, 'name')
  const text = places.written(name)
  return {
    path: places.path,
    kind: isOverlay ? 'overlay' : 'bundle',
    place: anchor ? places.place(anchor) : places.at(0, 0),
    ...(name && text !== undefined ? { name: { text, place: places.place(name) } } : {}),
    declares: [...declares],
    changes: [...new Set(changed)],
    relates: [...new Set(related)],
  }
}

const hasCharm = (fact: ApplicationFact): boolean => fact.charm !== undefined
