import type { Draft } from '../draft.ts'
import type { Recognisable } from '../topic.ts'
import type { Declared } from './declared.ts'
import type { Placed } from './place-annotations.ts'
import { topicParameters } from './topic-parameters.ts'

/** A statement with the requirements that its own words make of it, and what a topic sees of it. */
export interface Target extends Placed {
  readonly base: Pick<Draft, 'text' | 'place' | 'section'>
  readonly drafts: readonly Draft[]
  readonly recognisable: Recognisable
}

/** The requirements of a statement that is declared; `chosen` are those that the declaration is about. */
export interface DeclaredDrafts {
  readonly drafts: readonly Draft[]
  readonly chosen: readonly Draft[]
  /** Why the topic cannot be that of the statement. */
  readonly problem?: string
}

/**
 * Makes a statement a requirement as its annotations say. Of several requirements in one sentence it is about those of the
 * topic that is named, where there are some, else about all.
 */
export function declareDrafts({ base, drafts, recognisable, obliges }: Target, declared: Declared): DeclaredDrafts {
  const { strength, topic, parameters } = declared
  const own = obliges ? drafts : [{ ...base, strength: 'fact', polarity: 'do', signals: [], basis: 'direct' } as const]
  const isChosen = (draft: Draft): boolean => topic === undefined || !known || draft.topic === topic
  const known = own.some(draft => draft.topic === topic)
  const given = topic === undefined ? undefined : topicParameters(topic, recognisable, parameters)
  if (given?.kind === 'wrong') return { drafts, chosen: [], problem: given.message }
  const made = own.map((draft): { readonly draft: Draft; readonly isAbout: boolean } => {
    if (!isChosen(draft)) return { draft, isAbout: false }
    const said = { ...draft, basis: 'declared', strength: strength ?? draft.strength } as const
    if (given === undefined) return { draft: said, isAbout: true }
    if (draft.topic !== topic) return { draft: { ...said, ...given.recognised }, isAbout: true }
    const kept = Object.keys(parameters).length === 0
    return { draft: kept ? said : { ...said, ...given.recognised }, isAbout: true }
  })
  return {
    drafts: made.map(({ draft }) => draft),
    chosen: made.flatMap(({ draft, isAbout }) => (isAbout ? [draft] : [])),
  }
}
