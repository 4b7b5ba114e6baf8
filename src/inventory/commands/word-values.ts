import type { CharmReference } from '../../facts/application.ts'
import type { Value } from '../../facts/value.ts'
import { readCharmReference } from '../charm-reference.ts'
import { withoutPassword } from '../secrets/without-password.ts'
import { soleValue } from '../sole-value.ts'
import { isPlaceholder } from './placeholder.ts'
import type { Word } from './word.ts'

/** The text of a word: the one the files determine, else as written. */
export const textOf = ({ value, raw }: Word): string => soleValue(value)?.value ?? raw

/** The text that the files say for sure, also where whoever runs the command may give another. */
export const soleText = ({ value }: Word): string | undefined => soleValue(value)?.value

/** A name; one that the files do not determine is its expression in `${}`. */
export function nameOf(word: Word): string {
  const text = soleText(word)
  return text ?? (/^\$\{[^{}]*\}$/.test(word.raw) ? word.raw : `\${${word.raw}}`)
}

/** A channel, a version or a base: what a person has yet to write is not known. */
export function statedValue(word: Word | undefined): Value<string> | undefined {
  if (word === undefined) return undefined
  const { value, raw, place } = word
  if (value.kind === 'known' && value.value === '') return undefined
  if (value.kind === 'known' && isPlaceholder(value.value))
    return { kind: 'unknown', raw, place, why: 'a person has yet to write it' }
  if (value.kind === 'one-of' && value.values.every(each => isPlaceholder(each.value)))
    return { kind: 'unknown', raw, place, why: value.why }
  return value
}

export function numberValue(word: Word | undefined): Value<number> | undefined {
  if (word === undefined) return undefined
  const { value, raw, place } = word
  const unknown = (why: string) => ({ kind: 'unknown', raw, place, why }) as const
  if (value.kind === 'unknown') return unknown(value.why)
  const values = value.kind === 'known' ? [value.value] : value.values.map(each => each.value)
  if (!values.every(each => /^\d{1,9}$/.test(each))) return unknown('the revision is not a number')
  if (value.kind === 'one-of')
    return { ...value, values: value.values.map(({ parts: _, ...each }) => ({ ...each, value: Number(each.value) })) }
  const { parts: _, ...written } = value
  return { ...written, value: Number(value.value) }
}

/** A file below a folder that a variable or a command names. */
const belowVariable = /^\$(?:\w{1,80}|\{[^{}]{1,200}\}|\([^()]{1,500}\))\//

interface CommandCharm {
  readonly charm: CharmReference
  readonly isBundle: boolean
  readonly revision?: number
}

/** The charm or bundle that a word names: as written, its bare name, and where it comes from. */
export function charmOf(word: Word): CommandCharm {
  const text = textOf(word)
  const { name, store, revision } = readCharmReference(text)
  const isBundle = /\.ya?ml(?:\.\w{1,10})?$/.test(text)
  const isLocal =
    isBundle ||
    /^(?:\.{0,2}\/|~\/|local:)|^\.{1,2}$|\.charm$/.test(text) ||
    /\/\.{0,2}\/|\/[^/]*\*/.test(text) ||
    belowVariable.test(text)
  const charm: CharmReference = {
    reference: withoutPassword(word.raw),
    name: withoutPassword(isLocal && store === 'undetermined' ? text : name),
    store: isLocal ? 'local' : store,
    place: word.place,
  }
  return { charm, isBundle, ...(revision ? { revision: revision.value } : {}) }
}
