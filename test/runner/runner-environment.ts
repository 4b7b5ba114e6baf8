import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionMetadata } from './action-metadata.ts'
import type { RunOptions } from './run-action.ts'
import type { WorkflowEvent } from './workflow-event.ts'

/** Where the runner keeps what a step writes; all below one empty folder. */
export interface RunnerFiles {
  readonly temp: string
  readonly home: string
  readonly event: string
  readonly summary: string
  readonly output: string
  readonly env: string
  readonly path: string
  readonly state: string
}

/** Makes the files of a step, empty as the runner does. */
export function runnerFiles(folder: string, { event, eventFile, summaryBefore = '' }: RunOptions): RunnerFiles {
  const temp = join(folder, '_temp')
  const commands = join(temp, '_runner_file_commands')
  const files = {
    temp,
    home: join(folder, 'home'),
    event: join(temp, '_github_workflow', 'event.json'),
    summary: join(commands, 'step_summary_1'),
    output: join(commands, 'set_output_1'),
    env: join(commands, 'set_env_1'),
    path: join(commands, 'add_path_1'),
    state: join(commands, 'save_state_1'),
  }
  for (const path of [files.home, commands, join(temp, '_github_workflow')]) mkdirSync(path, { recursive: true })
  writeFileSync(files.summary, summaryBefore)
  for (const path of [files.output, files.env, files.path, files.state]) writeFileSync(path, '')
  const text = typeof eventFile === 'object' ? eventFile.text : JSON.stringify(event.payload, null, 2)
  if (eventFile !== 'missing' && eventFile !== 'unset') writeFileSync(files.event, text)
  return files
}

type Environment = Readonly<Record<string, string>>

/** The whole environment of the step: nothing of ours but PATH. */
export function runnerEnvironment(options: RunOptions, files: RunnerFiles): Environment {
  const env: Record<string, string | null> = {
    PATH: process.env.PATH ?? '',
    HOME: files.home,
    CI: 'true',
    HARDLIST_TEST: '1',
    ...inputVariables(options),
    ...eventVariables(options.event),
    ...(options.eventFile !== 'unset' && { GITHUB_EVENT_PATH: files.event }),
    ...constant,
    ...repositoryVariables(options),
    ...addresses(options.api ?? 'https://api.github.com'),
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STATE: files.state,
    RUNNER_TEMP: files.temp,
    ...(options.debug && { RUNNER_DEBUG: '1' }),
    ...options.env,
  }
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

const constant: Environment = {
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: '__octo-org_hardlist',
  GITHUB_ACTION_REPOSITORY: 'octo-org/hardlist',
  GITHUB_ACTION_REF: 'v1',
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTOR_ID: '583231',
  GITHUB_TRIGGERING_ACTOR: 'octocat',
  GITHUB_JOB: 'check',
  GITHUB_RETENTION_DAYS: '90',
  GITHUB_RUN_ID: '15874203615',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_WORKFLOW: 'hardlist',
  RUNNER_OS: 'Linux',
  RUNNER_ARCH: 'X64',
  RUNNER_NAME: 'GitHub Actions 2',
  RUNNER_ENVIRONMENT: 'github-hosted',
}

function inputVariables({ inputs = {}, token = 'ghs_tokenOfTheRunnerHarness0123456789ABCD' }: RunOptions): Environment {
  const given = new Map(Object.entries(inputs).filter(([, value]) => value !== undefined))
  const names = new Set([...Object.keys(actionMetadata.inputs), ...given.keys()])
  return Object.fromEntries(
    [...names].flatMap(name => {
      const value = given.has(name) ? given.get(name) : actionMetadata.inputs[name]?.default
      const text = value?.replaceAll(/\$\{\{ github\.token \}\}/g, () => token)
      return text === undefined ? [] : [[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text]]
    }),
  )
}

function eventVariables({ name, sha, ref, headRef = '', baseRef = '' }: WorkflowEvent): Environment {
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: headRef,
    GITHUB_BASE_REF: baseRef,
    GITHUB_WORKFLOW_SHA: sha,
  }
}

function repositoryVariables({ repository = 'octo-org/platform', event }: RunOptions): Environment {
  return {
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '186853002',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '6811672',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/hardlist.yml@${event.ref}`,
  }
}

/** A GitHub Enterprise Server has `/api/v3` and `/api/graphql`. */
function addresses(api: string): Environment {
  const graphql = api.endsWith('/api/v3') ? api.replace(/v3$/, 'graphql') : `${api}/graphql`
  return { GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: graphql }
}
