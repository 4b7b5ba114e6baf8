import type { Safe } from './safe.ts'

/**
 * The one door to a terminal and to the log of a workflow: controls, line ends and characters that change the direction
 * of text become visible, and nothing in it is a workflow command. The runner takes `::name::` at the start of a line and
 * `##[name]` anywhere in one for a command (actions/runner, ActionCommand.cs).
 */
export function logText(text: string): Safe<'log'> {
  return text
    .replace(/\n/g, '\\n')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]|\udb40[\udc00-\udc7f]/g,
      visible,
    )
    .replace(/##\[/g, '##\\[')
    .replace(/^(\s*):/, '$1\\:') as Safe<'log'>
}

/** A value as JSON that no log takes for a command and no terminal for a control; it parses to the same value. */
export function logJson(value: unknown): Safe<'log'> {
  return JSON.stringify(value, null, 2)
    .replace(/##\[/g, '#\\u0023[')
    .replace(
      /[\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]|\udb40[\udc00-\udc7f]/g,
      visible,
    ) as Safe<'log'>
}

function visible(character: string): string {
  if (character === '\t') return '\\t'
  if (character === '\r') return '\\r'
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** A template of fixed words and of what has been through the door. */
export function log(words: TemplateStringsArray, ...values: readonly (Safe<'log'> | number)[]): Safe<'log'> {
  return String.raw({ raw: words }, ...values) as Safe<'log'>
}

export function joinLog(parts: readonly Safe<'log'>[], separator = '\n'): Safe<'log'> {
  return parts.join(separator) as Safe<'log'>
}
