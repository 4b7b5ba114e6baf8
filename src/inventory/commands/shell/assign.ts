import type { ArrayValue, Assignment } from 'unbash'
import { wordAfter } from '../sub-word.ts'
import type { Word } from '../word.ts'
import { expandWord, useOf, wordText } from './expand.ts'
import type { Argument, Frame } from './frame.ts'
import type { MapEntry, Variable } from './scope.ts'
import { joined, known, type Text } from './texts.ts'

/** `declared` is a variable of a function or a shell of its own; `isMap` says `declare -A`. */
interface Assigning {
  readonly declared?: boolean
  readonly isMap?: boolean
}

/** Carries out an assignment: `x=1`, `x+=1`, `x=(a b)`, `x[k]=v`. */
export function assign(assignment: Assignment, frame: Frame, { declared, isMap }: Assigning = {}): void {
  const { name } = assignment
  const before = frame.scope.get(name)
  const variable = variableOf(assignment, frame, before, isMap ?? before?.kind === 'map')
  if (declared) frame.scope.declare(name, variable)
  else frame.scope.set(name, variable)
}

function variableOf(
  { value, append, index, name, pos, end }: Assignment,
  frame: Frame,
  before: Variable | undefined,
  isMap: boolean,
): Variable {
  if (value.type === 'ArrayValue') return arrayOf(value, frame, append ? before : undefined, isMap)
  const text = wordText(value, frame)
  const place = frame.snippet.place(pos, end)
  if (index) {
    const key: Word = {
      value: frame.machine.textOf(index, frame),
      raw: index.text,
      place: frame.snippet.place(index.pos, index.end),
    }
    return withEntry(before, { key, word: { value: text, ...useOf(value, frame) } })
  }
  if (!append) return { kind: 'text', text }
  if (before?.kind === 'list') return before
  const old: Text = before?.kind === 'text' ? before.text : known('', place)
  return { kind: 'text', text: appended(old, text, { place, raw: `$${name}` }) }
}

function appended(old: Text, text: Text, use: { readonly place: Word['place']; readonly raw: string }): Text {
  const whole = joined(
    [old, text].map(each => ({ text: each, isLiteral: false })),
    use,
  )
  return whole.kind === 'known' ? { ...whole, via: whole.via.slice(1) } : whole
}

const maxWords = 500

function arrayOf(value: ArrayValue, frame: Frame, before: Variable | undefined, isMap: boolean): Variable {
  if (isMap) {
    const entries = new Map<string, MapEntry>(before?.kind === 'map' ? before.entries : [])
    let isOpen = before?.kind === 'map' && before.isOpen
    for (const element of value.elements.slice(0, maxWords)) {
      const [word] = expandWord(element, frame)
      const entry = word && entryOf(word)
      if (entry?.key.value.kind === 'known') entries.set(entry.key.value.value, entry)
      else isOpen = true
    }
    return { kind: 'map', entries, isOpen }
  }
  const words: Argument[] = before?.kind === 'list' ? [...before.words] : []
  for (const element of value.elements.slice(0, maxWords)) words.push(...expandWord(element, frame))
  return { kind: 'list', words: words.slice(0, maxWords), isOpen: value.elements.length > maxWords }
}

/** `[key]=value` */
function entryOf(word: Word): MapEntry | undefined {
  const key = /^\[["']?([^\]"'$]{1,200})["']?\]=/.exec(word.raw)?.[1]
  const value = wordAfter(word, ']=')
  if (key === undefined || value === undefined) return undefined
  return { key: { value: known(key, word.place), raw: key, place: word.place }, word: value }
}

function withEntry(before: Variable | undefined, entry: MapEntry): Variable {
  const key = entry.key.value
  if (key.kind !== 'known')
    return before?.kind === 'map' ? { ...before, isOpen: true } : { kind: 'map', entries: new Map(), isOpen: true }
  if (before?.kind === 'list') return { ...before, isOpen: true }
  const entries = new Map(before?.kind === 'map' ? before.entries : [])
  if (entries.size < maxWords) entries.set(key.value, entry)
  return { kind: 'map', entries, isOpen: before?.kind === 'map' && before.isOpen }
}
