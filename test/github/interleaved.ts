import type { ApiCall, Sent } from '../../src/github/api-call.ts'
import type { CommentOutcome } from '../../src/github/comment-outcome.ts'
import type { ModelGithub, Trouble } from './model-github.ts'
import { publish, sha } from './runs-on-model.ts'

interface PlannedRun {
  readonly text: string
  /** What goes wrong, by the number of the request. */
  readonly troubles: readonly Trouble[]
}

interface Waiting {
  readonly call: ApiCall
  answer(): void
}

/**
 * Runs of one pull request, each begun by the push of its own head, with ids that grow; `choices` says who goes on. A PATCH
 * follows at once on what its run read before it: GitHub knows no write on a condition, so that no client can do better.
 */
export async function interleaved(
  model: ModelGithub,
  runs: readonly PlannedRun[],
  choices: readonly number[],
): Promise<readonly CommentOutcome[]> {
  const waiting = new Map<number, Waiting>()
  const outcomes: CommentOutcome[] = []
  const stopped: (() => void)[] = []

  const begin = (index: number, { text, troubles }: PlannedRun): void => {
    model.head = sha(index + 1)
    const left = [...troubles]
    const respond = (call: ApiCall): Promise<Sent> =>
      new Promise(resolve => {
        const answer = (): void => resolve(model.respond(call, left.shift() ?? 'none'))
        waiting.set(index, { call, answer })
        stopped[index]?.()
      })
    publish(model, { text, run: 500 + index }, respond).then(outcome => {
      outcomes[index] = outcome
      stopped[index]?.()
    })
  }
  const goOn = (index: number): void => {
    const { answer } = waiting.get(index) ?? {}
    waiting.delete(index)
    answer?.()
  }

  let begun = 0
  let last = -1
  for (let step = 0; begun < runs.length || waiting.size > 0; step += 1) {
    const able = [...waiting.keys(), ...(begun < runs.length ? [begun] : [])]
    const isBound = waiting.get(last)?.call.route.startsWith('PATCH')
    const index = (isBound ? last : able[(choices[step] ?? 0) % able.length]) ?? 0
    const run = runs[index]
    await new Promise<void>(resolve => {
      stopped[index] = resolve
      if (index < begun) goOn(index)
      else if (run) begin(index, run)
    })
    begun = Math.max(begun, index + 1)
    last = index
  }
  return outcomes
}
