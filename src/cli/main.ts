import { fileURLToPath } from 'node:url'
import { endQuietlyWhenClosed } from './end-quietly-when-closed.ts'
import { runCli } from './run-cli.ts'

endQuietlyWhenClosed(process.stdout)
endQuietlyWhenClosed(process.stderr)
process.exitCode = await runCli({
  argv: process.argv.slice(2),
  home: fileURLToPath(new URL('..', import.meta.url)),
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY ?? false,
  columns: process.stdout.columns,
  today: new Date().toISOString().slice(0, 10),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
})
