import type { Draft } from './draft.ts'
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
  if (reading.kind === 'claim') {
    if (reading.signals.length === 0 && !isPresentClaim(statement)) return []
    const fact = { ...base, strength: 'fact', polarity: 'do', signals: reading.signals } as const
    const known = recogniseTopics(recognisable(read, statement.text, 'fact'))
    return known.length === 0 && reading.signals.length > 0 ? [fact] : withTopics(fact, known)
  }
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
    if (part !== undefined) return [withTopic({ ...obligation, part }, known[0])]
    return known.length === 0 ? [obligation] : withTopics(obligation, known)
  })
}

/** What was so in older releases, and how a command is used, says nothing that a repository can contradict. */
function isPresentClaim({ text, code }: ReadStatement['statement']): boolean {
  const isOver =
    /\b(?:was|were|had|used to|no longer|prior to|(?:earlier|older|previous|former) (?:versions?|releases?|revisions?))\b|\bbefore (?:version |release |revision )?v?\d/i
  return !isOver.test(text) && !code.some(word => /\s/.test(word.trim()))
}

function withTopics(base: Draft, known: readonly Recognised[]): readonly Draft[] {
  return known.map(one => withTopic(known.length > 1 ? { ...base, part: one.topic.replace(/-/g, ' ') } : base, one))
}

/** "Do not keep passwords in clear text" says what "store them securely" says. */
function withTopic(base: Draft, one: Recognised | undefined): Draft {
  if (one === undefined) return base
  const { opposite }: { readonly opposite?: RegExp } = topics[one.topic]
  return { ...base, ...one, ...(opposite?.test(base.text) && base.polarity === 'do-not' ? { polarity: 'do' } : {}) }
}

function recognisable({ statement, items }: ReadStatement, text: string, strength: string): Recognisable {
  return { text, code: statement.code, links: statement.links, items, section: statement.section, strength }
}
