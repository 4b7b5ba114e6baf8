import { mainClause } from './main-clause.ts'

/** What a sentence says to be so, apart from the clauses that deny something or only allow it. */
export interface StandingWords {
  readonly words: string
  /** A clause was left out because it denies something. */
  readonly denies: boolean
  /** A clause was left out, for whichever reason. */
  readonly hedged: boolean
}

const border =
  /(?:;|,? (?:and|but|while|whereas|although|though|because|since|if|unless|when|so that)\b|, (?:which|so|where)\b)/gi
/** "Images that may be old" says nothing of what images may be. */
const relative =
  /\b(?:that|which|who) (?:\w+ )?(?:is|are|do|does|has|have|can|may|might|could)(?:n['’]t| not| never)?\b/gi
const possible = /\b(?:may|might|can|could)\b(?! only\b)|\b(?:optionally|sometimes|occasionally)\b/i
const denied =
  /\b(?:is|are|do|does|has|have|can|will)(?:n['’]t| not| never|not)\b(?! only\b)|\bnever\b|^(?:no|none|neither|nothing|nobody)\b/i

export function standingWords(sentence: string): StandingWords {
  const { main } = mainClause(sentence)
  const clauses = [...clausesOf(main)].map(clause => ({ clause, plain: clause.replace(relative, '').trim() }))
  const denies = clauses.some(({ plain }) => denied.test(plain))
  const kept = clauses.filter(({ plain }) => !denied.test(plain) && !possible.test(plain))
  if (kept.length === clauses.length) return { words: sentence, denies, hedged: false }
  return { words: kept.map(({ clause }) => clause).join(''), denies, hedged: true }
}

function* clausesOf(text: string): Generator<string> {
  let start = 0
  for (const { index } of text.matchAll(border)) {
    yield text.slice(start, index)
    start = index
  }
  yield text.slice(start)
}
