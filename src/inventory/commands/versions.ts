import type { Fact } from '../../facts/fact.ts'
import type { Place } from '../../text/place.ts'
import type { SoleValue } from '../sole-value.ts'
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
  const values = value.kind === 'known' ? [value] : value.values
  const stated = new Map(values.map(each => [each.value, placeOf(each)] as const))
  return [...stated]
    .filter(([text]) => form.test(text) && text.length < 200 && !/\s/.test(text))
    .map(([text, written]) => ({
      kind: 'version',
      place: word.place,
      deployments,
      subject,
      value: text,
      ...(written === word.place ? {} : { written }),
    }))
}

/** Where the number is written: `$JUJU/stable` has it in the variable. */
const placeOf = ({ place, parts }: Pick<SoleValue<string>, 'place' | 'parts'>): Place =>
  parts?.find(({ text }) => /\d/.test(text))?.place ?? place
