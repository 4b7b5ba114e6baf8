import type { Word } from '../word.ts'
import { isGiven, oneOf, type Text, unknown } from './texts.ts'

/** What a name holds: a text, a list of words, or a map by keys. `cleared` is a name that holds nothing any more. */
export type Variable =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'list'; readonly words: readonly Word[]; readonly isOpen: boolean }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, MapEntry>; readonly isOpen: boolean }
  | { readonly kind: 'cleared' }

export interface MapEntry {
  readonly key: Word
  readonly word: Word
}

/** Variables of a shell, with those of the shell around it below them. */
export interface Scope {
  get(name: string): Variable | undefined
  set(name: string, variable: Variable): void
  /** Sets a variable of this scope, as `local` does. */
  declare(name: string, variable: Variable): void
  /** What was set here, not below. */
  readonly own: ReadonlyMap<string, Variable>
}

export function createScope(below?: Scope): Scope {
  const own = new Map<string, Variable>()
  const declare = (name: string, variable: Variable): void => {
    if (own.size < maxNames || own.has(name)) own.set(name, variable)
  }
  return { get: name => own.get(name) ?? below?.get(name), set: declare, declare, own }
}

/** The scope of a function that is called: what it does not declare itself is set below. */
export function createCallScope(below: Scope): Scope {
  const top = createScope(below)
  return {
    ...top,
    set: (name, variable) => {
      if (top.own.has(name)) top.declare(name, variable)
      else below.set(name, variable)
    },
  }
}

const maxNames = 2000

/** How branches leave the variables: `mayBeNone` where perhaps no branch is taken, `asDefault` where it is taken if nothing is given. */
interface Branching {
  readonly mayBeNone: boolean
  readonly asDefault?: string
}

/** Puts what the branches set into the scope below them. Where they differ, it may be any of them. */
export function join(scope: Scope, branches: readonly Scope[], { mayBeNone, asDefault }: Branching): void {
  const names = new Set(branches.flatMap(branch => [...branch.own.keys()]))
  for (const name of names) {
    const before = scope.get(name)
    const after = branches.map(branch => branch.own.get(name) ?? before)
    const all = mayBeNone ? [before, ...after] : after
    const set = all.filter(each => each !== undefined && each.kind !== 'cleared')
    const [first] = set
    if (first === undefined) continue
    const texts = set.flatMap(each => (each.kind === 'text' ? [each.text] : []))
    if (texts.length < set.length) {
      scope.set(name, set.length === 1 ? first : together(set, name))
      continue
    }
    const use = placeOf(texts[0])
    const isDefault = name === asDefault && (before === undefined || before.kind !== 'text' || isGiven(before.text))
    scope.set(name, { kind: 'text', text: oneOf(texts, isDefault ? 'default' : 'branch', use) })
    if (isDefault || (set.length < all.length && texts.length === 1)) scope.set(name, asPossible(texts, isDefault))
  }
}

/** A text that stands only where a branch was taken. */
function asPossible(texts: readonly Text[], isDefault: boolean): Variable {
  const [first] = texts.filter(text => !isGiven(text))
  const from = isDefault ? ('default' as const) : ('branch' as const)
  const why = isDefault ? 'the environment may give another' : 'it is set in one branch only'
  const text = first ?? texts[0]
  if (text?.kind !== 'known') return text ? { kind: 'text', text } : { kind: 'cleared' }
  const { kind: _, raw, ...written } = text
  const one = { kind: 'one-of' as const, values: [{ ...written, from }], why }
  return { kind: 'text', text: raw === undefined ? one : { ...one, raw } }
}

/** Lists of branches that only add words begin alike; what else differs is not known. */
function together(variables: readonly Variable[], name: string): Variable {
  const [first, ...others] = variables
  if (first?.kind === 'map' && others.every(({ kind }) => kind === 'map')) return { ...first, isOpen: true }
  const lists = variables.flatMap(each => (each.kind === 'list' ? [each.words] : []))
  const shortest = lists.toSorted((a, b) => a.length - b.length)[0] ?? []
  const isAlike =
    lists.length === variables.length && lists.every(words => shortest.every((word, at) => words[at] === word))
  if (isAlike) return { kind: 'list', words: shortest, isOpen: true }
  const place = placeOf(undefined).place
  return { kind: 'text', text: unknown(`$${name}`, place, 'it differs by branch') }
}

function placeOf(text: Text | undefined) {
  const nowhere = { path: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (text === undefined) return { place: nowhere, raw: '' }
  if (text.kind === 'unknown') return { place: text.place, raw: text.raw }
  const place = text.kind === 'known' ? text.place : (text.values[0]?.place ?? nowhere)
  return { place, raw: text.raw ?? '' }
}
