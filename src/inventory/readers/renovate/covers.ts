import type { UpdaterCover } from '../../../facts/updater.ts'
import { field, itemsOf, pairsOf, textOf } from '../../../yaml/fields.ts'
import type { YamlNode } from '../../../yaml/node.ts'
import type { SourcePlaces } from '../../source-places.ts'

const maxItems = 1000

/** The texts of a list, or of a single text in the place of one. */
export function textsOf(node: YamlNode | undefined): readonly string[] {
  const items = node?.kind === 'scalar' ? [node] : itemsOf(node)
  return items.slice(0, maxItems).flatMap(item => textOf(item) ?? [])
}

/** The managers that are switched on, with the files that their settings name, and those that the file makes itself. */
export function coversOf(root: YamlNode | undefined, places: SourcePlaces): readonly UpdaterCover[] {
  const enabled = itemsOf(field(root, 'enabledManagers')).slice(0, maxItems)
  const names = enabled.flatMap(item => textOf(item) ?? [])
  const isOwnOn = (type: string): boolean =>
    names.length === 0 || ['custom', type, `custom.${type}`].some(name => names.includes(name))
  const own = ['customManagers', 'regexManagers']
    .flatMap(key => itemsOf(field(root, key)).slice(0, maxItems))
    .flatMap(item => ownManager(item, isOwnOn, places))
  const ofOwn = new Set(own.flatMap(({ manager }) => [manager, `custom.${manager}`, 'custom']))
  const named = enabled.flatMap((item): readonly UpdaterCover[] => {
    const manager = textOf(item)
    if (manager === undefined || ofOwn.has(manager)) return []
    return [{ manager, files: filesOf(field(root, manager)), place: places.place(item) }]
  })
  return [...(enabled.length > 0 ? named : configured(root, places)), ...own].slice(0, maxItems)
}

/** Managers that the file gives files to, where it does not say which are switched on. */
function configured(root: YamlNode | undefined, places: SourcePlaces): readonly UpdaterCover[] {
  return pairsOf(root).flatMap(({ key, value }) => {
    const files = value.kind === 'mapping' && textOf(field(value, 'enabled')) !== 'false' ? filesOf(value) : []
    return files.length > 0 ? [{ manager: key.value, files, place: places.place(key) }] : []
  })
}

function ownManager(item: YamlNode, isOn: (type: string) => boolean, places: SourcePlaces): readonly UpdaterCover[] {
  if (item.kind !== 'mapping') return []
  const manager = textOf(field(item, 'customType')) ?? 'regex'
  const first = item.pairs[0]?.key ?? item
  return isOn(manager) ? [{ manager, files: filesOf(item), place: places.place(first) }] : []
}

const filesOf = (node: YamlNode | undefined): readonly string[] => [
  ...textsOf(field(node, 'fileMatch')),
  ...textsOf(field(node, 'managerFilePatterns')),
]
