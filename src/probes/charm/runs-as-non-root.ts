import type { ArtifactFact } from '../../facts/artifact.ts'
import { factsOf } from '../../inventory/inventory.ts'
import type { Place } from '../../text/place.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'
import { replaceValue } from '../replace-value.ts'

export const runsAsNonRoot = defineProbe({
  id: 'charm/runs-as-non-root',
  title: 'No charm or workload says that it runs as root',
  why: 'A process of root that breaks out of its container is root on the node. Most charms and workloads need none of its rights.',
  fix: 'Set `charm-user: non-root`, and ids of a container that are not 0.',
  answers: ['unprivileged-workloads'],
  parameters: wordless,
  needs: ['artifact'],
  severity: 'info',
  examples: [
    {
      title: 'A charm that runs as root, and one of its containers',
      files: {
        'metadata.yaml': `name: tracking-server
summary: Tracks
containers:
  server: { resource: image, uid: 0, gid: 584792 }
charm-user: root
`,
      },
      expect: ['unmet metadata.yaml:5', 'unmet metadata.yaml:4', 'met metadata.yaml:4'],
    },
    {
      title: 'A charm that does not, a rock, and a charm that says nothing',
      files: {
        'charms/a/charmcraft.yaml': 'type: charm\nname: a\nsummary: A\ncharm-user: non-root\n',
        'charms/b/metadata.yaml': 'name: b\nsummary: B\ncontainers: { server: { resource: image } }\n',
        'rocks/c/rockcraft.yaml': 'name: c\nbase: ubuntu@24.04\nrun-user: _daemon_\nparts: {}\n',
        'rocks/d/rockcraft.yaml': 'name: d\nbase: ubuntu@24.04\nparts: {}\n# run-user: root\n',
      },
      expect: ['met charms/a/charmcraft.yaml:4', 'met rocks/c/rockcraft.yaml:3'],
    },
  ],
  ask: inventory => {
    const artifacts = factsOf(inventory, 'artifact').filter(({ place }) => isInUse(inventory, place.path))
    const reason = 'no charm or rock of the repository says as whom it runs'
    return conclude(oncePerPlace(artifacts.flatMap(findingsOf)), reason)
  },
})

function findingsOf({ artifact, name, place, user, ids = [] }: ArtifactFact): readonly Finding[] {
  const own = `the ${artifact} ${name === undefined ? '' : `\`${name.replaceAll('`', '').slice(0, 80)}\` `}`
  const of = (aspect: string, text: string, at: Place): Omit<Finding, 'message'> => ({
    outcome: isRoot(text) ? 'unmet' : 'met',
    subject: `${place.path}#${aspect}`,
    place: at,
    via: [],
    certainty: 'certain',
  })
  const mended =
    user && artifact === 'charm' ? replaceValue({ value: user.name, place: user.place }, 'non-root') : undefined
  const ofUser = user && {
    ...of('user', user.name, user.place),
    message: `${own}runs as \`${user.name.replaceAll('`', '').slice(0, 80)}\``,
    ...(mended && isRoot(user.name) ? { fix: mended } : {}),
  }
  const ofIds = ids.map(({ container, id, text, place: at }) => ({
    ...of(`${container}.${id}`, text, at),
    message: `${own}runs its container \`${container.replaceAll('`', '').slice(0, 60)}\` with the ${id} ${text.slice(0, 20)}`,
  }))
  return ofUser ? [ofUser, ...ofIds] : ofIds
}

/** A `sudoer` is root whenever it likes. */
const isRoot = (text: string): boolean => /^(?:root|sudoer|0+)$/.test(text)
