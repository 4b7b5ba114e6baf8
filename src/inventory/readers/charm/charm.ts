import { field } from '../../../yaml/fields.ts'
import { artifactFact } from '../../artifacts/artifact-fact.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'
import { readAssumes } from './assumes.ts'
import { hasCharmResources, isCharmBuild, isCharmMetadata } from './recognise.ts'
import { readResources } from './resources.ts'

/** Reads a charm's `metadata.yaml` or `charmcraft.yaml`: what it is, what it assumes, the images of its resources. */
export const charm: YamlReader = {
  name: 'charm',
  syntax: 'yaml',
  candidates: path => ['metadata.yaml', 'charmcraft.yaml'].includes(fileName(path)),
  words: {
    artifact: [['name'], ['type'], ['base'], ['platforms'], ['parts'], ['charm-libs']],
    image: [['upstream-source']],
    version: [['assumes']],
  },
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    const isCharm = fileName(file.path) === 'metadata.yaml' ? isCharmMetadata(root) : isCharmBuild(root)
    const resources = hasCharmResources(root) ? field(root, 'resources') : undefined
    const { facts, unread } = readResources(resources, places)
    if (!isCharm || root?.kind !== 'mapping') return { facts, unread }
    return {
      facts: [artifactFact('charm', root, places), ...readAssumes(field(root, 'assumes'), places), ...facts],
      unread,
    }
  },
}
