import type { ApplicationOption } from '../facts/application.ts'
import type { TextPart } from '../facts/value.ts'
import type { Place } from '../text/place.ts'
import type { Finding } from './probe.ts'
import { worstValue } from './worst-value.ts'

type Decided = Pick<Finding, 'place' | 'via' | 'certainty'>

/**
 * What the files say of an option: the value that decides, `bad` where it is not what is asked; a secret, whose value is
 * never kept; or nothing certain. `open` completes a sentence about the option.
 */
export type OptionSeen =
  | (Decided & {
      readonly kind: 'value'
      readonly value: string
      readonly bad: boolean
      readonly parts?: readonly TextPart[]
    })
  | (Decided & { readonly kind: 'secret' })
  | { readonly kind: 'open'; readonly open: string; readonly place: Place }

interface Judge {
  isBad(text: string): boolean
  /** Whether a text stands for a value that a person has yet to write. */
  isBlank(text: string): boolean
}

export function optionSeen({ value, secret, place }: ApplicationOption, { isBad, isBlank }: Judge): OptionSeen {
  const certain = { place, via: [], certainty: 'certain' } as const
  if (secret === 'empty') return { ...certain, kind: 'value', value: '', bad: isBad('') }
  if (secret === 'placeholder') return { kind: 'open', open: 'a placeholder', place }
  if (secret !== undefined) return { ...certain, kind: 'secret' }
  const worst = worstValue(value, isBad)
  if (worst.kind === 'unknown') return { kind: 'open', open: `not determined: ${worst.why}`, place: worst.place }
  return isBlank(worst.value) ? { kind: 'open', open: 'a placeholder', place: worst.place } : worst
}
