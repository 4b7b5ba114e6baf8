import { log, logText } from '../text/escape-log.ts'

/** A reader that stops reading, such as `head`, ends the program without a word; a full disk ends it with 2. */
export function endQuietlyWhenClosed(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    if (stream !== process.stderr)
      process.stderr.write(log`hardlist: the output cannot be written: ${logText(error.code ?? '')}\n`)
    process.exit(2)
  })
}
