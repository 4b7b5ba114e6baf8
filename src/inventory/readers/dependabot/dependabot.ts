import type { UpdaterCover } from '../../../facts/updater.ts'
import { field, itemsOf } from '../../../yaml/fields.ts'
import { createPlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'

const maxUpdates = 1000

/** Reads Dependabot's settings (docs.github.com/code-security/reference/supply-chain-security/dependabot-options-reference). */
export const dependabot: YamlReader = {
  name: 'dependabot',
  syntax: 'yaml',
  candidates: path => /(?:^|\/)\.github\/dependabot\.ya?ml$/.test(path),
  words: { updater: [['updates']] },
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    const first = root?.kind === 'mapping' ? root.pairs[0]?.key : undefined
    const updates = field(root, 'updates')
    if (!first || !updates) return { facts: [], unread: [] }
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    const covers = itemsOf(updates)
      .slice(0, maxUpdates)
      .flatMap((update): readonly UpdaterCover[] => {
        const ecosystem = field(update, 'package-ecosystem')
        const manager = places.written(ecosystem)
        if (!ecosystem || manager === undefined) return []
        const folders = [field(update, 'directory'), ...itemsOf(field(update, 'directories')).slice(0, maxUpdates)]
        return [{ manager, files: folders.flatMap(each => places.written(each) ?? []), place: places.place(ecosystem) }]
      })
    return {
      facts: [
        { kind: 'updater', place: places.place(first), deployments: [], tool: 'dependabot', covers, presets: [] },
      ],
      unread: [],
    }
  },
}
