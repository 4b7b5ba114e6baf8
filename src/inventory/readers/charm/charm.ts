import type { ImageFact } from '../../../facts/image.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlPair } from '../../../yaml/node.ts'
import { imageClass } from '../../images/image-class.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import type { Reader } from '../reader.ts'

const maxResources = 1000

/** Reads a charm's `metadata.yaml` or `charmcraft.yaml`: the images that its resources were built against. */
export const charm: Reader = {
  name: 'charm',
  candidates: path => ['metadata.yaml', 'charmcraft.yaml'].includes(fileName(path)),
  words: { image: [['upstream-source']] },
  read(file, documents) {
    const [document] = documents
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    const resources = pairsOf(field(document?.root, 'resources')).slice(0, maxResources)
    return { facts: resources.flatMap(pair => readResource(pair, places)), unread: [] }
  },
}

function readResource({ key, value }: YamlPair, places: SourcePlaces): readonly ImageFact[] {
  const source = field(value, 'upstream-source')
  const reference = textOf(source)
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
