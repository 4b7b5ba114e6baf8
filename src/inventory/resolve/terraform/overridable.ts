import type { Evaluated, Settled } from './evaluated.ts'

/** A value that a default decides which may be overridden. */
export function overridable(value: Evaluated): Evaluated {
  if (value.kind === 'choice') return value
  return marked(value)
}

function marked(value: Settled): Settled {
  if (value.kind !== 'text') return { ...value, origin: { ...value.origin, overridable: true } }
  return { ...value, pieces: value.pieces.map(piece => ({ ...piece, origin: { ...piece.origin, overridable: true } })) }
}

/**
 * What a collection holds is as overridable as the collection, also where a function takes it out, which sees the items
 * alone. Values that are shared stay so.
 */
export function overridableWithin(value: Evaluated): Evaluated {
  const made = new Map<Evaluated, Evaluated>()
  const plain = new Map<Evaluated, Evaluated>()
  const within = (one: Evaluated, isInside: boolean): Evaluated => {
    if (one.kind !== 'list' && one.kind !== 'map') return isInside ? overridable(one) : one
    const isMarked = isInside || one.origin.overridable
    const memo = isMarked ? made : plain
    const known = memo.get(one)
    if (known) return known
    const result: Evaluated =
      one.kind === 'list'
        ? { ...one, items: one.items.map(item => within(item, isMarked)) }
        : { ...one, entries: new Map([...one.entries].map(([key, entry]) => [key, within(entry, isMarked)])) }
    const kept = isMarked ? overridable(result) : result
    memo.set(one, kept)
    return kept
  }
  return within(value, false)
}
