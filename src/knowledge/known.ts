import type { ChannelTable } from '../channels/channel-table.ts'

/**
 * What is known beside the files: shipped data, overridden by a snapshot, by the guide, by settings, in this order.
 * `today` is an ISO day.
 */
export interface Known {
  readonly today: string
  readonly channels: readonly ChannelTable[]
  readonly ingresses: readonly IngressCharm[]
  readonly certificateProviders: readonly CertificateProvider[]
}

/**
 * A charm that takes traffic from outside, and what gives it a certificate: all options of one of the sets, or a relation
 * from one of the endpoints. The first of each is what its newest release has.
 */
export interface IngressCharm {
  readonly charm: string
  readonly options: readonly (readonly string[])[]
  readonly endpoints: readonly string[]
  /** Those of its options that take the id of a Juju secret, and nothing else. */
  readonly secretIds?: readonly string[]
  /** As often something else, such as a balancer inside: asked only where the guide names it. */
  readonly onlyNamed?: true
  /** Takes its certificate from this charm, so what is asked is asked of it. */
  readonly configuredBy?: string
}

/**
 * A charm that provides the `tls-certificates` interface over these endpoints; `selfSigned` ones are no authority that
 * clients know.
 */
export interface CertificateProvider {
  readonly charm: string
  readonly endpoints: readonly string[]
  readonly selfSigned: boolean
}

/** Where a piece of shipped knowledge was read, and on which ISO day. */
export interface Sourced {
  readonly source: string
  readonly seen: string
}
