import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'

/** One reason why a command could not run: what, where, and what to do about it. */
export interface Cause {
  readonly file?: string
  readonly line?: number
  readonly message: string
  readonly remedy?: string
}

/** One line for each cause: `file:line: message`, then what to do. */
export function problemText(causes: readonly Cause[]): Safe<'log'> {
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

/** A cause on one line, for where there is no terminal. */
export function causeWords({ file, line, message, remedy }: Cause): string {
  const place = file === undefined ? '' : `${line === undefined ? file : `${file}:${line}`}: `
  return `${place}${message}${remedy === undefined ? '' : `; ${remedy}`}`
}
