import type { ApplicationFact } from '../facts/application.ts'
import type { Value } from '../facts/value.ts'
import type { Place } from '../text/place.ts'

/**
 * Where an application is pinned: at the use of its channel, which may be written elsewhere, else at the charm's name,
 * else at its own.
 */
export function pinPlace({ channel, charm, place }: Pick<ApplicationFact, 'channel' | 'charm' | 'place'>): Place {
  return (channel && useOf(channel)) ?? charm?.place ?? place
}

function useOf(value: Value<string>): Place | undefined {
  if (value.kind === 'unknown') return value.place
  const first = value.kind === 'known' ? value : value.values[0]
  return first?.via[0] ?? first?.place
}
