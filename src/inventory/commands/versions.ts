import type { Fact } from '../../facts/fact.ts'
import type { Command, Word } from './word.ts'
import { statedValue } from './word-values.ts'

/** The version that a word asks for, each where it may be several. `form` is what one looks like. */
export function versionFacts(
  word: Word | undefined,
  subject: string,
  { deployments, isMention }: Command,
  form = /^v?\d|^(?:latest|stable|candidate|beta|edge)\b/,
): readonly Fact[] {
  const value = statedValue(word)
  if (isMention || word === undefined || value === undefined || value.kind === 'unknown') return []
  const values = value.kind === 'known' ? [value.value] : value.values.map(each => each.value)
  return [...new Set(values)]
    .filter(each => form.test(each) && each.length < 200 && !/\s/.test(each))
    .map(each => ({ kind: 'version', place: word.place, deployments, subject, value: each }))
}
