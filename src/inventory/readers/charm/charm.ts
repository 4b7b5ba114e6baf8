import type { ImageFact } from '../../../facts/image.ts'
import { field, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import { imageClass } from '../../images/image-class.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'

const maxResources = 1000

/** Reads a charm's `metadata.yaml` or `charmcraft.yaml`: the images that its resources were built against. */
export const charm: YamlReader = {
  name: 'charm',
  syntax: 'yaml',
  candidates: path => ['metadata.yaml', 'charmcraft.yaml'].includes(fileName(path)),
  words: { image: [['upstream-source']] },
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    const resources = field(root, 'resources')
    const pairs = pairsOf(resources)
    if (!resources || !isCharm(root, pairs)) return { facts: [], unread: [] }
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    const reason = `only the first ${maxResources} resources are read`
    return {
      facts: pairs.slice(0, maxResources).flatMap(pair => readResource(pair, places)),
      unread: pairs.length > maxResources ? [{ place: places.place(resources), reason }] : [],
    }
  },
}

/** Other programs name files so too: a charm says its name, or what only a charm has. */
function isCharm(root: YamlNode | undefined, resources: readonly YamlPair[]): boolean {
  if (['name', 'containers', 'requires', 'provides', 'peers'].some(key => field(root, key))) return true
  return resources.some(({ value }) => textOf(field(value, 'type')) === 'oci-image')
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
