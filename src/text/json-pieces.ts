import { logJsonLines } from './escape-log.ts'
import type { Safe } from './safe.ts'

const enough = 256 * 1024

/**
 * The text that `logJson` gives of a value, in pieces of whole lines of about `size` characters: what is longer than half a
 * gigabyte does not fit into one string.
 */
export function* jsonPieces(value: unknown, size = enough): Generator<Safe<'log'>> {
  let piece = ''
  for (const line of linesOf(value, { indent: '', before: '', after: '', whole: size / 64 })) {
    if (piece.length >= size) {
      yield logJsonLines(`${piece}\n`)
      piece = ''
    } else if (piece !== '') piece += '\n'
    piece += line
  }
  yield logJsonLines(piece)
}

interface Around {
  readonly indent: string
  readonly before: string
  readonly after: string
  /** How much is written at once, in characters. */
  readonly whole: number
}

function* linesOf(value: unknown, { indent, before, after, whole }: Around): Generator<string> {
  const members = roomAfter(value, whole) >= 0 ? [] : membersOf(value)
  if (members.length === 0) {
    const leaf = JSON.stringify(value, null, 2) ?? 'null'
    yield `${before}${leaf.replaceAll('\n', `\n${indent}`)}${after}`
    return
  }
  const [start, end] = Array.isArray(value) ? '[]' : '{}'
  yield `${before}${start}`
  const inner = `${indent}  `
  const last = members.length - 1
  for (const [index, { name, member }] of members.entries())
    yield* linesOf(member, { indent: inner, before: `${inner}${name}`, after: index < last ? ',' : '', whole })
  yield `${indent}${end}${after}`
}

interface Member {
  readonly name: string
  readonly member: unknown
}

/** None of what has no members or a form of its own, which is left to `JSON.stringify`. */
function membersOf(value: unknown): readonly Member[] {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return []
  if (Array.isArray(value)) return Array.from(value, (member: unknown) => ({ name: '', member }))
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return []
  return Object.entries(value)
    .filter(([, member]) => !['undefined', 'function', 'symbol'].includes(typeof member))
    .map(([name, member]) => ({ name: `${JSON.stringify(name)}: `, member }))
}

/** What is left of a room in characters behind a value, roughly; looks no further than the room goes. */
function roomAfter(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length
  if (typeof value !== 'object' || value === null) return room - 1
  let left = room - 2
  for (const member of Array.isArray(value) ? value : Object.values(value)) {
    if (left < 0) return left
    left = roomAfter(member, left)
  }
  return left
}
