import type { ImageFact } from '../../../facts/image.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import { imageClass } from '../../images/image-class.ts'
import type { SourcePlaces } from '../../source-places.ts'
import type { FileFacts } from '../reader.ts'

const maxResources = 1000

/** The images that a charm's resources were built against (`upstream-source`). */
export function readResources(resources: YamlNode | undefined, places: SourcePlaces): FileFacts {
  const pairs = pairsOf(resources)
  const reason = `only the first ${maxResources} resources are read`
  return {
    facts: pairs.slice(0, maxResources).flatMap(pair => readResource(pair, places)),
    unread: resources && pairs.length > maxResources ? [{ place: places.place(resources), reason }] : [],
  }
}

function readResource({ key, value }: YamlPair, places: SourcePlaces): readonly ImageFact[] {
  const source = field(value, 'upstream-source')
  const reference = places.written(source)
  if (!source || reference === undefined || reference === '') return []
  if ((textOf(field(value, 'type')) ?? 'oci-image') !== 'oci-image') return []
  return [
    {
      kind: 'image',
      place: places.place(source),
      deployments: [],
      source: 'upstream-source',
      name: key.value,
      reference,
      class: imageClass(reference),
    },
  ]
}
