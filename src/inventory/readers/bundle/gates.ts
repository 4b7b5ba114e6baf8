import type { Fact } from '../../../facts/fact.ts'
import type { Gate, GateFact } from '../../../facts/gate.ts'

/** The switches that applications and relations of a template hang on, each once. A loop is none. */
export function gatesOf(facts: readonly Fact[]): readonly GateFact[] {
  const gates = new Map<string, Gate>()
  for (const fact of facts) {
    const gate = fact.kind === 'application' || fact.kind === 'relation' ? fact.gate : undefined
    if (gate && !gate.expression.startsWith('for ')) gates.set(`${gate.place.line}:${gate.place.column}`, gate)
  }
  return [...gates.values()].map(gate => ({ kind: 'gate', deployments: [], ...gate }))
}
