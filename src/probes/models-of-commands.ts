import type { CommandFact } from '../facts/command.ts'
import { factsIn } from '../inventory/facts-in.ts'
import type { Deployment, Inventory } from '../inventory/inventory.ts'
import { isOpen } from '../inventory/is-open.ts'
import type { Place } from '../text/place.ts'

/**
 * A model by its name, or without one where it is the one that was there before. `isOpen`: the name is an expression;
 * `isNew`: the files create it.
 */
export interface Model {
  readonly name: string | undefined
  readonly isOpen: boolean
  readonly isNew: boolean
}

export type ModelAt = (place: Place) => Model

const commandsIn = factsIn('command')

/** Follows `juju add-model`, `juju switch`, `juju bootstrap` and the flag for the model through a sequence. */
export function modelsOfCommands(inventory: Inventory, deployment: Deployment): ModelAt {
  const created = new Set<string>()
  const deploys: { readonly path: string; readonly line: number; readonly model: string | undefined }[] = []
  let current: string | undefined
  for (const { program, subcommand, words, place, mention } of commandsIn(inventory, deployment)) {
    if (program !== 'juju' || mention) continue
    if (subcommand === 'add-model' || subcommand === 'switch') current = nameIn(words, subcommand) ?? current
    if (subcommand === 'add-model' && current !== undefined) created.add(current)
    if (subcommand === 'bootstrap') current = undefined
    if (subcommand === 'deploy') deploys.push({ path: place.path, line: place.line, model: flagOf(words) ?? current })
  }
  return ({ path, line }) => {
    const name = deploys.findLast(deploy => deploy.path === path && deploy.line <= line)?.model
    return { name, isOpen: name !== undefined && isOpen(name), isNew: name !== undefined && created.has(name) }
  }
}

function nameIn(words: CommandFact['words'], subcommand: string): string | undefined {
  const at = words.indexOf(subcommand)
  const found = words.slice(at + 1).find(word => !word.startsWith('-'))
  return found === undefined ? undefined : bare(found)
}

function flagOf(words: CommandFact['words']): string | undefined {
  const at = words.findIndex(word => word === '-m' || word === '--model')
  const joined = words.find(word => /^(?:-m|--model)=/.test(word))
  const text = at === -1 ? joined?.slice(joined.indexOf('=') + 1) : words[at + 1]
  return text === undefined ? undefined : bare(text)
}

/** `controller:owner/model` is the model: a model of another controller has another name in any file that is kept apart. */
const bare = (text: string): string => text.replace(/["']/g, '')
