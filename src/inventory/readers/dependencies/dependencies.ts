import type { VersionFact } from '../../../facts/version.ts'
import { pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { versionSubject } from '../../version-subject.ts'
import type { YamlReader } from '../reader.ts'

const maxVersions = 1000

/** A release that versions are given for: `"1.9"`, `latest`, `track/1.10`, `1.10/stable`. */
const release = /^(?:[a-z]{1,20}[/-])?(?:v?\d{1,4}(?:\.\d{1,4}){1,2}|latest|main)(?:[/-][a-z]{1,20})?$/

/** A map of versions by themselves, or one that stands under a word for it or under a release. */
const sections: ReadonlySet<string> = new Set(
  'versions version dependencies tools env environment vars variables'.split(' '),
)

/** Reads files of names and versions that workflows and scripts take theirs from, such as `.github/dependencies.yaml`. */
export const dependencies: YamlReader = {
  name: 'dependencies',
  syntax: 'yaml',
  candidates: path =>
    /^(?:[\w-]{1,60}[-_.])?(?:dependencies|versions?|variables|vars|env|environment|defaults)\.ya?ml$/i.test(
      fileName(path),
    ),
  words: { version: [[]] },
  read(file, documents) {
    const placesOf = createPlaces(file)
    const facts = documents.flatMap(({ root, index }) =>
      readMap(root, placesOf(documents.length > 1 ? index : undefined), true),
    )
    return { facts: facts.slice(0, maxVersions), unread: [] }
  },
}

const isSection = (key: string): boolean => sections.has(key.toLowerCase()) || release.test(key)

function readMap(node: YamlNode | undefined, places: SourcePlaces, isRoot: boolean): readonly VersionFact[] {
  return pairsOf(node)
    .slice(0, maxVersions)
    .flatMap(({ key, value }): readonly VersionFact[] => {
      if (value.kind === 'mapping' && isRoot && isSection(key.value)) return readMap(value, places, false)
      const read = value.kind === 'scalar' ? places.value(value) : undefined
      if (read?.kind !== 'known') return []
      const subject = versionSubject(key.value, read.value)
      return subject
        ? [{ kind: 'version', place: places.place(value), deployments: [], subject, value: read.value }]
        : []
    })
}
