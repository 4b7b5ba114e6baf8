/** Looks for words in what follows, and keeps them with what stands behind them. */
export interface Lookout {
  /** False when there is no room to keep more. */
  take(piece: Buffer): boolean
  /** What was kept; undefined when it is not all that there was. */
  seen(): string | undefined
}

/** As much behind a word as shows whether it is a key. */
const behind = 64
const maxKept = 4_194_304

export function lookFor(words: readonly string[]): Lookout {
  const overlap = behind + Math.max(0, ...words.map(word => word.length))
  let tail = Buffer.alloc(0)
  let kept = ''
  return {
    take(piece) {
      const bytes = Buffer.concat([tail, piece])
      for (const word of words)
        for (
          let at = bytes.indexOf(word);
          at !== -1 && kept.length <= maxKept;
          at = bytes.indexOf(word, at + word.length)
        )
          kept += `${bytes.toString('latin1', at, at + word.length + behind)}\n`
      tail = Buffer.from(bytes.subarray(-overlap))
      return kept.length <= maxKept
    },
    seen: () => (kept.length <= maxKept ? kept : undefined),
  }
}
