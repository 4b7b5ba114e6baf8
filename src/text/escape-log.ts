import { redactJson, redactSecrets } from './redact-secrets.ts'
import type { Safe } from './safe.ts'
import { unseen, unseenInLine } from './unseen.ts'

/**
 * The one door to a terminal and to the log of a workflow: secrets are left out, line ends and what nobody sees become
 * visible, and nothing in it is a workflow command. The runner takes `::name::` at the start of a line and `##[name]` anywhere
 * in one for a command (actions/runner, ActionCommand.cs), and compares by culture: what has no weight there does not part
 * the signs.
 */
export function logText(text: string): Safe<'log'> {
  return redactSecrets(text)
    .replace(unseen, visible)
    .replace(/(#[\p{M}\p{C}]*#[\p{M}\p{C}]*)\[/gu, '$1\\[')
    .replace(/^([\s\p{M}\p{C}]*):/u, '$1\\:') as Safe<'log'>
}

/** A value as JSON that no log takes for a command and no terminal for a control; it parses to the same value without secrets. */
export function logJson(value: unknown): Safe<'log'> {
  return logJsonLines(JSON.stringify(value, null, 2))
}

/** The same for whole lines of such a JSON, which are looked at one by one. */
export function logJsonLines(lines: string): Safe<'log'> {
  return redactJson(lines)
    .replace(unseenInLine, visible)
    .replace(/#([\p{M}\p{C}]*)#([\p{M}\p{C}]*)\[/gu, '#$1\\u0023$2[') as Safe<'log'>
}

const short = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function visible(character: string): string {
  const units = character.split('').map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return short.get(character) ?? units.join('')
}

/** A template of fixed words and of what has been through the door. */
export function log(words: TemplateStringsArray, ...values: readonly (Safe<'log'> | number)[]): Safe<'log'> {
  return String.raw({ raw: words }, ...values) as Safe<'log'>
}

export function joinLog(parts: readonly Safe<'log'>[], separator = '\n'): Safe<'log'> {
  return parts.join(separator) as Safe<'log'>
}
