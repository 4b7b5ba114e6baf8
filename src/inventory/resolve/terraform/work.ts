import { type Evaluated, type Origin, type UnknownValue, unknown } from './evaluated.ts'

/**
 * What evaluating a deployment may still take, in about the steps of its expressions, and how deep they lead into each
 * other now. Files may ask for any amount: lists of lists, loops in loops, values that double at every name.
 */
export interface Work {
  left: number
  depth: number
}

/** Takes something off. False where there is none left. */
export function spend(work: Work, steps: number): boolean {
  work.left -= steps
  return work.left > 0
}

export const tooMuch = (at: Origin): UnknownValue => unknown('there is too much to evaluate', at)

/** How many values are looked through, and how much text, before it is enough. */
const maxVisits = 100_000

/** About the steps that it takes to go through values, whatever they share. */
export function weightOf(values: readonly Evaluated[]): number {
  let visits = 0
  const waiting = [...values]
  for (let value = waiting.pop(); value && visits < maxVisits; value = waiting.pop()) {
    visits += 1
    if (value.kind === 'text') for (const { text } of value.pieces) visits += 1 + text.length / 100
    else if (value.kind === 'list') for (const item of value.items.slice(0, maxVisits)) waiting.push(item)
    else if (value.kind === 'map') for (const entry of value.entries.values()) waiting.push(entry)
    else if (value.kind === 'choice') waiting.push(...value.options.map(option => option.value))
  }
  return visits / 10
}
