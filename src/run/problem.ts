import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'

/** Why a command could not run: what, where, and what to do about it. `exitCode` 2 is for usage, settings and guides. */
export interface Problem {
  readonly kind: 'problem'
  readonly exitCode: 2 | 3
  readonly causes: readonly Cause[]
}

export interface Cause {
  readonly file?: string
  readonly line?: number
  readonly message: string
  readonly remedy?: string
}

export function problem(exitCode: Problem['exitCode'], ...causes: readonly Cause[]): Problem {
  return { kind: 'problem', exitCode, causes }
}

export function isProblem(value: object): value is Problem {
  return 'kind' in value && value.kind === 'problem'
}

/** One line for each cause: `file:line: message`, then what to do. */
export function problemText({ causes }: Problem): Safe<'log'> {
  return joinLog(
    causes.flatMap(({ file, line, message, remedy }) => {
      const place = file === undefined ? log`` : log`${logText(line === undefined ? file : `${file}:${line}`)}: `
      return [
        log`hardlist: ${place}${logText(message)}`,
        ...(remedy === undefined ? [] : [log`          ${logText(remedy)}`]),
      ]
    }),
  )
}
