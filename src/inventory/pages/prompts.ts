import type { SourceLine } from '../source-line.ts'
import { looksLikeCommand } from './looks-like-command.ts'

/** `$ `, `user@host:~$ `, `[user@host dir]$ `, `(venv) $ `, `~/src$ `. */
const prompt =
  /^\s{0,40}(?:\([\w.-]{1,60}\) ?)?(?:\[[\w.-]{1,60}@[^\]\n]{1,120}\][$#]|[\w.-]{1,60}@[\w.-]{1,100}(?::[^\s$#]{0,200})? ?[$#]|~?[\w./~-]{0,100}\$) +(?=\S)/

/** Prompts that are more often something else, so that only a command behind them tells. */
const rarePrompt = /^\s{0,40}(?:[>%❯]|➜ {1,4}\S{1,60}) +(?=\S)/

const rootPrompt = /^\s{0,40}# +(?=\S)/

/** How many characters of a line are its prompt; none without one. */
export function promptLength({ text }: SourceLine): number {
  return prompt.exec(text)?.[0].length ?? 0
}

/** The same of `> ` and `% `, which stand before a command. */
export function rarePromptLength({ text }: SourceLine): number {
  const length = rarePrompt.exec(text)?.[0].length ?? 0
  return length > 0 && looksLikeCommand(text.slice(length)) ? length : 0
}

/** The same where `# ` is root's prompt and no comment. */
export function rootPromptLength({ text }: SourceLine): number {
  return rootPrompt.exec(text)?.[0].length ?? 0
}
