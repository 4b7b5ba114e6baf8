import type { Fact } from '../../facts/fact.ts'
import { readCommand } from './read-command.ts'
import { type FactsOfCommand, settled } from './settled.ts'
import { commandsOf } from './shell/commands-of.ts'
import type { CommandSequence } from './snippet.ts'

/** What the commands of a sequence state. Broken text gives what could be read. */
export function commandFacts(sequence: CommandSequence): readonly Fact[] {
  const read: FactsOfCommand[] = []
  for (const command of commandsOf(sequence)) {
    const facts = readCommand(command)
    if (facts.length > 0) read.push({ branch: command.branch, facts })
  }
  return settled(read)
}
