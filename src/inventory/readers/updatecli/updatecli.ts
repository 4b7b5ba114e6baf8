import type { UpdaterCover } from '../../../facts/updater.ts'
import { field, itemsOf, pairsOf } from '../../../yaml/fields.ts'
import type { YamlNode, YamlPair } from '../../../yaml/node.ts'
import { fileName, foldersOf } from '../../path-parts.ts'
import { createPlaces, type SourcePlaces } from '../../source-places.ts'
import { isYamlPath } from '../../templates/template-of.ts'
import type { YamlReader } from '../reader.ts'

const maxCovers = 1000

const isOfUpdatecli = (path: string): boolean =>
  isYamlPath(path) &&
  (foldersOf(path).some(folder => /^\.?updatecli(?:\.d)?$/.test(folder)) || /^updatecli\./.test(fileName(path)))

/** Reads pipelines of updatecli (updatecli.io/docs/core/configuration): their targets, and what they look for by themselves. */
export const updatecli: YamlReader = {
  name: 'updatecli',
  syntax: 'yaml',
  candidates: isOfUpdatecli,
  words: { updater: [['targets'], ['crawlers']] },
  read(file, documents) {
    const placesOf = createPlaces(file)
    const covers = documents.flatMap(({ root, index }) => {
      const places = placesOf(documents.length > 1 ? index : undefined)
      const crawlers = pairsOf(field(field(root, 'autodiscovery'), 'crawlers'))
      return [
        ...pairsOf(field(root, 'targets')).flatMap(({ value }) => targetOf(value, places)),
        ...crawlers.map(pair => crawlerOf(pair, places)),
      ].slice(0, maxCovers)
    })
    const root = documents.find(document => document.root)?.root
    const first = root?.kind === 'mapping' ? root.pairs[0]?.key : undefined
    if (!first || covers.length === 0) return { facts: [], unread: [] }
    const place = placesOf(undefined).place(first)
    return {
      facts: [
        { kind: 'updater', place, deployments: [], tool: 'updatecli', covers: covers.slice(0, maxCovers), presets: [] },
      ],
      unread: [],
    }
  },
}

function targetOf(target: YamlNode, places: SourcePlaces): readonly UpdaterCover[] {
  const kind = field(target, 'kind')
  const manager = places.written(kind)
  if (!kind || manager === undefined) return []
  const spec = field(target, 'spec')
  const named = [field(spec, 'file'), field(spec, 'path'), ...itemsOf(field(spec, 'files')).slice(0, maxCovers)]
  return [{ manager, files: named.flatMap(each => places.written(each) ?? []), place: places.place(kind) }]
}

const crawlerOf = ({ key }: YamlPair, places: SourcePlaces): UpdaterCover => ({
  manager: places.name(key),
  files: [],
  place: places.place(key),
})
