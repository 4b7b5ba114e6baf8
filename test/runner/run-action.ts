import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CheckReport } from '../../src/report/check-report.ts'
import { folderOf, home } from '../in-folder.ts'
import { actionMetadata } from './action-metadata.ts'
import { nodeOfActions } from './node-of-actions.ts'
import { type ParsedLog, parseCommands, type UnexpectedCommand } from './parse-commands.ts'
import { parseEnvFile } from './parse-env-file.ts'
import { preloads, readRefused } from './preloads.ts'
import { type MatchedLine, matchLines, type ProblemMatcher, problemMatchers } from './problem-matchers.ts'
import { type Annotation, readAnnotations } from './read-annotations.ts'
import { type RunnerFiles, runnerEnvironment, runnerFiles } from './runner-environment.ts'
import { type Signalled, type Step, type StepEnd, spawnStep } from './spawn-step.ts'
import type { WorkflowEvent } from './workflow-event.ts'

export interface RunOptions {
  /** Absolute path of the checkout; `pullRequest()` and its like give it together with the event. */
  readonly workspace: string
  readonly event: WorkflowEvent
  /** What GITHUB_EVENT_PATH leads to, where it is not the event's payload. */
  readonly eventFile?: { readonly text: string } | 'missing' | 'unset'
  /** Base of the REST API, the only address that may be connected to. Without it no connection is allowed. */
  readonly api?: string
  /** The value of `${{ github.token }}`. */
  readonly token?: string
  /** Undefined leaves the default of action.yml, null leaves the variable out. */
  readonly inputs?: Readonly<Record<string, string | null | undefined>>
  /** Set over everything else; null leaves the variable out. */
  readonly env?: Readonly<Record<string, string | null>>
  /** `owner/name` that the workflow runs in. */
  readonly repository?: string
  readonly debug?: boolean
  /** What an earlier part of the step wrote into the summary. */
  readonly summaryBefore?: string
  /** How many times faster the action's clock and timers run. */
  readonly fastTime?: number
  readonly signalAt?: Signalled | readonly Signalled[]
  readonly onStart?: Step['onStart']
  /** Closes the reading end of stdout at once. */
  readonly closeStdout?: boolean
  readonly matchers?: readonly ProblemMatcher[]
  /** Absolute path of the script, where it is not `runs.main`. */
  readonly entry?: string
  readonly execPath?: string
  /** A command before node, such as `['prlimit', '--as=500000000']`. */
  readonly prefix?: readonly string[]
  readonly timeoutMs?: number
}

export interface ActionRun extends StepEnd {
  readonly commands: ParsedLog['commands']
  readonly annotations: readonly Annotation[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  /** Why the runner would fail the step over GITHUB_OUTPUT, or null. */
  readonly outputError: string | null
  readonly summary: { readonly text: string; readonly bytes: number; readonly isTooLarge: boolean }
  /** What the other files of the runner hold, as text. */
  readonly files: Readonly<Record<'output' | 'env' | 'path' | 'state', string>>
  /** The file of the output `report-json`. A text that the schema refuses rejects the run. */
  readonly report: CheckReport | undefined
  readonly reportText: string | undefined
  readonly unexpectedCommands: readonly UnexpectedCommand[]
  readonly matched: readonly MatchedLine[]
  /** `connect host:port` and `lookup name` that were refused. */
  readonly connects: readonly string[]
  readonly runnerTemp: string
}

/** Runs the built action as a step of GitHub's runner and reads back what the runner would have taken from it. */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const folder = folderOf({})
  const files = runnerFiles(folder, options)
  const env = runnerEnvironment(options, files)
  const record = join(folder, 'refused')
  const script = options.entry ?? join(home, actionMetadata.runs.main)
  const { execPath = nodeOfActions, prefix = [], timeoutMs = 30_000, signalAt = [], fastTime } = options
  const [command = execPath, ...args] = [
    ...prefix,
    execPath,
    ...preloads({ api: options.api, record, fastTime }),
    script,
  ]
  const end = await spawnStep({
    ...{ command, args, env, timeoutMs, cwd: options.workspace },
    signalAt: 'signal' in signalAt ? [signalAt] : signalAt,
    closeStdout: options.closeStdout ?? false,
    onStart: options.onStart,
  })
  return readRun({ options, files, end, connects: readRefused(record) })
}

interface Ended extends Pick<ActionRun, 'connects'> {
  readonly options: RunOptions
  readonly files: RunnerFiles
  readonly end: StepEnd
}

function readRun({ options, files, end, connects }: Ended): ActionRun {
  const { commands, unexpected, plain } = parseCommands(end.lines)
  const output = textOf(files.output) ?? ''
  const { pairs, error } = parseEnvFile(output)
  const outputs: Readonly<Record<string, string>> = Object.fromEntries(pairs)
  const reportText = textOf(outputs['report-json'])
  const summary = textOf(files.summary) ?? ''
  const bytes = Buffer.byteLength(summary)
  return {
    ...{ ...end, commands, outputs, reportText, connects },
    annotations: readAnnotations(commands, options.workspace),
    masks: commands.flatMap(({ name, data, stopped }) => (name === 'add-mask' && !stopped ? [data] : [])),
    outputError: error,
    summary: { text: summary, bytes, isTooLarge: bytes > 1024 * 1024 },
    files: { output, env: textOf(files.env) ?? '', path: textOf(files.path) ?? '', state: textOf(files.state) ?? '' },
    report: reportText === undefined ? undefined : CheckReport.parse(JSON.parse(reportText)),
    unexpectedCommands: unexpected,
    matched: matchLines(plain, options.matchers ?? problemMatchers),
    runnerTemp: files.temp,
  }
}

function textOf(path: string | undefined): string | undefined {
  try {
    return path ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
