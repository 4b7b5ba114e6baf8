import type { Place } from '../text/place.ts'
import type { Gate } from './gate.ts'
import type { Value } from './value.ts'

/**
 * An application as one file declares it: an entry of a bundle's `applications:`, a `juju_application` of Terraform, a
 * `juju deploy`, `refresh` or `config` of a script, a `deploy` of a test. An
 * overlay's entry has no charm of its own. A name that the files do not determine is its expression in `${}`. `place` is
 * the application's name. Options whose value is a secret are kept as `secret`, never as text.
 */
export interface ApplicationFact {
  readonly kind: 'application'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly source: PinSource
  readonly name: string
  readonly charm?: CharmReference
  readonly channel?: Value<string>
  readonly revision?: Value<number>
  readonly options: readonly ApplicationOption[]
  /** What is known of options beside those; without it there are none. */
  readonly otherOptions?: OtherOptions
  readonly trust?: Value<boolean>
  readonly base?: Value<string>
  /** Where it is exposed: reached from outside the model. */
  readonly exposed?: Place
  /** A command that takes such an exposure back (`juju unexpose`). */
  readonly unexposed?: true
  /** Its address in Terraform (`module.platform.juju_application.dex`), which is unique in a deployment. */
  readonly address?: string
  readonly gate?: Gate
  /** The model in Terraform: its name, or the address of its resource where that is not known. */
  readonly model?: string
  /** A later command of the same sequence follows another channel. */
  readonly superseded?: true
  /** A command that changes what is deployed by others (`juju refresh`, `juju config`), not one that deploys. */
  readonly changes?: true
  /** A command inside a sentence of a page, which may tell of it and not tell to run it. */
  readonly mention?: true
  /** The folder of the repository that its charm is built from (`source: ./charms/web`). */
  readonly builtFrom?: Place
  /** An overlay takes the application out of the bundle: its entry is null. */
  readonly removed?: true
}

/** What kind of file holds a pin. */
type PinSource = 'bundle' | 'template' | 'terraform' | 'command' | 'python'

/**
 * The charm as written (`ch:istio-pilot`, `cs:~owner/mysql-3`, `./x.charm`), the bare name, and where it comes from.
 * `charm-store` is the closed predecessor of Charmhub; `undetermined` is a name that a later step fills in.
 */
export interface CharmReference {
  readonly reference: string
  readonly name: string
  readonly store: 'charmhub' | 'charm-store' | 'local' | 'undetermined'
  readonly place: Place
}

/** An option of an application. A `secret` shape means that the value was seen and dropped. */
export interface ApplicationOption {
  readonly name: string
  readonly place: Place
  readonly value: Value<string>
  readonly secret?: SecretShape
}

/**
 * What stands where a secret belongs: a literal, one that everybody guesses, a placeholder or variable, a file that is
 * read at deploy time, the id of a Juju secret, or nothing.
 */
export type SecretShape = 'literal' | 'guessable' | 'placeholder' | 'file' | 'secret-id' | 'empty'

/** `open`: a part of them is given from outside, and why. `overridable`: there are none unless whoever applies the files sets some. */
export type OtherOptions = { readonly kind: 'open'; readonly why: string } | { readonly kind: 'overridable' }
