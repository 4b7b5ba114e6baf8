/** How much is done. */
export interface Work {
  spend(steps: number): boolean
  hasRoom(): boolean
  /** Does something that may be done again. */
  repeat(action: () => void): void
}

/** What is done more than once is bounded by itself, so that it takes nothing from what follows it. */
export function createWork(length: number): Work {
  let left = 20_000 + length
  let again = maxRepeated
  let depth = 0
  return {
    spend: count => {
      left -= count
      if (depth > 0) again -= count
      return left > 0
    },
    hasRoom: () => again > 0,
    repeat: action => {
      depth += 1
      action()
      depth -= 1
    },
  }
}

const maxRepeated = 5000
