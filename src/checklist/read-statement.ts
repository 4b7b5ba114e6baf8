import type { Statement } from '../guide/guide.ts'
import { findSignals, isDescriptive, type Signal } from './english/find-signals.ts'
import { isProcedureStep } from './english/imperative.ts'
import { isOnlyLinks, isReference } from './english/is-reference.ts'
import { mainClause } from './english/main-clause.ts'
import { conjuncts, subjectOf } from './english/sentence-parts.ts'

/** Leads to a command to copy. */
const instruction =
  /\b(?:following|this|these) (?:\w+ )?(?:commands?|snippets?|steps?|code|example|manifest|actions?)\b|\bby running\b|\bas follows\b/i

/** No sentence of a guide is longer; what is would only cost time. */
const longest = 2000

/** What one statement says, by its own words. */
export type Reading =
  | ({ readonly kind: 'obligation' } & Obligation)
  /** Something that holds: it becomes a requirement of strength `fact` where a topic knows it. */
  | { readonly kind: 'claim'; readonly signals: readonly string[] }
  | { readonly kind: 'reference' }
  /** A line of links that says nothing of its own. */
  | { readonly kind: 'navigation' }
  /** `why` it is no item, in words that go on from "no item: ". */
  | { readonly kind: 'other'; readonly why: string }

export interface Obligation {
  readonly strength: 'must' | 'should' | 'may'
  readonly polarity: 'do' | 'do-not'
  readonly signals: readonly string[]
  readonly subject?: string
  readonly condition?: string
  readonly parts: readonly string[]
  /** By a command, without a word that says how strongly. */
  readonly bare: boolean
}

export function readStatement(statement: Statement): Reading {
  const { text, links } = statement
  if (text.endsWith('?')) return { kind: 'other', why: 'a question' }
  if (text.length > longest) return { kind: 'other', why: `longer than ${longest} characters` }
  const onlyLinks = isOnlyLinks(text, links)
  if ((onlyLinks && statement.item !== undefined) || isReference(text, links)) return { kind: 'reference' }
  if (onlyLinks && statement.kind === 'sentence') return { kind: 'navigation' }
  const clause = mainClause(text)
  const [signal] = findSignals(clause)
  if (signal?.strength === 'must' && isDescriptive(text)) return { kind: 'claim', signals: [signal.words] }
  const step = isProcedureStep(clause.main) || (statement.leads?.kind === 'code' && instruction.test(text))
  if (signal === undefined || (step && signal.at === 0 && signal.strength !== 'must'))
    return { kind: 'claim', signals: [] }
  return { kind: 'obligation', ...obligation(clause, signal) }
}

function obligation({ main, condition }: ReturnType<typeof mainClause>, signal: Signal): Obligation {
  const subject = signal.command ? undefined : subjectOf(main)
  return {
    strength: signal.strength,
    polarity: signal.polarity,
    signals: [signal.words],
    ...(subject === undefined ? {} : { subject }),
    ...(condition === undefined ? {} : { condition }),
    parts: signal.strength === 'may' ? [] : conjuncts(main.slice(signal.at)),
    bare: signal.command,
  }
}
