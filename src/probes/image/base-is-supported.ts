import type { ArtifactBase, ArtifactFact } from '../../facts/artifact.ts'
import { factsOf } from '../../inventory/inventory.ts'
import type { Known } from '../../knowledge/known.ts'
import { conclude } from '../conclude.ts'
import { isInUse } from '../is-in-use.ts'
import { oncePerPlace } from '../once-each.ts'
import { defineProbe, type Finding, wordless } from '../probe.ts'

export const baseIsSupported = defineProbe({
  id: 'image/base-is-supported',
  title: 'Every charm and rock is built on a base that is still supported',
  why: 'A base past the end of its standard support receives no more security updates, and neither does what is built on it.',
  fix: 'Build on a newer long term release, and drop the old base.',
  answers: ['base-image'],
  parameters: wordless,
  needs: ['artifact'],
  severity: 'medium',
  examples: [
    {
      title: 'A rock on an old base and a charm on a newer one',
      known: { today: '2026-11-30' },
      files: {
        'rock/rockcraft.yaml': 'name: server\nbase: ubuntu@20.04\nparts: {}\n',
        'charmcraft.yaml': `type: charm
name: server
platforms:
  ubuntu@24.04:amd64:
`,
      },
      expect: ['met charmcraft.yaml:4', 'unmet rock/rockcraft.yaml:2'],
    },
    {
      title: 'A bare rock by what it is built on, and the older form of a charm',
      known: { today: '2026-11-30' },
      files: {
        'rock/rockcraft.yaml': 'name: server\nbase: bare\nbuild-base: ubuntu@18.04\nparts: {}\n',
        'charmcraft.yaml': `type: charm
bases:
  - build-on: [{ name: ubuntu, channel: "20.04" }]
    run-on: [{ name: ubuntu, channel: "22.04" }]
`,
      },
      expect: ['unmet charmcraft.yaml:3', 'met charmcraft.yaml:4', 'unmet rock/rockcraft.yaml:3'],
    },
    {
      title: 'A base that nothing is known of, and a test',
      files: {
        'rockcraft.yaml': 'name: server\nbase: "{{ base }}"\nparts: {}\n',
        'tests/rock/rockcraft.yaml': 'name: server\nbase: ubuntu@18.04\nparts: {}\n',
      },
      expect: ['not-applicable'],
    },
  ],
  ask: (inventory, _, known) => {
    const artifacts = factsOf(inventory, 'artifact').filter(({ place }) => isInUse(inventory, place.path))
    const findings = artifacts.flatMap(artifact => findingsOf(artifact, known))
    return conclude(oncePerPlace(findings), 'no charm or rock names a base that is known')
  },
})

function findingsOf(
  { artifact, name, place, bases }: ArtifactFact,
  { bases: known, today }: Known,
): readonly Finding[] {
  return bases.flatMap((base): readonly Finding[] => {
    const release = releaseOf(base)
    const found = known.find(each => each.base === release)
    if (!found) return []
    const met = found.until >= today
    const own = name === undefined ? `the ${artifact}` : `the ${artifact} \`${name.replaceAll('`', '').slice(0, 80)}\``
    const says = `${own} is ${base.use === 'build' ? 'built' : 'run'} on \`${release}\``
    return [
      {
        outcome: met ? 'met' : 'unmet',
        subject: `${place.path}#${release}`,
        place: base.place,
        via: [],
        certainty: 'certain',
        message: met ? says : `${says}, whose standard support ended on ${found.until}`,
      },
    ]
  })
}

const series: Readonly<Record<string, string>> = {
  trusty: '14.04',
  xenial: '16.04',
  bionic: '18.04',
  focal: '20.04',
  jammy: '22.04',
  noble: '24.04',
}

/** `ubuntu@20.04` of any way to write it: `ubuntu:20.04`, `ubuntu-20.04`, `focal`. */
function releaseOf({ base }: ArtifactBase): string {
  const version = series[base] ?? /^ubuntu[@:-](\d\d\.\d\d)$/.exec(base)?.[1]
  return version === undefined ? base : `ubuntu@${version}`
}
