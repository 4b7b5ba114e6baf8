import { existsSync } from 'node:fs'
import { markerOf } from '../../src/github/comment-marker.ts'
import type { FakeGithub } from '../fake-github/fake-github.ts'
import type { FakeComment } from '../fake-github/fake-state.ts'
import type { Change } from '../runner/git-origin.ts'
import type { PullRequest } from '../runner/pull-request.ts'
import type { ActionRun, RunOptions } from '../runner/run-action.ts'
import { actCleanly, kept, pullRequest } from './on-pull-request.ts'

const checkouts = new Map<string, Promise<PullRequest>>()

/** A pull request on `kept` of these commits. Nothing writes into its folder, so that a file's tests share it. */
export async function pushed(...head: readonly Change[]): Promise<PullRequest> {
  const key = JSON.stringify(head)
  const known = await checkouts.get(key)
  if (known !== undefined && existsSync(known.workspace)) return known
  const made = pullRequest({ base: kept, head })
  checkouts.set(key, made)
  return made
}

/** The fake learns of another push, then the action runs on it. */
export function actOnPush(fake: FakeGithub, pull: PullRequest, options: Partial<RunOptions> = {}): Promise<ActionRun> {
  moveTo(fake, pull)
  return actCleanly(pull, fake, options)
}

export function moveTo(fake: FakeGithub, { number, headSha, baseSha }: PullRequest): void {
  const pull = fake.pull(number)
  pull.head.sha = headSha
  pull.base.sha = baseSha
}

/** The comments that the workflow's token wrote and that carry our marker. */
export const ownComments = ({ state }: FakeGithub): readonly FakeComment[] =>
  state.comments.filter(({ login, body }) => login === 'github-actions[bot]' && markerOf(body) !== undefined)

export const ownTexts = (fake: FakeGithub): readonly string[] => ownComments(fake).map(({ body }) => body)

/** The state of a channel, such as `ok` or `skipped:permission`. */
export function published({ outputs }: ActionRun, channel: 'comment' | 'summary' = 'comment'): unknown {
  const states: unknown = JSON.parse(outputs.published ?? '{}')
  return typeof states === 'object' && states !== null && channel in states ? Reflect.get(states, channel) : undefined
}

/** Levels, titles and messages of what a run annotated. */
export const notes = ({ annotations }: ActionRun): readonly string[] =>
  annotations.map(({ level, title, message }) => `${level}: ${title}: ${message}`)
