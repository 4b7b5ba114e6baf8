import { type Command, readCommand } from './read-command.ts'

export interface UnexpectedCommand {
  readonly why: 'not ours' | 'legacy form' | 'while stopped' | 'bad token' | 'never resumed'
  readonly name: string
  readonly line: string
}

export interface ParsedLog {
  /** In order, those of the time when commands were stopped included. */
  readonly commands: readonly (Command & { readonly stopped: boolean })[]
  readonly unexpected: readonly UnexpectedCommand[]
  /** The lines that were no commands: what problem matchers see. */
  readonly plain: readonly string[]
}

/**
 * Obeys the commands in the lines of a step, as the runner does (actions/runner, src/Runner.Worker/ActionCommandManager.cs),
 * and tells those that Hardlist has no reason to give.
 */
export function parseCommands(lines: readonly string[]): ParsedLog {
  const commands: (Command & { readonly stopped: boolean })[] = []
  const unexpected: UnexpectedCommand[] = []
  const plain: string[] = []
  let stop: Command | undefined
  for (const line of lines) {
    const token = stop?.data.toLowerCase()
    const command = readCommand(line, token === undefined ? registered : new Set([...registered, token]))
    if (command === undefined) {
      plain.push(line)
      continue
    }
    const { name } = command
    const why = objection(command, token)
    if (why !== undefined) unexpected.push({ why, name, line })
    commands.push({ ...command, stopped: token !== undefined })
    if (token === undefined) stop = name === 'stop-commands' && why !== 'bad token' ? command : undefined
    else if (name === token) stop = undefined
    else plain.push(line)
  }
  if (stop !== undefined) unexpected.push({ why: 'never resumed', name: stop.name, line: stop.line })
  return { commands, unexpected, plain }
}

function objection({ form, name, data }: Command, token: string | undefined): UnexpectedCommand['why'] | undefined {
  if (form === 'legacy') return 'legacy form'
  if (token !== undefined) return name === token ? undefined : 'while stopped'
  if (name === 'stop-commands') return data === '' || registered.has(data.toLowerCase()) ? 'bad token' : undefined
  return ours.has(name) ? undefined : 'not ours'
}

const ours: ReadonlySet<string> = new Set(['error', 'warning', 'notice', 'debug', 'add-mask', 'group', 'endgroup'])

const registered: ReadonlySet<string> = new Set([
  ...ours,
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'echo',
])
