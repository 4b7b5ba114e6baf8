import type { Draft } from './draft.ts'
import { mainClause } from './english/main-clause.ts'
import { standingWords } from './english/standing-words.ts'
import type { ReadStatement } from './read-guide.ts'
import { type Recognised, recogniseTopics } from './recognise-topics.ts'
import type { Recognisable } from './topic.ts'
import { topics } from './topics.ts'

/** The requirements of one statement: one for each conjunct, and one for each topic where several know it. */
export function draftRequirements(read: ReadStatement): readonly Draft[] {
  const { statement, reading } = read
  const base = { text: statement.text, place: statement.place, section: statement.section, basis: 'direct' } as const
  if (reading.kind === 'other' || reading.kind === 'navigation') return []
  if (reading.kind === 'reference') return [{ ...base, strength: 'reference', polarity: 'do', signals: [] }]
  if (reading.kind === 'claim') return draftClaim(read, base, reading.signals)
  const { strength, polarity, signals, subject, condition, parts } = reading
  const obligation = {
    ...base,
    strength,
    polarity,
    signals,
    ...(subject === undefined ? {} : { subject }),
    ...(condition === undefined ? {} : { condition }),
  }
  const pieces = parts.length === 0 ? [undefined] : parts
  return pieces.flatMap(part => {
    const words = part === undefined ? statement.text : `${subject ?? ''} ${part}`.trim()
    const known = recogniseTopics(recognisable(read, words, strength))
    const piece = part === undefined ? obligation : { ...obligation, part }
    return known.length === 0 ? [piece] : withTopics(piece, known)
  })
}

type Base = Pick<Draft, 'text' | 'place' | 'section' | 'basis'>

/** A claim is a requirement where a topic knows it, and is asked only where the sentence says that it is so. */
function draftClaim(read: ReadStatement, base: Base, signals: readonly string[]): readonly Draft[] {
  const { statement } = read
  if (signals.length === 0 && !isPresentClaim(statement)) return []
  const { condition } = mainClause(statement.text)
  const conditional = condition === undefined ? {} : { condition }
  const fact = { ...base, strength: 'fact', polarity: 'do', signals, ...conditional } as const
  const recognised = (words: string): readonly Recognised[] => recogniseTopics(recognisable(read, words, 'fact'))
  const { words, denies, hedged } = standingWords(statement.text)
  if (signals.length > 0 || !hedged) {
    const known = recognised(statement.text)
    return known.length === 0 && signals.length > 0 ? [fact] : withTopics(fact, known)
  }
  const known = recognised(words)
  return known.length > 0 || !denies
    ? withTopics(fact, known)
    : withTopics({ ...fact, polarity: 'do-not' }, recognised(statement.text))
}

/** What was so in older releases, and how a command is used, says nothing that a repository can contradict. */
function isPresentClaim({ text, code }: ReadStatement['statement']): boolean {
  const isOver =
    /\b(?:was|were|had|used to|no longer|prior to|(?:earlier|older|previous|former) (?:versions?|releases?|revisions?))\b|\bbefore (?:version |release |revision )?v?\d/i
  return !isOver.test(text) && !code.some(word => /\s/.test(word.trim()))
}

function withTopics(base: Draft, known: readonly Recognised[]): readonly Draft[] {
  return known.map(one => {
    const { opposite }: { readonly opposite?: RegExp } = topics[one.topic]
    const isOpposite = base.polarity === 'do-not' && opposite?.test(base.part ?? base.text) === true
    const part = base.part ?? (known.length > 1 ? one.topic.replace(/-/g, ' ') : undefined)
    return {
      ...base,
      ...one,
      ...(part === undefined ? {} : { part }),
      ...(isOpposite ? { opposite: true } : {}),
    }
  })
}

/** What a topic sees of a statement, or of the part of it whose words are given. */
export function recognisable({ statement, items }: ReadStatement, text: string, strength: string): Recognisable {
  return { text, code: statement.code, links: statement.links, items, section: statement.section, strength }
}
