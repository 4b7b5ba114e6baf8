import * as z from 'zod/mini'
import { shortened } from '../text/shortened.ts'
import { isSameScalar, type Scalar } from './same-scalar.ts'

export const scalar = z.union([z.string().check(z.maxLength(1000)), z.number(), z.boolean()])

/** One value, or a list of those that are as good. */
export const values = z.union([scalar, z.array(scalar).check(z.minLength(1), z.maxLength(100))])

export type Values = Scalar | readonly Scalar[]

const listOf = (asked: Values): readonly Scalar[] => (typeof asked === 'object' ? asked : [asked])

/** Whether a text of a file is one of the values. */
export const isOneOf = (text: string, asked: Values): boolean => listOf(asked).some(value => isSameScalar(text, value))

/** A value as it stands in a message. */
export function quotedValue(value: Scalar): string {
  const text = shortened(String(value).replace(/\s+/g, ' ').replaceAll('`', "'"), 60)
  return text.trim() === '' ? 'empty' : `\`${text}\``
}

/** The values as they stand in a message: the first of many. */
export function quotedValues(asked: Values): string {
  const all = listOf(asked).map(quotedValue)
  const shown = all.slice(0, 2)
  const rest = all.length - shown.length
  return rest === 0 ? shown.join(' or ') : `${shown.join(', ')} or one of ${rest} others`
}

/** Words for nothing are values where a value is asked for. */
export const isWordForNothing = (text: string): boolean =>
  /^(?:none|null|nil|undefined|n\/a|u?u?id)$/i.test(text.trim())
