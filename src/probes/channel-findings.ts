import type { Value } from '../facts/value.ts'
import { onceEach } from './once-each.ts'
import type { Finding, Severity } from './probe.ts'
import { channelSubject, type FollowingPin } from './promised-pins.ts'
import { replaceValue } from './replace-value.ts'
import { worstValue } from './worst-value.ts'

/** What a probe says of one channel; `instead` is the text that would mend it. */
export interface JudgedChannel {
  readonly outcome: Finding['outcome']
  readonly message: string
  readonly severity?: Severity
  readonly instead?: string
}

/** Judges one channel of a pin; `undefined` where it is not the probe's business. */
type ChannelJudge<Pin> = (channel: string, pin: Pin) => JudgedChannel | undefined

/** Puts every channel that is followed to a judge; the worst possible value decides. */
export function channelFindings<Pin extends FollowingPin>(
  pins: readonly Pin[],
  judge: ChannelJudge<Pin>,
): readonly Finding[] {
  return onceEach(pins.flatMap(pin => findingOf(pin, judge) ?? []))
}

function findingOf<Pin extends FollowingPin>(pin: Pin, judge: ChannelJudge<Pin>): Finding | undefined {
  if (pin.channel.kind === 'known') {
    const { value: channel, place, via } = pin.channel
    const said = judge(channel, pin)
    return said && finding(pin, { channel, said }, { place, via, certainty: 'certain' })
  }
  const possible = mapValue(pin.channel, channel => judge(channel, pin))
  if (!possible) return undefined
  const first = worstValue(possible, ({ said }) => said.outcome === 'unmet')
  const worst = first.kind === 'value' && !first.bad ? worstValue(possible, isUnknown) : first
  if (worst.kind === 'value') return finding(pin, worst.value, worst)
  const message = `the files do not say which channel \`${pin.application.name}\` follows: ${worst.why}`
  const said = { outcome: 'unknown', message } as const
  return finding(pin, { channel: worst.raw, said }, { place: worst.place, via: [], certainty: 'certain' })
}

/** Written out field by field: there are thousands of them, and a spread costs more than the rest of a probe. */
function finding(
  pin: FollowingPin,
  { channel, said: { outcome, message, severity, instead } }: Judged,
  { place, via, certainty }: Pick<Finding, 'place' | 'via' | 'certainty'>,
): Finding {
  const subject = channelSubject(pin.application)
  const made: Finding = { outcome, subject, deployment: pin.deployment.id, place, via, certainty, message }
  if (severity === undefined && instead === undefined) return made
  const fix = instead === undefined ? undefined : replaceValue(place, channel, instead)
  return { ...made, ...(severity === undefined ? {} : { severity }), ...(fix === undefined ? {} : { fix }) }
}

interface Judged {
  readonly channel: string
  readonly said: JudgedChannel
}

const isUnknown = ({ said }: Judged): boolean => said.outcome === 'unknown'

/** Several values with what is said of each channel; channels that nothing is said of are left out. */
function mapValue(
  value: Exclude<Value<string>, { kind: 'known' }>,
  judge: (channel: string) => JudgedChannel | undefined,
): Value<Judged> | undefined {
  if (value.kind === 'unknown') return value
  const values = value.values.flatMap(possible => {
    const said = judge(possible.value)
    return said ? [{ ...possible, value: { channel: possible.value, said } }] : []
  })
  return values.length === 0 ? undefined : { ...value, values }
}
