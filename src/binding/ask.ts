import type { Inventory, UnreadFile } from '../inventory/inventory.ts'
import type { Known } from '../knowledge/known.ts'
import type { Answer, Finding } from '../probes/probe.ts'
import { isNonEmpty } from '../text/non-empty.ts'
import type { Question } from './binding.ts'

/** A question with its answer. `crash` is what a probe that threw said, and its id: our bug, and the answer is unknown. */
export interface Answered {
  readonly question: Question
  readonly answer: Answer
  readonly crash?: string
}

/** Puts every question to its probe. Input that could not be read and may hold what a probe needs is never silence. */
export function ask(questions: readonly Question[], inventory: Inventory, known: Known): readonly Answered[] {
  // Several sentences of a guide may say the same: a probe is asked once for the same parameters.
  const given = new Map<string, Omit<Answered, 'question'>>()
  return questions.map(question => {
    const key = JSON.stringify([question.probe.id, question.parameters])
    const answered = given.get(key) ?? answerTo(question, inventory, known)
    given.set(key, answered)
    return { question, ...answered }
  })
}

function answerTo({ probe, parameters }: Question, inventory: Inventory, known: Known): Omit<Answered, 'question'> {
  const unread = inventory.unread.filter(({ hides }) => hides.some(kind => probe.needs.includes(kind)))
  try {
    return { answer: withUnread(inForce(probe.ask(inventory, parameters, known), inventory), unread) }
  } catch (error) {
    const crash = `${probe.id}: ${error instanceof Error ? error.message : String(error)}`
    return { crash, answer: { outcome: 'unknown', reason: `\`${probe.id}\` stopped on a bug of Hardlist` } }
  }
}

const disabled = new WeakMap<Inventory['scopes'], boolean>()

function hasDisabled({ scopes }: Inventory): boolean {
  const has = disabled.get(scopes) ?? [...scopes.values()].includes('disabled')
  disabled.set(scopes, has)
  return has
}

/** A disabled file takes part in nothing until somebody renames it, so nothing is wrong in it. */
function inForce(answer: Answer, inventory: Inventory): Answer {
  if (answer.outcome !== 'found' || !hasDisabled(inventory)) return answer
  const findings = answer.findings.filter(({ place }) => inventory.scopes.get(place.path) !== 'disabled')
  if (findings.length === answer.findings.length) return answer
  return isNonEmpty(findings)
    ? { outcome: 'found', findings }
    : { outcome: 'not-applicable', reason: 'only files that are disabled say something of it' }
}

function withUnread(answer: Answer, unread: readonly UnreadFile[]): Answer {
  const findings = [...(answer.outcome === 'found' ? answer.findings : []), ...unread.map(notRead)]
  return unread.length > 0 && isNonEmpty(findings) ? { outcome: 'found', findings } : answer
}

function notRead({ place, reason }: UnreadFile): Finding {
  return {
    outcome: 'unknown',
    subject: place.document === undefined ? place.path : `${place.path}#document-${place.document + 1}`,
    place,
    via: [],
    certainty: 'certain',
    message: `not read: ${reason}`,
  }
}
