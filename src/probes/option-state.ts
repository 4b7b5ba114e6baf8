import type { ApplicationOption } from '../facts/application.ts'
import { isOpen } from '../inventory/is-open.ts'
import { isUnwritten } from '../inventory/is-unwritten.ts'
import type { OptionMeaning } from '../knowledge/known.ts'
import type { Place } from '../text/place.ts'
import type { StatedApplication } from './meant-options.ts'
import { optionSeen } from './option-seen.ts'
import type { Finding } from './probe.ts'

/** What the files say of an option: that it is set, empty or absent, or nothing certain. `place` is where it is written. */
export interface OptionState {
  readonly is: 'set' | 'empty' | 'open'
  readonly option: ApplicationOption
  readonly place: Place
  readonly certainty: Finding['certainty']
}

/** The option of a meaning among those that an application is given; undefined where it is not given it. */
export function stateOf(
  { application, charm }: StatedApplication,
  meanings: readonly OptionMeaning[],
  wanted: OptionMeaning['meaning'],
): OptionState | undefined {
  const option = application.options.find(({ name }) =>
    meanings.some(each => each.charm === charm && each.option === name && each.meaning === wanted),
  )
  if (option === undefined) return undefined
  const isBlank = (text: string): boolean => isUnwritten(text) || isOpen(text)
  // that nothing stands there is what would have to be set, so what is set is the worse
  const seen = optionSeen(option, { isBad: text => text.trim() !== '', isBlank })
  const isFile = option.value.kind === 'unknown' && /^["']?@/.test(option.value.raw)
  if (seen.kind === 'open') return { option, is: isFile ? 'set' : 'open', place: seen.place, certainty: 'certain' }
  const is = seen.kind === 'value' && !seen.bad ? 'empty' : 'set'
  return { option, is, place: seen.place, certainty: seen.certainty }
}
