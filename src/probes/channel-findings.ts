import type { Value } from '../facts/value.ts'
import { isOffByDefault } from '../inventory/presence.ts'
import { applicationSubject } from './application-subject.ts'
import { onceEach } from './once-each.ts'
import type { Finding, Severity } from './probe.ts'
import type { FollowingPin } from './promised-pins.ts'
import { replaceValue, type WrittenText } from './replace-value.ts'
import { aspectPlace, type ChannelAspect } from './text-parts.ts'
import { worstValue } from './worst-value.ts'

/** What a probe says of one channel, and of which part of it; `instead` is the text that would mend it. */
export interface JudgedChannel {
  readonly outcome: Finding['outcome']
  readonly message: string
  readonly severity?: Severity
  readonly instead?: string
  readonly about?: ChannelAspect
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
    const said = judge(pin.channel.value, pin)
    return said && finding(pin, said, { written: pin.channel, via: pin.channel.via, certainty: 'certain' })
  }
  const possible = mapValue(pin.channel, channel => judge(channel, pin))
  if (!possible) return undefined
  const first = worstValue(possible, ({ said }) => said.outcome === 'unmet')
  const worst = first.kind === 'value' && !first.bad ? worstValue(possible, isUnknown) : first
  if (worst.kind === 'value') {
    const { place, parts, via, certainty } = worst
    const { channel, said } = worst.value
    return finding(pin, said, { written: { value: channel, place, parts }, via, certainty })
  }
  const message = `the files do not say which channel \`${pin.application.name}\` follows: ${worst.why}`
  const said = { outcome: 'unknown', message } as const
  return finding(pin, said, { written: { value: worst.raw, place: worst.place }, via: [], certainty: 'certain' })
}

/** Written out field by field: there are thousands of them, and a spread costs more than the rest of a probe. */
function finding(
  { application, deployment }: FollowingPin,
  { outcome, message, severity, instead, about }: JudgedChannel,
  { written, via, certainty: decided }: Decided,
): Finding {
  const subject = applicationSubject(deployment, application, 'channel')
  const place = about === undefined ? written.place : aspectPlace(written.value, written, about)
  const certainty = isOffByDefault(application.gate) ? 'overridable' : decided
  const made: Finding = { outcome, subject, deployment: deployment.id, place, via, certainty, message }
  if (severity === undefined && instead === undefined) return made
  const fix = instead === undefined ? undefined : replaceValue(written, instead)
  return { ...made, ...(severity === undefined ? {} : { severity }), ...(fix === undefined ? {} : { fix }) }
}

interface Decided extends Pick<Finding, 'via' | 'certainty'> {
  readonly written: WrittenText
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
