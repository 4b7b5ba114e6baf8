import type { ParameterExpansionPart, Word as ShellWord, WordPart } from 'unbash'
import { within } from '../sub-word.ts'
import { braceWords } from './brace-words.ts'
import { cut } from './cut-text.ts'
import { type Argument, type Frame, holesIn, writtenIn } from './frame.ts'
import { innerSnippet } from './inner-snippet.ts'
import { mayBeNothing } from './parameter.ts'
import { literal, type Piece, piecesOf } from './pieces.ts'
import { joined, known, type Text, type Use } from './texts.ts'

/** A word as the arguments that the shell makes of it: several of a list or an unquoted text, perhaps none. */
export function expandWord(word: ShellWord, frame: Frame): readonly Argument[] {
  if (word.parts === undefined) return [plainArgument(word, frame)]
  const list = listIn(word.parts, frame)
  if (list) return list
  const braced = braceWords(word)
  if (braced) {
    const use = useOf(word, frame)
    return braced.map(text => ({ value: known(text, use.place), raw: text, place: use.place }))
  }
  const pieces = piecesIn(word, frame)
  const [only] = pieces
  if (pieces.every(isNothing) && pieces.length > 0) return []
  if (only && pieces.length === 1 && !only.isQuoted && only.text.kind === 'known' && !only.isLiteral)
    return splitWords(only.text, useOf(word, frame))
  return [argumentOf(word, pieces, frame)]
}

/** Unquoted and empty, or perhaps empty. */
function isNothing({ text, isQuoted, isLiteral }: Piece): boolean {
  if (isQuoted || isLiteral) return false
  return text.kind === 'known' ? text.value === '' : text.kind === 'unknown' && text.why === mayBeNothing
}

export function piecesIn(word: ShellWord, frame: Frame): readonly Piece[] {
  if (word.parts) return piecesOf(word.parts, frame)
  return literal({ start: word.pos, end: word.end, text: word.text, value: word.value }, frame, false)
}

function argumentOf(word: ShellWord, pieces: readonly Piece[], { snippet }: Frame): Argument {
  const [start, end] = stretchOf(word)
  const raw = writtenIn(snippet, start, end)
  const place = snippet.place(start, end)
  const at = (from: number, to: number) => snippet.place(start + from, start + to)
  return { value: joined(pieces, { raw, place }), raw, place, at, inner: () => innerSnippet([pieces], snippet) }
}

/** Most words stand for themselves. */
function plainArgument(word: ShellWord, frame: Frame): Argument {
  const { pos: start, end, value } = word
  const { snippet } = frame
  if (value.length !== end - start || holesIn(snippet, start, end).length > 0)
    return argumentOf(word, piecesIn(word, frame), frame)
  const place = snippet.place(start, end)
  return {
    value: known(value, place),
    raw: snippet.text.slice(start, end),
    place,
    at: (from, to) => snippet.place(start + from, start + to),
    inner: () => innerSnippet([piecesIn(word, frame)], snippet),
  }
}

/** A word as one text. */
export function wordText(word: ShellWord, frame: Frame): Text {
  return joined(piecesIn(word, frame), useOf(word, frame))
}

/** The word as written and where, without the quotes around it. */
export function useOf(word: ShellWord, { snippet }: Frame): Use {
  const [start, end] = stretchOf(word)
  return { raw: writtenIn(snippet, start, end), place: snippet.place(start, end) }
}

function stretchOf(word: ShellWord): readonly [start: number, end: number] {
  const only = word.parts?.length === 1 ? word.parts[0] : undefined
  const isQuoted = (only?.type === 'DoubleQuoted' || only?.type === 'SingleQuoted') && word.end - word.pos > 1
  const start = word.pos + (isQuoted ? 1 : 0)
  const isClosed = isQuoted && /["']$/.test(only.text) && only.text.length > 1
  return [start, word.end - (isClosed ? 1 : 0)]
}

/** The words of `"$@"`, `${list[@]}`, `${!map[@]}` where the word is nothing else. */
function listIn(parts: readonly WordPart[], frame: Frame): readonly Argument[] | undefined {
  const [part] = parts
  if (part === undefined || parts.length > 1) return undefined
  const inner = part.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part
  if (inner?.type === 'SimpleExpansion' && (inner.text === '$@' || (inner.text === '$*' && inner === part)))
    return frame.positional.words
  if (inner?.type !== 'ParameterExpansion') return undefined
  return listOf(inner, inner === part, frame)
}

function listOf(part: ParameterExpansionPart, isPlain: boolean, frame: Frame): readonly Argument[] | undefined {
  const { parameter, index, prefix, operation } = part
  const sign = index?.text ?? parameter
  if (sign !== '@' && !(sign === '*' && isPlain)) return undefined
  if (index === undefined) return operation ? sliced(part, frame) : frame.positional.words
  if (operation !== undefined || prefix === '#') return undefined
  const variable = frame.scope.get(parameter)
  if (variable?.kind === 'list' && prefix === undefined) return variable.words
  if (variable?.kind !== 'map' || variable.isOpen) return undefined
  return [...variable.entries.values()].map(({ key, word }) => (prefix === '!' ? key : word))
}

/** `"${@:2}"` */
function sliced({ operation }: ParameterExpansionPart, { positional }: Frame): readonly Argument[] | undefined {
  if (operation?.type !== 'Slice' || operation.length || !/^\d{1,3}$/.test(operation.offset.text)) return undefined
  return positional.words?.slice(Math.max(0, Number(operation.offset.text) - 1))
}

/** An unquoted text is split at its white space. */
function splitWords(text: Extract<Text, { readonly kind: 'known' }>, use: Use): readonly Argument[] {
  const words = [...text.value.matchAll(/\S+/g)].slice(0, 200)
  if (words.length === 1 && words[0]?.[0] === text.value) return [{ value: text, ...use }]
  return words.map(({ 0: value, index }) => {
    const part = cut(text, index, index + value.length, within)
    return { value: part.kind === 'known' ? { ...part, raw: use.raw } : part, ...use }
  })
}
