import { quoted } from '../quoted.ts'

/** `key=value` of an annotation; `at` is the offset of the key. */
export interface Entry {
  readonly key: string
  readonly value: unknown
  readonly at: number
}

export type ReadEntries =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'wrong'; readonly message: string; readonly at: number }

const mostEntries = 64
const deepest = 8

/** Reads pairs parted by white space. A value is a bare word, which is a text, or a string, list or object of JSON. */
export function readEntries(text: string): ReadEntries {
  const entries: Entry[] = []
  for (let at = endOf(/\s*/y, text, 0); at < text.length; ) {
    const end = endOf(/[^\s=]*/y, text, at)
    const key = text.slice(at, end)
    if (!/^[A-Za-z][\w-]{0,63}$/.test(key)) return wrong(at, `${quoted(key || '=')} is no name of a key`)
    if (text[end] !== '=') return wrong(at, `${quoted(key)} has no value: write \`${key}=...\``)
    const value = readValue(text, end + 1)
    if (value.kind === 'wrong') return wrong(at, `the value of \`${key}\` ${value.message}`)
    entries.push({ key, value: value.value, at })
    if (entries.length > mostEntries) return wrong(at, `an annotation has more than ${mostEntries} keys`)
    at = endOf(/\s*/y, text, value.end)
  }
  return { kind: 'entries', entries }
}

type ReadValue =
  | { readonly kind: 'value'; readonly value: unknown; readonly end: number }
  | { readonly kind: 'wrong'; readonly message: string }

function readValue(text: string, at: number): ReadValue {
  const first = text[at] ?? ''
  if (/["[{]/.test(first)) return readJson(text, at)
  const end = endOf(/\S*/y, text, at)
  if (end === at) return { kind: 'wrong', message: 'is missing' }
  if (/['‘’“”]/.test(first)) return { kind: 'wrong', message: 'is no bare word: a text with spaces stands between `"`' }
  return { kind: 'value', value: text.slice(at, end), end }
}

function readJson(text: string, at: number): ReadValue {
  const end = jsonEnd(text, at)
  const next = end === undefined ? undefined : text[end]
  if (end === undefined || (next !== undefined && !/\s/.test(next))) return notJson
  try {
    const value: unknown = JSON.parse(text.slice(at, end))
    return { kind: 'value', value, end }
  } catch {
    return notJson
  }
}

const notJson = { kind: 'wrong', message: 'is not JSON' } as const

/** Behind the string, list or object that begins here. */
function jsonEnd(text: string, start: number): number | undefined {
  let depth = 0
  let isText = false
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? ''
    if (isText && character === '\\') at++
    else if (character === '"') isText = !isText
    else if (!isText && /[[{]/.test(character)) depth++
    else if (!isText && /[\]}]/.test(character)) depth--
    if (depth > deepest) return undefined
    if (depth === 0 && !isText) return at + 1
  }
  return undefined
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

function wrong(at: number, message: string): ReadEntries {
  return { kind: 'wrong', at, message }
}
