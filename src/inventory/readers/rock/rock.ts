import { field } from '../../../yaml/fields.ts'
import { artifactFact } from '../../artifacts/artifact-fact.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'

/** Reads a rock's `rockcraft.yaml`: its name, what it is built on, the user that its services run as. */
export const rock: YamlReader = {
  name: 'rock',
  syntax: 'yaml',
  candidates: path => fileName(path) === 'rockcraft.yaml',
  words: { artifact: [['name'], ['base'], ['parts']] },
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    const isRock = root?.kind === 'mapping' && ['name', 'base', 'parts'].some(key => field(root, key))
    if (!isRock || root?.kind !== 'mapping') return { facts: [], unread: [] }
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    return { facts: [artifactFact('rock', root, places)], unread: [] }
  },
}
