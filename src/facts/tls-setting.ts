import type { Place } from '../text/place.ts'

/**
 * A setting of how TLS is spoken, wherever it stands: whether certificates are checked, the lowest version, or an address
 * that is reached with it or without. `name` is as written, of a command the flag, `text` its value. `place` is the value,
 * or the flag.
 */
export interface TlsSettingFact {
  readonly kind: 'tls-setting'
  readonly place: Place
  readonly deployments: readonly string[]
  readonly setting: 'verification' | 'least-version' | 'address'
  readonly name: string
  readonly text: string
  /** Of a check of certificates: whether it is switched off. */
  readonly isOff?: boolean
  /** Of a command: its program, and the address that it is given. */
  readonly program?: string
  readonly target?: string
}
