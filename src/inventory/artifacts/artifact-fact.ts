import type { ArtifactFact, ContainerId } from '../../facts/artifact.ts'
import { field, pairsOf } from '../../yaml/fields.ts'
import type { YamlMapping, YamlNode } from '../../yaml/node.ts'
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
  const ids = artifact === 'charm' ? containerIds(field(root, 'containers'), places) : []
  const anchor = nameText === undefined ? first : name
  return {
    kind: 'artifact',
    place: anchor ? places.place(anchor) : places.at(root.start, root.start),
    deployments: [],
    artifact,
    ...(nameText === undefined ? {} : { name: nameText }),
    bases: artifactBases(root, places),
    ...(user && userText !== undefined ? { user: { name: userText, place: places.place(user) } } : {}),
    ...(ids.length > 0 ? { ids } : {}),
  }
}

const maxContainers = 200

function containerIds(containers: YamlNode | undefined, places: SourcePlaces): readonly ContainerId[] {
  return pairsOf(containers)
    .slice(0, maxContainers)
    .flatMap(({ key, value }) =>
      (['uid', 'gid'] as const).flatMap(id => {
        const node = field(value, id)
        const text = places.written(node)
        return node && text !== undefined ? [{ container: key.value, id, text, place: places.place(node) }] : []
      }),
    )
}
