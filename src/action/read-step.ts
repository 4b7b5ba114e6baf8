import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { readNamedFile } from '../files/read-named-file.ts'
import { readEvent, type WorkflowEvent } from '../github/read-event.ts'
import type { Cause } from '../report/problem-text.ts'
import { type Problem, problem } from '../run/problem.ts'
import { type ActionInputs, inputDefaults, readInputs } from '../settings/action-inputs.ts'
import type { ActionWorld } from './action-world.ts'

/** One step of a workflow: its inputs, its event, and where it runs. */
export interface Step {
  readonly inputs: ActionInputs
  readonly event: Exclude<WorkflowEvent, { kind: 'refused' }>
  /** The folder of the repository, and `inputs.root` in it. */
  readonly workspace: string
  readonly root: string
  /** `owner/repo`. */
  readonly repository: string
  /** The commit of the event, where the runner names one. */
  readonly commit: string | undefined
  /** The branch that the files are for; undefined where it is a tag or not told. */
  readonly branch: string | undefined
  readonly run: { readonly id: number; readonly attempt: number }
}

/** Reads what a step is about; a problem names the input or the variable that is wrong. */
export function readStep({ env }: ActionWorld): Step | Problem {
  const read = readInputs(givenInputs(env))
  if (read.kind === 'errors') return problem(2, ...read.errors)
  const { inputs } = read
  const workspace = env.GITHUB_WORKSPACE ?? ''
  if (workspace === '') return problem(2, { message: 'the variable `GITHUB_WORKSPACE` is empty' })
  const outside = [outsideCause('root', inputs.root, workspace), outsideCause('guide', inputs.guide, workspace)]
  const causes = outside.flatMap(cause => cause ?? [])
  if (causes.length > 0) return problem(2, ...causes)
  const repository = env.GITHUB_REPOSITORY ?? ''
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    return problem(2, { message: 'the variable `GITHUB_REPOSITORY` is not `owner/repository`' })
  const event = eventOf(env)
  if (event.kind === 'refused') return problem(2, event)
  return {
    inputs,
    event,
    workspace,
    root: resolve(workspace, inputs.root),
    repository,
    commit: /^[0-9a-f]{40}$/.test(env.GITHUB_SHA ?? '') ? env.GITHUB_SHA : undefined,
    branch: branchOf(event, env),
    run: { id: whole(env.GITHUB_RUN_ID), attempt: whole(env.GITHUB_RUN_ATTEMPT) },
  }
}

/** The key under which reports and comments are kept, also where another input is wrong. */
export function keyOf({ env }: ActionWorld): string {
  const key = givenInputs(env)['comment-key']?.trim() ?? ''
  return /^[a-z0-9-]{1,40}$/.test(key) ? key : inputDefaults['comment-key']
}

/** The runner gives an input `some-name` as `INPUT_SOME-NAME` (docs.github.com, Metadata syntax, inputs). */
function givenInputs(env: ActionWorld['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('INPUT_') ? [[name.slice('INPUT_'.length).toLowerCase(), value ?? '']] : [],
    ),
  )
}

function outsideCause(input: 'root' | 'guide', path: string, workspace: string): Cause | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return undefined
  const inside = relative(workspace, resolve(workspace, path)).split(sep)
  if (!isAbsolute(path) && inside[0] !== '..') return undefined
  return { message: `the input \`${input}\` is \`${path}\`, which lies outside the workspace` }
}

const maxEventBytes = 25_000_000

function eventOf(env: ActionWorld['env']): WorkflowEvent {
  const path = env.GITHUB_EVENT_PATH ?? ''
  const file = path === '' ? undefined : readNamedFile(path, maxEventBytes)
  if (file?.kind === 'text') return readEvent(env.GITHUB_EVENT_NAME ?? '', file.text)
  const why =
    file === undefined ? 'is empty' : `names a file that ${file.kind === 'absent' ? 'is not there' : file.reason}`
  return { kind: 'refused', message: `the variable \`GITHUB_EVENT_PATH\` ${why}` }
}

function branchOf(event: WorkflowEvent, env: ActionWorld['env']): string | undefined {
  if (event.kind === 'pull-request' || event.kind === 'merge-group') return event.branch
  return env.GITHUB_REF?.startsWith('refs/heads/') ? env.GITHUB_REF.slice('refs/heads/'.length) : undefined
}

const whole = (digits: string | undefined): number => (/^\d{1,15}$/.test(digits ?? '') ? Number(digits) : 0)

/** A path of a report, which starts at the root, as one that starts at the top of the repository. */
export function fromTop({ workspace, root }: Pick<Step, 'workspace' | 'root'>, path: string): string {
  return posix.normalize(join(relative(workspace, root), path).split(sep).join('/'))
}
