const adverbs = String.raw`(?:(?:\w+ly|also|always|never|only|not) )*`
const participle = String.raw`(?:\w+ed|\w+en|set|kept|put|run|built|held|sent|made|bound|known|shown|shut|split|cut|backed|hidden|read)`
const conjunction = new RegExp(
  String.raw`^((?:must|should|shall|needs? to|ha(?:s|ve) to)(?: not)? be) (${adverbs}${participle}\b[^,;]*?)((?:, (?:and )?| and )${adverbs}${participle}\b.*)$`,
  'i',
)
const purpose = /(?:,? (?:in order to|so that|so as to|to (?!be\b)(?=[a-z]+\b)|because|since|as this)\b.*)$/i
const most = 4

/** The conjuncts of "must be A and B", each with the verb: `must be A`, `must be B`. Empty where there is only one. */
export function conjuncts(main: string): readonly string[] {
  const match = conjunction.exec(main.replace(/[.!:;]+$/, ''))
  const [, verb, first, rest] = match ?? []
  if (verb === undefined || first === undefined || rest === undefined) return []
  const others = rest
    .replace(purpose, '')
    .split(new RegExp(String.raw`(?:, (?:and )?| and )(?=${adverbs}${participle}\b)`, 'i'))
    .filter(part => part.trim() !== '')
  const parts = [first, ...others].map(part => `${verb} ${part.trim()}`)
  return parts.length > most ? [] : parts
}

const article = /^(?:the|a|an|all|any|each|every|your|these|those|this|that|both)\s+/i
const verbAfterSubject =
  /^(.{2,120}?)\s+(?:must|shall|should|needs? to|ha(?:s|ve) to|can|could|may|might|is|are|has|have|be|do|does|use|uses)\b/i

/** Who or what is obliged, without its article; `undefined` for commands and pronouns. */
export function subjectOf(main: string): string | undefined {
  const after =
    /^(?:it is|it['’]s|we|canonical)\b.*?\bthat\s+(.*)$/i.exec(main) ??
    /^(?:please )?(?:ensure|make sure|be sure)(?: that)?\s+(?!to\b)(.*)$/i.exec(main)
  const clause = after?.[1] ?? main
  if (
    after === null &&
    /^(?:it|you|we|this|these|they|there|ensure|make|be|always|never|do|only|one|for|in|on|by|with|to|the general|best|good)\b/i.test(
      clause,
    )
  )
    return undefined
  const subject = verbAfterSubject
    .exec(clause)?.[1]
    ?.replace(article, '')
    .replace(/^(?:only|also)\s+/i, '')
  if (
    subject === undefined ||
    /[,;:]/.test(subject) ||
    /^(?:it|you|we|they|this|these|that|there|which)$/i.test(subject)
  )
    return undefined
  return subject.split(' ').length <= 12 ? subject : undefined
}
