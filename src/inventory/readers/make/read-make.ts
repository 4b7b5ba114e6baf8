import { createLocator, type SourceFile } from '../../../text/place.ts'
import { commandFacts } from '../../commands/command-facts.ts'
import { fileName } from '../../path-parts.ts'
import type { FileFacts, Reading } from '../reader.ts'
import { justRecipes } from './just-recipes.ts'
import { createMakeVariables } from './make-variables.ts'
import { readMakefile } from './makefile.ts'
import { recipeSnippet } from './recipe-snippet.ts'

/** Reads the commands of recipes. */
export const readMake: Reading = { syntax: 'own', read }

function read(file: SourceFile): FileFacts {
  const locator = createLocator(file)
  const at = (start: number, end: number) => locator.place(start, end)
  const isJust = /^\.?justfile$/i.test(fileName(file.path))
  const { assignments, recipes } = isJust ? justRecipes(file.text) : readMakefile(file.text)
  const variables = createMakeVariables(assignments, at)
  const snippets = recipes.map(recipe => recipeSnippet(recipe, { variables, at, isJust }))
  const [first] = snippets
  const facts = first ? commandFacts({ deployment: file.path, snippets }) : []
  const place = first?.place(0, first.text.length)
  return {
    facts,
    sequences: place && facts.length > 0 ? [{ id: file.path, kind: 'script', path: file.path, place }] : [],
    unread: [],
  }
}
