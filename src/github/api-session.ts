import type { ApiCall, Clock, Send, Sent } from './api-call.ts'
import { type Failure, failureOf } from './failure.ts'

/** What a request gave: `data` as it came, to be checked by who asked for it. */
export interface Answered {
  readonly kind: 'answered'
  readonly headers: Readonly<Record<string, string>>
  readonly data: unknown
}

/** The requests of one run: one after the other, within one budget of time. */
export interface ApiSession {
  /** Asks up to three times where the network or GitHub fails, or where `accepts` does not take what came. */
  read(call: ApiCall, accepts: (data: unknown) => boolean): Promise<Answered | Failure>
  /** Asks once: whoever writes looks whether it had its effect before it is tried again. */
  write(call: ApiCall): Promise<Answered | Failure>
  /** Waits, unless the budget ends before. */
  pause(milliseconds: number): Promise<Failure | undefined>
}

const budget = 110_000
const timeout = 20_000
const tries = 3

/** The budget holds from now on, in all under two minutes. */
export function createApiSession(send: Send, clock: Clock): ApiSession {
  const end = clock.now() + budget
  const left = (): number => end - clock.now()
  const pause = async (milliseconds: number): Promise<Failure | undefined> => {
    if (milliseconds >= left()) return { kind: 'failure', code: 'budget', mayHaveLanded: false }
    await clock.sleep(milliseconds)
    return undefined
  }
  const once = async (call: ApiCall): Promise<Answered | Failure> => {
    if (left() < 1000) return { kind: 'failure', code: 'budget', mayHaveLanded: false }
    const limit = Math.min(timeout, left())
    const sent = await send(call, limit)
    const answer = failureOf(sent, clock.now()) ?? answered(sent)
    const isCut = limit < timeout && answer.kind === 'failure' && answer.code === 'timeout'
    return isCut ? { ...answer, code: 'budget' } : answer
  }
  return {
    pause,
    write: once,
    async read(call, accepts) {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await once(call)
        const failure = refused(answer, accepts)
        if (failure === undefined) return answer
        const wait = failure.wait ?? (failure.mayHaveLanded ? 1000 * 2 ** (attempt - 1) : undefined)
        if (attempt === tries || wait === undefined || (await pause(wait))) return failure
      }
    },
  }
}

const answered = (sent: Sent): Answered =>
  sent.kind === 'answered' ? { ...sent, kind: 'answered' } : { kind: 'answered', headers: {}, data: undefined }

function refused(answer: Answered | Failure, accepts: (data: unknown) => boolean): Failure | undefined {
  if (answer.kind === 'failure') return answer
  return accepts(answer.data) ? undefined : { kind: 'failure', code: 'bad-answer', mayHaveLanded: true }
}
