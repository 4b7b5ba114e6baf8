import type { CommandFact } from '../../src/facts/command.ts'
import { at, factsIn } from './files.ts'

/** `line:column words`, with a question mark before what is only mentioned. */
export function commandLines(text: string, path: string): readonly string[] {
  return factsIn('command', text, path).map(shown)
}

const shown = ({ place, program, words, mention }: CommandFact): string =>
  `${mention ? '? ' : ''}${at(place)} ${[program, ...words].join(' ')}`

/** `application channel line`, the channel as written where it is not known. */
export function pinsIn(text: string, path: string): readonly string[] {
  return factsIn('application', text, path).map(({ name, channel, place }) => {
    const said = channel === undefined ? 'none' : channel.kind === 'known' ? channel.value : `${channel.kind}`
    const values =
      channel?.kind === 'one-of' ? ` ${channel.values.map(each => `${each.value}/${each.from}`).join(' ')}` : ''
    return `${place.line} ${name} ${said}${values}`
  })
}
