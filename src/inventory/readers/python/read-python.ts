import { createLocator, type Locator } from '../../../text/place.ts'
import type { PythonModule } from '../python-file.ts'
import type { Reading } from '../reader.ts'
import { parseModule } from './parse-module.ts'
import { holds, sharedWords, statingWords } from './words.ts'

export const readPython: Reading = {
  syntax: 'own',
  read(file) {
    const states = holds(file.text, statingWords)
    // what the prefilter may leave out must not be there without it either
    if (!states && !holds(file.text, sharedWords)) return { facts: [], unread: [] }
    let module: PythonModule | undefined
    let locator: Locator | undefined
    return {
      facts: [],
      python: {
        path: file.path,
        states,
        module: () => {
          module ??= parseModule(file.text)
          return module
        },
        source: ({ start, end }) => file.text.slice(start, end),
        place: ({ start, end }) => {
          locator ??= createLocator(file)
          return locator.place(start, end)
        },
      },
      unread: [],
    }
  },
}
