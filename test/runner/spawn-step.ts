import { type ChildProcess, spawn } from 'node:child_process'
import { linesOf, splitLines } from './split-lines.ts'

export interface Signalled {
  /** Since the start of the process. */
  readonly afterMs: number
  readonly signal: NodeJS.Signals
}

export interface Step {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signalAt: readonly Signalled[]
  readonly closeStdout: boolean
  /** Called once the process runs, with what sends it a signal. */
  readonly onStart: ((kill: (signal: NodeJS.Signals) => void) => void) | undefined
}

export interface StepEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Of both streams, in the order of arrival. */
  readonly lines: readonly string[]
}

/** Runs a step to its end without blocking; one that takes too long is killed and rejects. */
export function spawnStep(step: Step): Promise<StepEnd> {
  const child = spawn(step.command, step.args, { cwd: step.cwd, env: step.env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const stdout = collect(child.stdout, lines)
  const stderr = collect(child.stderr, lines)
  const timers = step.signalAt.map(({ afterMs, signal }) => setTimeout(() => child.kill(signal), afterMs))
  if (step.closeStdout) child.stdout.destroy()
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      child.once('exit', () => {
        const tail = linesOf(stdout() + stderr()).slice(-20)
        reject(new Error(`the action did not end within ${step.timeoutMs} ms; its last lines:\n${tail.join('\n')}`))
      })
      child.kill('SIGKILL')
    }, step.timeoutMs)
    child.on('error', reject)
    child.on('spawn', () => step.onStart?.(signal => child.kill(signal)))
    child.on('close', (code, signal) => {
      for (const timer of [...timers, tooLong]) clearTimeout(timer)
      resolve({ code, signal, stdout: stdout(), stderr: stderr(), lines })
    })
  })
}

function collect(stream: ChildProcess['stdout'], lines: string[]): () => string {
  const chunks: Uint8Array[] = []
  const splitter = splitLines(line => lines.push(line))
  stream?.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    splitter.add(chunk)
  })
  stream?.on('end', splitter.end)
  return () => Buffer.concat(chunks).toString('utf8')
}
