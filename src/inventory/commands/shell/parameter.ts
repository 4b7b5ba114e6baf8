import type { ParameterDefaultOperation, ParameterExpansionPart, Word as ShellWord } from 'unbash'
import type { Frame } from './frame.ts'
import { changeOf } from './operations.ts'
import type { Variable } from './scope.ts'
import { givenBy, isGiven, joined, known, oneOf, type Text, type Use, unknown } from './texts.ts'

/** What a name holds at its use, as one text. */
export function expandName(name: string, use: Use, frame: Frame): Text {
  const found = heldBy(name, use, frame)
  return found === undefined
    ? givenBy(/^\d+$/.test(name) ? 'argument' : 'environment', use.raw, use.place)
    : used(found, use)
}

const used = (text: Text, use: Use): Text => joined([{ text, isLiteral: false }], use)

/** Undefined where nothing here sets it. */
function heldBy(name: string, use: Use, { scope, positional }: Frame): Text | undefined {
  if (name === '@' || name === '*') return listText(positional.words, use)
  if (/^[1-9]\d{0,3}$/.test(name))
    return positional.words && (positional.words[Number(name) - 1]?.value ?? known('', use.place))
  if (!/^[A-Za-z_]\w*$/.test(name)) return unknown(use.raw, use.place, 'it is computed')
  return textOfVariable(scope.get(name), use)
}

function textOfVariable(variable: Variable | undefined, use: Use): Text | undefined {
  switch (variable?.kind) {
    case 'text':
      return variable.text
    case 'list':
      return variable.words[0]?.value
    case 'map':
      return unknown(use.raw, use.place, 'it is a map')
    default:
      return undefined
  }
}

/** The words of a list, with spaces between them. */
function listText(words: readonly { readonly value: Text }[] | undefined, use: Use): Text {
  if (words === undefined) return givenBy('argument', use.raw, use.place)
  const space = { text: known(' ', use.place), isLiteral: false }
  const segments = words.flatMap(({ value }, index) => [
    ...(index > 0 ? [space] : []),
    { text: value, isLiteral: false },
  ])
  return segments.length > 64 ? unknown(use.raw, use.place, 'it is long') : joined(segments, use)
}

export function expandParameter(part: ParameterExpansionPart, use: Use, frame: Frame): Text {
  const { prefix, operation, index, parameter } = part
  if (prefix === '#') return unknown(use.raw, use.place, 'it is computed')
  const found =
    prefix === '!'
      ? indirect(parameter, use, frame)
      : index
        ? elementOf(parameter, index, use, frame)
        : heldBy(parameter, use, frame)
  if (operation === undefined) return found === undefined ? expandName(parameter, use, frame) : used(found, use)
  if (operation.type === 'Default') return withDefault(part, operation, found, use, frame)
  if (found === undefined) return givenBy('environment', use.raw, use.place)
  const change = changeOf(operation, word => frame.machine.textOf(word, frame))
  return change === undefined ? unknown(use.raw, use.place, 'it is computed') : change(used(found, use), use)
}

function indirect(name: string, use: Use, frame: Frame): Text | undefined {
  const named = heldBy(name, use, frame)
  return named?.kind === 'known' ? heldBy(named.value, use, frame) : unknown(use.raw, use.place, 'its name is computed')
}

function elementOf(name: string, index: ShellWord, use: Use, frame: Frame): Text | undefined {
  const variable = frame.scope.get(name)
  if (variable?.kind === 'list' && (index.text === '@' || index.text === '*')) return listText(variable.words, use)
  const key = frame.machine.textOf(index, frame)
  if (variable?.kind === 'list') {
    if (key.kind !== 'known' || !/^\d{1,6}$/.test(key.value))
      return unknown(use.raw, use.place, 'its index is computed')
    return variable.words[Number(key.value)]?.value
  }
  if (variable?.kind !== 'map') return index.text === '0' ? heldBy(name, use, frame) : undefined
  if (key.kind === 'known') {
    const value = variable.entries.get(key.value)?.word.value
    return value ?? (variable.isOpen ? undefined : known('', use.place))
  }
  if (variable.isOpen || variable.entries.size > 16) return unknown(use.raw, use.place, 'its key is not known')
  return oneOf(
    [...variable.entries.values()].map(({ word }) => word.value),
    'branch',
    use,
  )
}

function withDefault(
  part: ParameterExpansionPart,
  { operator, operand }: ParameterDefaultOperation,
  found: Text | undefined,
  use: Use,
  frame: Frame,
): Text {
  const isUnset = found === undefined || isGiven(found)
  const isEmpty = found?.kind === 'known' && found.value === '' && operator.startsWith(':')
  if (operator.endsWith('?')) return found ? used(found, use) : expandName(part.parameter, use, frame)
  if (operator.endsWith('+')) {
    if (found?.kind === 'known') return isEmpty ? known('', use.place) : used(frame.machine.textOf(operand, frame), use)
    return unknown(use.raw, use.place, mayBeNothing)
  }
  const value = isUnset || isEmpty ? defaultOf(frame.machine.textOf(operand, frame), isUnset, use) : used(found, use)
  if (operator.endsWith('=')) frame.scope.set(part.parameter, { kind: 'text', text: value })
  return value
}

/** Why a word may be left out altogether. */
export const mayBeNothing = 'it may be nothing'

function defaultOf(text: Text, isOpen: boolean, use: Use): Text {
  const value = used(text, use)
  if (!isOpen || value.kind === 'unknown') return value
  const why = 'the environment may give another'
  if (value.kind === 'one-of')
    return { ...value, values: value.values.map(each => ({ ...each, from: 'default' as const })), why }
  const { kind: _, raw: __, ...written } = value
  return { kind: 'one-of', values: [{ ...written, from: 'default' }], why, raw: use.raw }
}
