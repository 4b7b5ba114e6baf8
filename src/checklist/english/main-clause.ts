import { imperativeVerb } from './imperative.ts'

/** A sentence taken apart: what stands before its main clause, and the main clause without what is in parentheses. */
export interface MainClause {
  readonly main: string
  /** A leading "If ...", "When ...", or the clause that trails after it. */
  readonly condition?: string
  /** A leading "To ...". */
  readonly purpose?: string
}

const adverb =
  /^(?:therefore|however|also|additionally|furthermore|moreover|in addition(?: to (?:that|this))?|in general|finally|then|next|first(?:ly)?|second(?:ly)?|lastly|thus|hence|so|for this reason|for these reasons|for example|for instance|e\.g\.|as such|as a result|consequently|accordingly|similarly|likewise|instead(?! of\b)|otherwise|in particular|to (?:that|this) end|as a (?:best|good) practice|again|please|just|simply|and|but|note that|nonetheless|nevertheless|whatever the reason|in any case|in all cases|where possible|whenever possible|if possible|at (?:a |the )?minimum|as always|importantly|(?:note|important|warning|caution|tip|attention|remember|recommendation)\s*[:!])(?:,\s*|\s+)/i
const opener =
  /^(?:when(?:ever)?|if|where(?:ver)?|while|unless|before|after|once|for|to|in order to|depending on|as|in case|in|on|with|without|by|during|until|since|because|although|though|even if|given|whether|regardless of|apart from|besides|rather than|instead of|at|under|from|prior to|within|provided|due to|according to|despite|using)\b/i
const conditional =
  /^(?:when(?:ever)?|if|where(?:ver)?|while|unless|in case|provided|depending on|for (?:most|some|certain|all|any|production|cases|high|multi|public|larger?|clusters|deployments)\b|in (?:production|a production|multi|clustered|public|high|case)\b)/i
const trailing =
  /\b(?:(?:only |even )?if|unless|in case|provided that) (?:you|your|the|it|they|this|these|no|a|an|any|using|possible|not|there|external|self|clients?|users?|applications?)\b[^.;]*[.!:]?$/i
const finite = /\b(?:is|are|was|were|has|have|can|will|must|should|shall|may|does|do)\b/i
const modal = /\b(?:must|shall|should|needs? to|ha(?:s|ve) to|can|could|may|might|is|are|it's|recommend\w*)\b/i

export function mainClause(sentence: string): MainClause {
  let rest = withoutLabel(withoutParentheses(sentence))
  const condition: string[] = []
  let purpose: string | undefined
  for (let round = 0; round < 4; round++) {
    rest = withoutAdverbs(rest)
    const comma = opener.test(rest) ? endOfOpening(rest) : -1
    if (comma === -1) break
    const opening = rest.slice(0, comma)
    if (isClause(opening)) break
    if (conditional.test(opening)) condition.push(opening)
    else if (/^(?:to|in order to)\b/i.test(opening)) purpose = opening
    rest = rest.slice(comma + 1).trim()
  }
  const after = trailing.exec(rest)?.[0].replace(/[.!:]+$/, '')
  if (after !== undefined && after.length < rest.length - 10) condition.push(after)
  return {
    main: rest,
    ...(condition.length === 0 ? {} : { condition: condition.join(', ') }),
    ...(purpose === undefined ? {} : { purpose }),
  }
}

/** A main clause that only looks like an opening: "At least one must be set, ...", "In Juju you can restrict it by model, ...". */
function isClause(opening: string): boolean {
  return (
    (/^at (?:least|most)\b/i.test(opening) && modal.test(opening)) ||
    /^(?:in|on|at|with|by|for|from|within|under|to) (?!.*\b(?:that|which|who|where|when|if)\b).* (?:you|we|administrators?|operators?) (?:can|must|should|may|need to|could)\b/i.test(
      opening,
    )
  )
}

/** "Backups: encrypt them". */
function withoutLabel(text: string): string {
  const after = /^[^.:;]{2,50}:\s+(\S.*)$/.exec(text)?.[1]
  return after !== undefined && imperativeVerb(after) !== undefined ? after : text
}

function withoutAdverbs(text: string): string {
  let rest = text.trim()
  for (let match = adverb.exec(rest); match !== null; match = adverb.exec(rest)) rest = rest.slice(match[0].length)
  return rest
}

function withoutParentheses(text: string): string {
  if (!text.includes('(')) return text.replace(/\s+/g, ' ').trim()
  let depth = 0
  let kept = ''
  let from = 0
  for (const { 0: mark, index } of text.matchAll(/[()]/g)) {
    if (depth === 0 && mark === '(') kept += text.slice(from, index)
    if (mark === '(') depth++
    else if (depth > 0 && --depth === 0) from = index + 1
  }
  if (depth === 0) kept += text.slice(from)
  const whole = depth === 0 ? kept : text
  return whole
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()
}

/** The comma after which the main clause begins: where a command follows, else the last one before the first modal verb. */
function endOfOpening(text: string): number {
  const commas = [...text.slice(0, 600).matchAll(/,/g)].slice(0, 8).map(match => match.index)
  const [first = -1] = commas
  for (const comma of commas) {
    if (imperativeVerb(withoutAdverbs(text.slice(comma + 1))) !== undefined) return comma
    const next = text.slice(comma + 1, commas[commas.indexOf(comma) + 1])
    if (!conditional.test(text) && finite.test(next) && !/^ (?:which|who|where|that)\b/.test(next)) return comma
  }
  if (first === -1) return -1
  const verb = modal.exec(text.slice(first + 1))
  if (verb === null) return first
  return commas.filter(comma => comma < first + 1 + verb.index).at(-1) ?? first
}
