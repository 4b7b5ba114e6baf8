import type { ApplicationFact } from '../../facts/application.ts'
import type { Fact } from '../../facts/fact.ts'

/** What one command states, and the branch that it stands in. */
export interface FactsOfCommand {
  readonly branch: string
  readonly facts: readonly Fact[]
}

/**
 * The facts of commands that run one after the other. Of several refreshes of an application the last one counts, and it
 * supersedes a deploy before it; what another branch does changes nothing. The same fact of the same place, which a loop
 * gives, is there once.
 */
export function settled(commands: readonly FactsOfCommand[]): readonly Fact[] {
  const later = new Map<string, Set<string>>()
  const kept: Fact[][] = []
  for (const { branch, facts } of commands.toReversed()) {
    const own = facts.flatMap((fact): Fact[] => {
      if (fact.kind !== 'application' || !isHeld(fact)) return [fact]
      const branches = later.get(fact.name) ?? new Set()
      const isPassed = around(branch).some(other => branches.has(other))
      if (fact.changes) later.set(fact.name, branches.add(branch))
      if (!isPassed) return [fact]
      return fact.changes ? rest(fact) : [{ ...fact, superseded: true }]
    })
    kept.push(own)
  }
  return once(kept.toReversed().flat())
}

/** A branch and those around it. */
function around(branch: string): readonly string[] {
  const names = branch.split('/')
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

const isHeld = ({ channel }: ApplicationFact): boolean => channel !== undefined

/** A step of a ladder still sets its options. */
function rest({ channel: _, revision: __, charm: ___, base: ____, ...fact }: ApplicationFact): Fact[] {
  return fact.options.length > 0 || fact.trust ? [fact] : []
}

function once(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Map<string, Fact | Set<string>>()
  return facts.filter(fact => {
    const at = `${fact.kind} ${fact.place.line}:${fact.place.column} ${labelOf(fact)}`
    const before = seen.get(at)
    if (before === undefined) {
      seen.set(at, fact)
      return true
    }
    // Seldom are two facts of a place called alike, so only then are they compared as a whole.
    const texts = before instanceof Set ? before : new Set([JSON.stringify(before)])
    const count = texts.size
    seen.set(at, texts.add(JSON.stringify(fact)))
    return texts.size > count
  })
}

/** What tells most facts of one place apart: those of a function's calls, of the turns of a loop. */
function labelOf(fact: Fact): string {
  if (fact.kind === 'command') return fact.words.join(' ')
  return fact.kind === 'application' ? fact.name : ''
}
