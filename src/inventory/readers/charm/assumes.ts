import type { VersionFact } from '../../../facts/version.ts'
import { field, itemsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import { createBudget } from '../../budget.ts'
import type { SourcePlaces } from '../../source-places.ts'

const maxDepth = 8

/** The versions of Juju that a charm asks for in `assumes` (`juju >= 3.4`), also those of one of several ways. */
export function readAssumes(assumes: YamlNode | undefined, places: SourcePlaces): readonly VersionFact[] {
  const budget = createBudget(1000)
  const versionsIn = (list: YamlNode | undefined, depth: number): readonly VersionFact[] => {
    if (depth > maxDepth || !budget.enter(list)) return []
    return itemsOf(list).flatMap(item =>
      item.kind === 'scalar'
        ? versionOf(item, places)
        : ['any-of', 'all-of'].flatMap(key => versionsIn(field(item, key), depth + 1)),
    )
  }
  return versionsIn(assumes, 0)
}

function versionOf(item: YamlNode, places: SourcePlaces): readonly VersionFact[] {
  const value = /^juju\s{0,8}((?:[<>]=?|==?)\s{0,8}\d[\w.-]{0,40})$/.exec(textOf(item)?.trim() ?? '')?.[1]
  if (value === undefined) return []
  return [{ kind: 'version', place: places.place(item), deployments: [], subject: 'juju', value }]
}
