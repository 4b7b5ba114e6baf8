import type { Token } from './tokens.ts'

/** Tokens as they are gone through: the index of the next, and how many expressions it lies in. */
export interface Reading {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

const nothing: Token = { kind: 'end', text: '', start: 0, end: 0 }

export const peek = (reading: Reading): Token => reading.tokens[reading.at] ?? nothing

/** Takes a word or sign, if it comes next. */
export function take(reading: Reading, text: string): boolean {
  const { kind, text: next } = peek(reading)
  const isNext = (kind === 'name' || kind === 'sign') && next === text
  if (isNext) reading.at += 1
  return isNext
}
