import type { Clock } from '../../src/github/api-call.ts'

interface ManualClock extends Clock {
  /** Every wait, in milliseconds. */
  readonly waits: readonly number[]
  pass(milliseconds: number): void
}

/** A clock that moves when somebody waits or lets time pass; it starts on 2026-11-24, 12:00 UTC. */
export function manualClock(): ManualClock {
  const waits: number[] = []
  let time = Date.parse('2026-11-24T12:00:00Z')
  const pass = (milliseconds: number): void => {
    time += milliseconds
  }
  return {
    waits,
    pass,
    now: () => time,
    sleep: async milliseconds => {
      waits.push(milliseconds)
      pass(milliseconds)
    },
  }
}
