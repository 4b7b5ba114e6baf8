import type { GuideWarning } from '../checklist.ts'
import type { Requirement } from '../requirement.ts'
import type { Declared } from './declared.ts'
import type { GuideDeclaration } from './guide-declaration.ts'

interface DeclaredIds {
  readonly requirements: readonly Requirement[]
  readonly declarations: ReadonlyMap<string, GuideDeclaration>
  /** Ids that two requirements would have. */
  readonly taken: readonly GuideWarning[]
}

/**
 * Gives requirements the ids that their annotations say, numbered where one sentence is several, and keeps by id what is
 * declared. `declaredAt` says what is declared of the requirement with that index. All other ids stay as they are.
 */
export function declareIds(
  requirements: readonly Requirement[],
  declaredAt: (index: number) => Declared | undefined,
): DeclaredIds {
  const others = new Map(
    requirements.flatMap(({ id, place }, index) => (declaredAt(index)?.id === undefined ? [[id, place.line]] : [])),
  )
  const owners = new Map<string, Declared>()
  const counts = new Map<Declared, number>()
  const taken: GuideWarning[] = []
  const declarations = new Map<string, GuideDeclaration>()
  const named = requirements.map((requirement, index) => {
    const declared = declaredAt(index)
    if (declared === undefined) return requirement
    const id = declared.id === undefined ? requirement.id : numbered(declared.id, declared, counts)
    const owner = owners.get(id)
    const line = others.get(id) ?? (owner === undefined ? undefined : owner.line)
    if (declared.id !== undefined && line !== undefined)
      taken.push({ line: declared.line, message: `the id \`${id}\` is taken: line ${line} has it` })
    owners.set(id, declared)
    declarations.set(id, declarationOf(declared))
    return { ...requirement, id }
  })
  return { requirements: named, declarations, taken }
}

function numbered(id: string, declared: Declared, counts: Map<Declared, number>): string {
  const count = (counts.get(declared) ?? 0) + 1
  counts.set(declared, count)
  return count === 1 ? id : `${id}-${count}`
}

function declarationOf({ id, skip, attestation, probes }: Declared): GuideDeclaration {
  return {
    isNamed: id !== undefined,
    ...(skip === undefined ? {} : { skip }),
    ...(attestation === undefined ? {} : { attestation }),
    ...(probes.length === 0 ? {} : { probes }),
  }
}
