import type { Gate } from '../facts/gate.ts'

/** Whether a switch says that what hangs on it is certainly not there. */
export function isAbsent(gate: Gate | undefined): boolean {
  return gate?.present.kind === 'known' && !gate.present.value
}

/** Whether somebody has to switch on what hangs on a switch: it is off by default, and may be on. */
export function isOffByDefault(gate: Gate | undefined): boolean {
  return gate !== undefined && gate.present.kind !== 'known' && gate.byDefault === false
}
