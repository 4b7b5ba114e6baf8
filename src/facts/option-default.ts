import type { Place } from '../text/place.ts'

/**
 * An option of a charm with its default (`config.yaml`, or `config:` of `charmcraft.yaml`). `place` is the default's value,
 * else the option's name. `default` is as written, redacted where a secret stands there.
 */
export interface OptionDefaultFact {
  readonly kind: 'option-default'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly name: string
  readonly type: string
  readonly default?: string
}
