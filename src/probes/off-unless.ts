import type { Gate } from '../facts/gate.ts'
import type { DeployedApplication } from '../inventory/deployed-application.ts'
import { isOffByDefault } from '../inventory/presence.ts'
import type { Place } from '../text/place.ts'
import { shortened } from '../text/shortened.ts'
import type { Finding } from './probe.ts'
import { worstValue } from './worst-value.ts'

/** Whether what hangs on a switch is there: `off` by default is overridable. `open` says why the files do not tell. */
export type Switched =
  | { readonly kind: 'on' | 'off'; readonly certainty: Finding['certainty'] }
  | { readonly kind: 'open'; readonly why: string }

export function switchedBy(gate: Gate | undefined): Switched {
  if (gate === undefined) return { kind: 'on', certainty: 'certain' }
  const worst = worstValue(gate.present, isOn => !isOn)
  if (worst.kind === 'unknown') return { kind: 'open', why: worst.why }
  return { kind: worst.bad ? 'off' : 'on', certainty: worst.certainty }
}

/** What completes a sentence about what a switch turns on: "is off unless `cos_enabled` is set". */
export function offUnless({ expression }: Gate): string {
  const text = expression.trim()
  const variable = whole.exec(text)?.[1] ?? measured.exec(text)?.[1]
  if (variable !== undefined) return `is off unless \`${variable}\` is set`
  return `is off unless \`${shortened(text.replaceAll('`', "'"), 60)}\` is true`
}

/** `var.cos`, `var.cos != null`, `var.cos != ""`, `var.cos == true`. */
const whole = /^var\.([A-Za-z_][\w-]{0,60})(?: (?:!= (?:null|"")|== true))?$/

/** `length(var.cos) > 0`. */
const measured = /^length\(var\.([A-Za-z_][\w-]{0,60})\)(?: (?:> 0|!= 0|>= 1))?$/

/** Where one sees the switch: at what hangs on it, unless that stands in a module of others, which is called with it. */
export const switchPlace = (place: Place, gate: Gate): Place => (gate.place.path === place.path ? place : gate.place)

/** What is wrong with an application that is off by default is only wrong where somebody switches it on. */
export function whereOn<F extends Pick<Finding, 'outcome' | 'certainty' | 'message'>>(
  finding: F,
  { name, gate }: Pick<DeployedApplication, 'name' | 'gate'>,
): F {
  if (finding.outcome !== 'unmet' || gate === undefined || !isOffByDefault(gate)) return finding
  return { ...finding, certainty: 'overridable', message: `${finding.message}; \`${name}\` ${offUnless(gate)}` }
}
