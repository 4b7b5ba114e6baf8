import { maySecret } from '../../text/secret-forms.ts'
import { type Assignment, assignmentAt } from './assignment.ts'
import { isLogin } from './is-login.ts'
import { isStructured } from './is-structured.ts'
import { knownSecrets } from './known-secrets.ts'
import { secretIn } from './secret-in.ts'
import { isProseName } from './secret-name.ts'
import { secretShape } from './secret-shape.ts'

/** A secret inside a longer text, at its offsets in that text. */
export interface EmbeddedSecret {
  readonly field: string
  readonly shape: 'literal' | 'guessable'
  readonly start: number
  readonly end: number
}

/** Something that may be a secret. `wide` ends what is left out; `proof` is what shows that it is one. */
interface Suspect extends EmbeddedSecret {
  readonly wide: number
  readonly proof: 'form' | 'address' | 'assignment' | 'none'
}

/** What a longer text belongs to: the name of its option, and the words that its application goes by. */
export interface TextOwner {
  readonly option: string
  readonly names: readonly string[]
}

/** A text and its secrets: without them, and with white space for them as the file writes it. */
export interface Searched {
  readonly kept: string
  readonly blanked: string
  readonly secrets: readonly EmbeddedSecret[]
}

/**
 * Searches a JSON or YAML text, a list of settings or an address; `written` is how the file writes `text`. In what people
 * read only a secret of a known form counts; placeholders, files and names of secrets are none. What may be a secret is
 * left out of the text also where it is in doubt.
 */
export function searchText(written: string, text: string, owner: TextOwner): Searched {
  if (!mayHoldSecret(written) && (written === text || !mayHoldSecret(text)))
    return { kept: text, blanked: written, secrets: [] }
  const found = suspects(written, owner)
  const said = written === text ? found : suspects(text, owner)
  const isProse = isProseName(owner.option)
  const isMade = found.some(({ proof }) => proof === 'assignment') && !isProse && isStructured(text)
  const proven = { form: true, address: !isProse, assignment: isMade, none: false }
  return {
    kept: replaced(text, said, () => '<redacted>'),
    blanked: replaced(written, found, length => ' '.repeat(length)),
    secrets: found.filter(({ proof }) => proven[proof]),
  }
}

/** Without an address, a secret of a known form or a part of a name that asks for one, nothing is a suspect. */
function mayHoldSecret(text: string): boolean {
  return /pass|pwd|pw|psk|secret|token|key|pat|auth|cred|:\/\//i.test(text) || maySecret(text)
}

function replaced(text: string, found: readonly Suspect[], put: (length: number) => string): string {
  let at = 0
  let kept = ''
  for (const { start, wide } of found) {
    if (wide <= at) continue
    kept += text.slice(at, Math.max(at, start)) + put(wide - Math.max(at, start))
    at = wide
  }
  return kept + text.slice(at)
}

/** In their order; of two at one place the one of a known form. */
function suspects(text: string, owner: TextOwner): readonly Suspect[] {
  const isFlow = /^(?:[|>][+-]?\d?\s*)?[{[]/.test(text.slice(0, 500).trimStart())
  const known: readonly Suspect[] = knownSecrets(text).map(({ start, end }) => ({
    field: 'token',
    shape: 'literal',
    proof: 'form',
    start,
    end,
    wide: end,
  }))
  const assigned: Suspect[] = []
  let next = 0
  for (const { index: at } of text.matchAll(/[:=]/g)) {
    if (at < next) continue
    const suspect = text.startsWith('://', at)
      ? passwordAfter(text, at + 3, owner)
      : suspectAt(assignmentAt(text, { at, isFlow }), owner)
    if (suspect) assigned.push(suspect)
    // What follows a value of settings is their next, what follows in a line of YAML is not.
    if (suspect) next = suspect.proof === 'none' ? suspect.wide : suspect.end
  }
  return [...known, ...besideKnown(assigned, known)].sort((a, b) => a.start - b.start)
}

/** What holds a secret of a known form proves nothing more, but is left out as a whole. Both are in order. */
function besideKnown(assigned: readonly Suspect[], known: readonly Suspect[]): readonly Suspect[] {
  let index = 0
  return assigned.map(each => {
    while ((known[index]?.end ?? Number.POSITIVE_INFINITY) <= each.start) index += 1
    return (known[index]?.start ?? Number.POSITIVE_INFINITY) < each.end ? { ...each, proof: 'none' } : each
  })
}

function suspectAt(assignment: Assignment | undefined, { names, option }: TextOwner): Suspect | undefined {
  if (!assignment) return undefined
  const { field, value, isQuoted, start, end, wide } = assignment
  if (field === 'auth' && isLogin(value)) return { field, shape: 'literal', start, end, wide, proof: 'assignment' }
  if (field === 'auth' || /^(?:true|false|null|~)$/i.test(value)) return undefined
  const shape = secretShape(value, [field, option, ...names])
  if (shape !== 'literal' && shape !== 'guessable') return undefined
  // In a longer text `secret` alone is mostly the name of one.
  const name = field === 'secret' ? 'some-secret' : field
  const judged = secretIn({ name, value, isQuoted, names })
  const isOne = (isQuoted || !/\s/.test(value)) && (judged === 'literal' || judged === 'guessable')
  return { field, shape, start, end, wide, proof: isOne ? 'assignment' : 'none' }
}

/** The password of an address whose authority begins at an offset. */
function passwordAfter(text: string, start: number, { names }: TextOwner): Suspect | undefined {
  const found = /^([^\s/:@"']*:)([^\s/@"']+)@/.exec(text.slice(start, start + 500))
  if (found?.[1] === undefined || found[2] === undefined) return undefined
  const shape = secretShape(found[2], ['password', ...names])
  if (shape !== 'literal' && shape !== 'guessable') return undefined
  const at = start + found[1].length
  const end = at + found[2].length
  return { field: 'password', shape, start: at, end, wide: end, proof: 'address' }
}
