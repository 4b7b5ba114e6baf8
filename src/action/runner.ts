import * as core from '@actions/core'
import { sizeOf } from '../files/size-of.ts'
import type { Annotation } from '../report/annotations-of.ts'
import type { Safe } from '../text/safe.ts'
import type { ActionWorld } from './action-world.ts'

/** The one way to the runner: its log, annotations, outputs and summary. What could not be delivered is given back. */
export interface Runner {
  mask(secret: string): void
  say(line: Safe<'log'>): void
  annotate(annotation: Annotation): void
  setOutputs(values: Readonly<Record<string, string>>): 'ok' | 'failed'
  /** How many bytes the summary has room for; GitHub takes a mebibyte from a step. */
  summaryRoom(): number
  writeSummary(text: Safe<'markdown'>): Promise<'ok' | 'failed'>
}

const annotators = { error: core.error, warning: core.warning, notice: core.notice } as const

const summaryBytes = 1_000_000

/** Everything that is printed is `Safe<'log'>`, or a command whose escaping is that of the runner's toolkit. */
export function createRunner({ env }: ActionWorld): Runner {
  return {
    mask: secret => core.setSecret(secret),
    say: line => {
      process.stdout.write(`${line}\n`)
    },
    annotate: ({ level, message, title, file, line, endLine, column }) => {
      const at = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(column === undefined ? {} : { startColumn: column }),
      }
      annotators[level](message, at)
    },
    setOutputs: values => {
      // Without a file the toolkit would fall back to a command in the log.
      if (!env.GITHUB_OUTPUT) return 'failed'
      try {
        for (const [name, value] of Object.entries(values)) core.setOutput(name, value)
        return 'ok'
      } catch {
        return 'failed'
      }
    },
    summaryRoom: () => Math.max(0, summaryBytes - sizeOf(env.GITHUB_STEP_SUMMARY ?? '')),
    writeSummary: async text => {
      try {
        await core.summary.addRaw(`${text}\n`).write()
        return 'ok'
      } catch {
        return 'failed'
      }
    },
  }
}
