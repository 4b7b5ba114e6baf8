import * as z from 'zod/mini'
import { type CommentOutcome, outcomeOf } from './comment-outcome.ts'
import type { CommentWriter } from './comment-writer.ts'

const Pull = z.looseObject({
  state: z.string(),
  locked: z.optional(z.boolean()),
  head: z.looseObject({ sha: z.string() }),
})

/** Why nothing is to be written to a pull request as it is now: it moved on, it was closed, or nobody may write. */
export async function pullProblem({ session, connection, head }: CommentWriter): Promise<CommentOutcome | undefined> {
  const { owner, repo, number } = connection
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
  const call = { route, parameters: { owner, repo, pull_number: number } }
  const answer = await session.read(call, data => Pull.safeParse(data).success)
  if (answer.kind === 'failure') return outcomeOf(answer)
  const pull = Pull.parse(answer.data)
  if (pull.head.sha !== head) return { kind: 'skipped', code: 'stale' }
  if (pull.state !== 'open') return { kind: 'skipped', code: 'closed' }
  return pull.locked ? { kind: 'skipped', code: 'locked' } : undefined
}
