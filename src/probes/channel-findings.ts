import type { Value } from '../facts/value.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { onceEach } from './once-each.ts'
import type { Finding, Severity } from './probe.ts'
import { channelSubject, type FollowingPin, followingPins } from './promised-pins.ts'
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
type ChannelJudge = (channel: string, pin: FollowingPin) => JudgedChannel | undefined

/** Puts every channel that is followed where a risk is promised to a judge; the worst possible value decides. */
export function channelFindings(inventory: Inventory, judge: ChannelJudge): readonly Finding[] {
  return onceEach(followingPins(inventory).flatMap(pin => findingOf(pin, judge) ?? []))
}

function findingOf(pin: FollowingPin, judge: ChannelJudge): Finding | undefined {
  const base = { subject: channelSubject(pin), deployment: pin.deployment.id }
  const judged = mapValue(pin.channel, channel => judge(channel, pin))
  if (!judged) return undefined
  const first = worstValue(judged, ({ said }) => said.outcome === 'unmet')
  const worst = first.kind === 'value' && !first.bad ? worstValue(judged, isUnknown) : first
  if (worst.kind === 'unknown') {
    const message = `the files do not say which channel \`${pin.application.name}\` follows: ${worst.why}`
    return { ...base, outcome: 'unknown', place: worst.place, via: [], certainty: 'certain', message }
  }
  const { place, via, certainty } = worst
  const { outcome, message, severity, instead } = worst.value.said
  const finding: Finding = { ...base, outcome, place, via, certainty, message }
  if (outcome === 'met') return finding
  const fix = instead === undefined ? undefined : replaceValue(place, worst.value.channel, instead)
  return { ...finding, ...(severity === undefined ? {} : { severity }), ...(fix === undefined ? {} : { fix }) }
}

interface Judged {
  readonly channel: string
  readonly said: JudgedChannel
}

const isUnknown = ({ said }: Judged): boolean => said.outcome === 'unknown'

/** A value with what is said of each channel; channels that nothing is said of are left out. */
function mapValue(
  value: Value<string>,
  judge: (channel: string) => JudgedChannel | undefined,
): Value<Judged> | undefined {
  if (value.kind === 'unknown') return value
  const saidOf = (channel: string): Judged | undefined => {
    const said = judge(channel)
    return said && { channel, said }
  }
  if (value.kind === 'known') {
    const judged = saidOf(value.value)
    return judged && { kind: 'known', value: judged, place: value.place, via: value.via }
  }
  const values = value.values.flatMap(possible => {
    const judged = saidOf(possible.value)
    return judged ? [{ ...possible, value: judged }] : []
  })
  return values.length === 0 ? undefined : { ...value, values }
}
