import type { Guide } from '../../guide/guide.ts'
import type { GuideWarning } from '../checklist.ts'
import type { Draft } from '../draft.ts'
import { draftRequirements, recognisable } from '../draft-requirements.ts'
import type { DraftedTable } from '../draft-tables.ts'
import type { ReadStatement } from '../read-guide.ts'
import { annotate } from './annotate.ts'
import type { Target } from './declare-drafts.ts'
import type { Declared } from './declared.ts'

interface DraftedGuide {
  /** The requirements of each statement. */
  readonly drafted: readonly (readonly Draft[])[]
  readonly tables: readonly DraftedTable[]
  readonly declaredOf: (draft: Draft | undefined) => Declared | undefined
  readonly problems: readonly GuideWarning[]
}

/** The requirements that the words of a guide give, and those that its annotations declare. */
export function draftAnnotated(
  guide: Guide,
  statements: readonly ReadStatement[],
  tables: readonly DraftedTable[],
): DraftedGuide {
  const sentences = statements.map(read => sentenceTarget(read, draftRequirements(read)))
  const known = tables.map((table, index) => tableTarget(guide, index, table))
  const { drafts, declared, problems } = annotate(guide, [...sentences, ...known.flatMap(target => target ?? [])])
  const now = (target: Target): readonly Draft[] => drafts.get(target) ?? target.drafts
  return {
    drafted: sentences.map(now),
    tables: tables.map((table, index) => {
      const target = known[index]
      return target === undefined ? table : { ...table, drafts: now(target) }
    }),
    declaredOf: draft => (draft === undefined ? undefined : declared.get(draft)),
    problems,
  }
}

function sentenceTarget(read: ReadStatement, drafts: readonly Draft[]): Target {
  const { kind, text, place, section, block, item } = read.statement
  return {
    kind,
    place,
    block,
    ...(item === undefined ? {} : { item }),
    base: { text, place, section },
    drafts,
    obliges: drafts.some(({ strength }) => strength !== 'reference'),
    recognisable: recognisable(read, text, 'fact'),
  }
}

/** A table that a topic knows is one statement. */
function tableTarget({ tables }: Guide, index: number, { drafts }: DraftedTable): Target | undefined {
  const [first] = drafts
  const place = tables[index]?.place
  if (first === undefined || place === undefined) return undefined
  const { text, section } = first
  return {
    kind: 'table',
    place,
    block: -1 - index,
    base: { text, place: first.place, section },
    drafts,
    obliges: true,
    recognisable: { text, code: [], links: [], items: [], section, strength: 'fact' },
  }
}
