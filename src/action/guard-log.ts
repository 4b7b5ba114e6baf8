import { log, logText } from '../text/escape-log.ts'
import type { Runner } from './runner.ts'

/**
 * What Node would print of an error that nobody caught is the error's own words, past the door of the log. A log that nobody
 * reads any more is no error.
 */
export function guardLog(runner: Runner): void {
  process.stdout.on('error', () => {})
  process.on('uncaughtException', error => {
    tellBug(error, runner)
    process.exit(1)
  })
}

export function tellBug(error: unknown, runner: Runner): void {
  const message = error instanceof Error ? error.message : String(error)
  runner.annotate({
    level: 'error',
    title: log`Hardlist`,
    message: log`A bug of Hardlist, please report it: ${logText(message)}`,
  })
  runner.setOutputs({ status: 'error' })
}
