import { field } from '../../../yaml/fields.ts'
import { createBudget } from '../../budget.ts'
import { fileName } from '../../path-parts.ts'
import { createPlaces } from '../../source-places.ts'
import type { YamlReader } from '../reader.ts'
import { readOption } from './option.ts'
import { charmOptions } from './recognise.ts'

const maxOptions = 2000

const ofOptions = ['options', 'type']

/** Reads the options of a charm, which stand in its `config.yaml` or below `config` in its `charmcraft.yaml`. */
export const charmConfig: YamlReader = {
  name: 'charm-config',
  syntax: 'yaml',
  candidates: path => ['config.yaml', 'charmcraft.yaml'].includes(fileName(path)),
  words: {
    'option-default': [ofOptions],
    image: [[...ofOptions, 'default']],
    credential: [[...ofOptions, 'default']],
  },
  read(file, documents) {
    const [document] = documents
    const root = document?.root
    const budget = createBudget()
    const options = field(fileName(file.path) === 'config.yaml' ? root : field(root, 'config'), 'options')
    const pairs = charmOptions(options, budget)
    if (!options || pairs.length === 0) return { facts: [], unread: [] }
    const places = createPlaces(file)(documents.length > 1 ? document?.index : undefined)
    const facts = pairs.slice(0, maxOptions).flatMap(pair => readOption(pair, { places, budget }))
    const isCut = pairs.length > maxOptions || budget.isSpent()
    return {
      facts,
      unread: isCut ? [{ place: places.place(options), reason: 'it has more options than are read' }] : [],
    }
  },
}
