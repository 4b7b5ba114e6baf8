import type { Channel } from '../channels/channel.ts'
import type { Place } from '../text/place.ts'

/**
 * A release folder `releases/<track>/<risk>/` that holds a bundle: a pin of that product to a channel. The product is the
 * bundle's `name`, else the folder's. `place` is the bundle's name, else its first line.
 */
export interface ReleaseFact {
  readonly kind: 'release'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly product: string
  readonly folder: string
  readonly channel: Channel & { readonly track: string }
}
