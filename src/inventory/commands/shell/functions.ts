import type { Function as ShellFunction } from 'unbash'
import type { Frame, Statements } from './frame.ts'

/** The functions that are defined among commands, also within a condition: they may be called above their place. */
export function functionsIn(statements: Statements, depth = 0): readonly ShellFunction[] {
  if (depth > 20) return []
  return statements.flatMap(({ command }): readonly ShellFunction[] => {
    switch (command.type) {
      case 'Function':
        return [command]
      case 'BraceGroup':
        return functionsIn(command.body.commands, depth + 1)
      case 'If':
        return [command.then, ...command.elif.map(({ then }) => then), ...(command.else ? [command.else] : [])].flatMap(
          list => functionsIn(list.commands, depth + 1),
        )
      default:
        return []
    }
  })
}

/** A function, and where it is defined. */
export interface Defined {
  readonly node: ShellFunction
  readonly frame: Frame
}

/** The functions that no other one calls come first: they call the others with what they know. */
export function uncalled(functions: readonly Defined[], called: ReadonlySet<ShellFunction>): readonly Defined[] {
  const left = functions.filter(({ node }) => !called.has(node))
  if (left.length > maxSorted) return left
  const isInside = (name: string): boolean =>
    left.some(
      ({ node, frame }) =>
        node.name.text !== name && mentions(frame.snippet.text.slice(node.body.pos, node.body.end), name),
    )
  return [...left.filter(({ node }) => !isInside(node.name.text)), ...left]
}

const maxSorted = 100

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    if (!/[\w-]/.test(text[at - 1] ?? '') && !/[\w=-]/.test(text[at + name.length] ?? '')) return true
  return false
}
