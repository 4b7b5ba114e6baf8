import type { ImageFact } from '../../../facts/image.ts'
import { pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import { resourceImageClass } from '../../images/resource-image.ts'
import type { Entry } from './entry.ts'

/** The images among an application's `resources:`: references, and revisions of resources that are named images. */
export function readResources(resources: YamlNode | undefined, entry: Entry): readonly ImageFact[] {
  if (!entry.budget.enter(resources)) return []
  return pairsOf(resources).flatMap(pair => readResource(pair, entry))
}

function readResource({ key, value }: YamlPair, { places, application }: Entry): readonly ImageFact[] {
  const reference = places.written(value)
  const held = reference === undefined ? undefined : resourceImageClass(key.value, reference)
  if (reference === undefined || held === undefined) return []
  const place = places.place(value)
  return [
    { kind: 'image', place, deployments: [], source: 'resource', name: key.value, application, reference, class: held },
  ]
}
