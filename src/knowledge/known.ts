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
  /** The channels of charms, as a snapshot of the store gives them; shipped there are none. */
  readonly charms: readonly CharmChannels[]
  readonly products: readonly ProductRelease[]
  readonly supported: readonly SupportedRelease[]
  readonly options: readonly OptionMeaning[]
  readonly authenticators: readonly Authenticator[]
  readonly monitoring: readonly MonitoringCharm[]
  readonly imageSources: readonly ImageSource[]
  readonly bases: readonly SupportedBase[]
  readonly plainCharms: readonly PlainCharm[]
}

/**
 * What the store publishes of a charm: each channel may have several rows, by base and architecture; a base may be null.
 * `released` is an ISO day.
 */
export interface CharmChannels {
  readonly charm: string
  readonly publisher?: string
  readonly defaultTrack?: string
  readonly channels: readonly CharmChannel[]
}

export interface CharmChannel {
  /** `track/risk`. */
  readonly channel: string
  readonly revision: number
  readonly base?: string
  readonly architecture?: string
  readonly released?: string
}

/** The charm tracks that make up a release of a product: `1.10` of `kubeflow` has `istio-pilot` on `1.24`. */
export interface ProductRelease {
  readonly product: string
  readonly release: string
  readonly charms: readonly { readonly charm: string; readonly track: string }[]
}

/**
 * The versions of Kubernetes and Juju that a release of a product supports, as constraints: `1.29, 1.30`, `>= 3.4.3`.
 * `inSupport` is whether the release itself still gets fixes; a guide's table alone does not tell.
 */
export interface SupportedRelease {
  readonly product: string
  readonly release: string
  readonly kubernetes?: string
  readonly juju?: string
  readonly inSupport?: boolean
}

/**
 * What an option of a charm is for. `address`: an address that users or services reach. `static-user`, `connectors`: who may
 * sign in; `static-users-allowed`: whether one of the static users may. `skips-authentication`: addresses that need no sign-in. `registration`: whether anybody may open a profile.
 * `security-policy`: of the workloads of users. `authority`: the certificate of an authority to trust.
 * `service-type`: how the application is exposed. `values` are the good ones where there are such; `byDefault` is what the charm takes.
 */
export interface OptionMeaning {
  readonly charm: string
  readonly option: string
  readonly meaning:
    | 'address'
    | 'static-user'
    | 'static-users-allowed'
    | 'connectors'
    | 'skips-authentication'
    | 'registration'
    | 'security-policy'
    | 'authority'
    | 'service-type'
    | 'verification'
  readonly values?: readonly string[]
  readonly byDefault?: string
}

/**
 * A charm of the observability stack. An `agent` stands beside what it observes and sends over `sends`; it takes what it
 * collects over `collects`. A `backend` keeps what was sent, and takes what charms give it directly over `collects`. A
 * `part` stands beside the stack as beside others. `replacedBy`: the charm that takes its place.
 */
export interface MonitoringCharm {
  readonly charm: string
  readonly role: 'agent' | 'backend' | 'part'
  readonly collects: readonly string[]
  readonly sends: readonly string[]
  readonly replacedBy?: string
}

/** A charm that has a gateway ask who a user is, over a relation whose endpoint has one name at both ends. */
export interface Authenticator {
  readonly charm: string
  readonly gateway: string
  readonly endpoint: string
}

/**
 * Images below this prefix are rocks of the publisher: `charmedkubeflow/`. With `isOther` they are of somebody who builds no
 * rocks: `istio/`, or the host `quay.io/`.
 */
export interface ImageSource {
  readonly prefix: string
  readonly isOther?: true
}

/** A base and the ISO day on which its standard support ends. */
export interface SupportedBase {
  readonly base: string
  readonly until: string
}

/** A charm that works without the rights of `--trust` on the cluster. */
export interface PlainCharm {
  readonly charm: string
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
  /** The endpoints over which another ingress stands in front of it, which clients then meet first. */
  readonly behind?: readonly string[]
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
