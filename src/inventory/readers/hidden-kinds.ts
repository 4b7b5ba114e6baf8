import { type FactKind, factKinds } from '../../facts/fact.ts'
import type { Format, WordGroup } from './reader.ts'
import { formats } from './readers.ts'

/** The groups of words, any of which makes a file worth reading; none for a path that no reader takes. */
export function wantedWords(path: string): readonly WordGroup[] {
  let key = ''
  for (const format of formats) if (format.candidates(path)) key += `${format.name} `
  const words = ofTakers.get(key) ?? wordsOf(formats.filter(format => format.candidates(path)))
  ofTakers.set(key, words)
  return words
}

/** Most files have the takers of many others. */
const ofTakers = new Map<string, readonly WordGroup[]>()

/** All of them, since a file that is too large is searched for each; with a group that any text has for a whole module. */
function wordsOf(takers: readonly Format[]): readonly WordGroup[] {
  const groups = takers.flatMap(reader => Object.values(reader.words).flat())
  const whole: readonly WordGroup[] = takers.some(reader => reader.isWholeModule) ? [[]] : []
  return [...new Map([...whole, ...groups].map(group => [JSON.stringify(group.toSorted()), group] as const)).values()]
}

/**
 * The kinds of fact that a file that cannot be read may hold, by the words that stand in it as keys or headings; all that
 * its readers give where no text was seen.
 */
export function hiddenKinds(path: string, text: string | undefined): readonly FactKind[] {
  const takers = formats.filter(reader => !reader.isSweep && reader.candidates(path))
  const tables = takers.map(reader => reader.words)
  const isKey = takers.every(reader => reader.syntax === 'yaml' && !reader.isWholeModule)
  const seen = new Map<string, boolean>()
  const has = (word: string): boolean => {
    const known = seen.get(word) ?? (text === undefined || (isKey ? occurs(text, word) : text.includes(word)))
    seen.set(word, known)
    return known
  }
  return factKinds.filter(kind => tables.some(words => words[kind]?.some(group => group.every(has))))
}

/** A word counts where it ends a key (`applications:`, `"admin-password" :`) or, in capitals or without letters, anywhere. */
function occurs(text: string, word: string): boolean {
  if (/^(?:[A-Z ]+|\W+)$/.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    if (/^[\w-]{0,40}["']?[ \t]{0,8}:/.test(text.slice(at + word.length, at + word.length + 50))) return true
  return false
}

/** Whether nobody expects a file to say something: only readers that look through everything take it. */
export function isIncidental(path: string): boolean {
  return formats.every(format => format.isSweep || !format.candidates(path))
}
