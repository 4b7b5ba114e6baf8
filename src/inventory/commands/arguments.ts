import { wordAfter } from './sub-word.ts'
import type { Word } from './word.ts'

/** The arguments of a command: words that are no flags, and flags with their values in the order in which they stand. */
export interface Arguments {
  readonly words: readonly Word[]
  /** The values of a flag in all its spellings; a switch has its own word. */
  all(...names: readonly string[]): readonly Word[]
  /** The last one counts. */
  last(...names: readonly string[]): Word | undefined
}

/** `valued` are the flags that take a value, each with its dashes. */
export function readArguments(given: readonly Word[], valued: ReadonlySet<string>): Arguments {
  const words: Word[] = []
  const flags: { readonly name: string; readonly value: Word }[] = []
  let isOver = false
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]
    if (word === undefined || isBlank(word) || isOptional(word, words.length > 0)) continue
    const text = textOf(word)
    if (isOver || !/^-./.test(text) || /^-\d/.test(text)) words.push(word)
    else if (text === '--') isOver = true
    else {
      const name = text.split('=', 1)[0] ?? ''
      const joined = text.length > name.length ? wordAfter(word, '=') : undefined
      const next = given[at + 1]
      const takesNext = joined === undefined && valued.has(name) && next !== undefined && !isFlag(next)
      flags.push({ name, value: joined ?? (takesNext ? next : word) })
      if (takesNext) at += 1
      else if (valued.has(name) && joined === undefined) flags.pop()
    }
  }
  const all = (...names: readonly string[]) =>
    flags.filter(({ name }) => names.includes(name)).map(({ value }) => value)
  return { words, all, last: (...names) => all(...names).at(-1) }
}

const textOf = ({ value, raw }: Word): string => (value.kind === 'known' ? value.value : raw)

/** A space behind a backslash that was to join two lines. */
const isBlank = ({ value }: Word): boolean => value.kind === 'known' && /^\s+$/.test(value.value)

const isFlag = (word: Word): boolean => /^--\w/.test(textOf(word))

/** A variable that holds flags, a list behind other words, arguments that whoever runs it gives: it may be anything, or nothing. */
function isOptional({ value, raw }: Word, isLater: boolean): boolean {
  if (value.kind === 'one-of')
    return /^[${]/.test(raw) && value.values.some(each => each.value === '' || each.value.startsWith('-'))
  if (value.kind !== 'unknown') return false
  return /^(?:\$[@*]|\$\{[@*])/.test(raw) || flagsName.test(raw) || (isLater && /^\$\{\w{1,80}\[[@*]\]/.test(raw))
}

const flagsName =
  /^[$@]?\$?[{(]{0,2}\w{0,80}(?:flags?|args?|opts?|options?|extras?|params?|overlays?|trust)(?:\b|\[|_)/i
