import type { Statement } from '../guide/guide.ts'
import { findSignals, isDescriptive, type Signal } from './english/find-signals.ts'
import { isProcedureStep, makesFile } from './english/imperative.ts'
import { isOnlyLinks, isReference } from './english/is-reference.ts'
import { type MainClause, mainClause } from './english/main-clause.ts'
import { conjuncts, subjectOf } from './english/sentence-parts.ts'

/** Leads to a command to copy. */
const instruction =
  /\b(?:following|this|these) (?:\w+ )?(?:commands?|snippets?|steps?|code|example|manifest|actions?)\b|\bby running\b|\bas follows\b/i

/** "To include X in the log:" above a command says what one may do. */
const offered =
  /^(?:(?:if|when|where) [^,:]{3,80}, )?to (?:enable|disable|turn|include|exclude|enforce|restrict|limit|change|set|require|allow|deny|block|encrypt|rotate|protect|harden|secure|reduce|increase|configure|customi[sz]e|override|prevent)\b[^.;]*:$/i
const optional = /^[([]?optional(?:ly)?[)\]:,]/i
/** The sentence explains the one before it. */
const explains = /^(?:(?:this|that|it|which) (?:means|implies|assumes)|in other words|that is|i\.e\.)\b/i
/** What must be there before a feature can be used. */
const prerequisite =
  /^(?:to|in order to) (?:enable|use|install|deploy|run|access|get|build|try|start|follow|complete)\b/i
/** Without it a feature does nothing; nobody owes it. */
const forFeature = /\bfor (?:[^.,;]{2,80}) to (?:work|function|take effect|be (?:available|effective|applied))\b/i
/** A modal word that only sends the reader elsewhere, or through a dialogue. */
const sends =
  /\b(?:must|should|can|may|could|might|need to|have to|recommended to|recommend to) (?:also |always |first |then )?(?:refer to|consult|see|look at|visit|go to|click|navigate|open|scroll|select|check out|find|explore|learn|(?:read|review) (?:our|more|about|the [^;]{0,120}\b(?:documentation|docs|guides?|pages?|sections?))\b)|\brecommend(?:s|ed)? (?:reading|consulting|visiting|checking out|having a look)\b/i

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
  if (signal === undefined) return isOffer(statement) ? offer(clause) : { kind: 'claim', signals: [] }
  if (signal.strength === 'must' && isDescriptive(text)) return { kind: 'claim', signals: [signal.words] }
  if (tellsOnly(statement, clause, signal)) return { kind: 'claim', signals: [] }
  const strength = signal.strength === 'should' && optional.test(text) ? 'may' : signal.strength
  return { kind: 'obligation', ...obligation(clause, { ...signal, strength }) }
}

function isOffer({ text, leads }: Statement): boolean {
  return leads?.kind === 'code' && offered.test(text)
}

function offer(clause: MainClause): Reading {
  const words = /^(?:.*, )?(to \w+)/i.exec(clause.main)?.[1] ?? 'to'
  return {
    kind: 'obligation',
    ...obligation(clause, { strength: 'may', polarity: 'do', words, at: 0, command: false }),
  }
}

/** The words of an obligation in a step of a procedure, a hint where to look, an explanation, a prerequisite. */
function tellsOnly(statement: Statement, clause: MainClause, signal: Signal): boolean {
  const { text, leads } = statement
  const isCommand = signal.at === 0 && signal.strength !== 'must'
  if (isCommand && (isProcedureStep(clause.main) || (leads?.kind === 'code' && instruction.test(text)))) return true
  if (isCommand && leads?.kind === 'code' && /^(?:run|issue|check|verify|restart|list)\b/i.test(clause.main))
    return true
  if (signal.at === 0 && statement.code.some(code => text.startsWith(code))) return true
  if (signal.strength === 'may' && /\battackers?\b/i.test(text)) return true
  if (isCommand && makesFile(clause.main)) return true
  if (signal.strength === 'may' && leads?.kind === 'code' && /^once\b/i.test(text)) return true
  if (forFeature.test(clause.main)) return true
  if (signal.strength === 'may' && /^by default\b/i.test(text)) return true
  if (
    (explains.test(clause.main) && signal.strength !== 'should') ||
    (sends.test(clause.main) && !/\bonly\b/i.test(clause.main))
  )
    return true
  return (
    clause.purpose !== undefined &&
    prerequisite.test(clause.purpose) &&
    /^(?:must|(?:is|are) required|(?:is|are) needed|needs?)\b/i.test(signal.words) &&
    !/\bbe\b/i.test(clause.main.slice(signal.at))
  )
}

function obligation({ main, condition }: MainClause, signal: Signal): Obligation {
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
