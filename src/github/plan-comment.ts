import { type CommentMarker, markerOf, saysTheSame } from './comment-marker.ts'

/** A comment of ours that is on the pull request already. */
export interface OwnComment {
  readonly id: number
  readonly body: string
  readonly url: string
}

/** What is to be said. */
export interface WantedComment {
  readonly marker: CommentMarker
  readonly body: string
  /** Whether it is worth a comment where there is none yet. */
  readonly isNews: boolean
}

/** `doubles` are later comments of the same key, which go. */
export type CommentPlan =
  | { readonly do: 'create' }
  | { readonly do: 'update'; readonly id: number; readonly doubles: readonly number[] }
  | {
      readonly do: 'leave'
      readonly why: 'same' | 'nothing-to-say' | 'newer-run'
      readonly url: string
      readonly doubles: readonly number[]
    }

/** One comment for each key: the oldest stays and is kept up to date, and a newer run of the same commit has the last word. */
export function planComment(own: readonly OwnComment[], wanted: WantedComment): CommentPlan {
  const mine = own.filter(({ body }) => markerOf(body)?.key === wanted.marker.key).toSorted((a, b) => a.id - b.id)
  const [oldest, ...later] = mine
  if (oldest === undefined)
    return wanted.isNews ? { do: 'create' } : { do: 'leave', why: 'nothing-to-say', url: '', doubles: [] }
  const doubles = later.map(({ id }) => id)
  const leave = { do: 'leave', url: oldest.url, doubles } as const
  if (isNewer(markerOf(oldest.body), wanted.marker)) return { ...leave, why: 'newer-run' }
  return saysTheSame(oldest.body, wanted.body) ? { ...leave, why: 'same' } : { do: 'update', id: oldest.id, doubles }
}

function isNewer(there: CommentMarker | undefined, { head, run }: CommentMarker): boolean {
  if (there === undefined || there.head !== head) return false
  return there.run.id > run.id || (there.run.id === run.id && there.run.attempt > run.attempt)
}
