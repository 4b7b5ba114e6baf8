import type { ArtifactFact } from '../../facts/artifact.ts'
import { field } from '../../yaml/fields.ts'
import type { YamlMapping } from '../../yaml/node.ts'
import type { SourcePlaces } from '../source-places.ts'
import { artifactBases } from './artifact-bases.ts'

const userKeys = { charm: 'charm-user', rock: 'run-user' } as const

/** The charm or rock that a file describes. */
export function artifactFact(
  artifact: ArtifactFact['artifact'],
  root: YamlMapping,
  places: SourcePlaces,
): ArtifactFact {
  const [name, user] = [field(root, 'name'), field(root, userKeys[artifact])]
  const [nameText, userText] = [places.written(name), places.written(user)]
  const first = root.pairs[0]?.key
  const anchor = nameText === undefined ? first : name
  return {
    kind: 'artifact',
    place: anchor ? places.place(anchor) : places.at(root.start, root.start),
    deployments: [],
    artifact,
    ...(nameText === undefined ? {} : { name: nameText }),
    bases: artifactBases(root, places),
    ...(user && userText !== undefined ? { user: { name: userText, place: places.place(user) } } : {}),
  }
}
