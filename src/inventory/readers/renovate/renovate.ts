import { createLocator } from '../../../text/place.ts'
import { parseFast } from '../../../yaml/fast-yaml.ts'
import { field, textOf } from '../../../yaml/fields.ts'
import { createPlaces } from '../../source-places.ts'
import type { FileFacts, TextReader } from '../reader.ts'
import { coversOf, textsOf } from './covers.ts'
import { plainJson } from './plain-json.ts'

const isRenovate = (path: string): boolean =>
  /^(?:(?:\.github\/|\.gitlab\/)?renovate\.json5?|\.renovaterc(?:\.json5?)?)$/.test(path)

/** Reads Renovate's settings (docs.renovatebot.com/configuration-options), JSON or JSON5. */
export const renovate: TextReader = {
  name: 'renovate',
  syntax: 'own',
  candidates: isRenovate,
  words: { updater: [[]] },
  read(file): FileFacts {
    const parsed = parseFast(plainJson(file.text))
    if (parsed.kind === 'rejected') {
      // Readers of any JSON say it of a file that is named so.
      if (file.path.endsWith('.json')) return { facts: [], unread: [] }
      const { start, end } = parsed.problem
      const place = createLocator(file).place(start, end)
      return { facts: [], unread: [{ place, reason: `not JSON: ${parsed.problem.message}` }] }
    }
    const root = parsed.documents[0]?.root
    const first = root?.kind === 'mapping' ? root.pairs[0]?.key : undefined
    if (!first || textOf(field(root, 'enabled')) === 'false') return { facts: [], unread: [] }
    const places = createPlaces(file)(undefined)
    const presets = textsOf(field(root, 'extends'))
    const covers = coversOf(root, places)
    return {
      facts: [{ kind: 'updater', place: places.place(first), deployments: [], tool: 'renovate', covers, presets }],
      unread: [],
    }
  },
}
