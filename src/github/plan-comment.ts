import { type CommentMarker, isByNewerRun, markerOf, saysTheSame } from './comment-marker.ts'

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

/** `doubles` are later comments of the same key by this run or one before, which go. */
export type CommentPlan =
  | { readonly do: 'create' }
  | { readonly do: 'update'; readonly id: number; readonly doubles: readonly number[] }
  | {
      readonly do: 'leave'
      readonly why: 'same' | 'nothing-to-say' | 'newer-run'
      readonly url: string
      readonly doubles: readonly number[]
    }

/**
 * One comment for each key: the oldest stays and is kept up to date, and the newest run has the last word, whichever commit
 * it looked at. Where a newer run wrote, it is about to merge what is there, so that its comment and the oldest are left to it.
 */
export function planComment(own: readonly OwnComment[], wanted: WantedComment): CommentPlan {
  const mine = own.filter(({ body }) => markerOf(body)?.key === wanted.marker.key).toSorted((a, b) => a.id - b.id)
  const [oldest, ...later] = mine
  if (oldest === undefined)
    return wanted.isNews ? { do: 'create' } : { do: 'leave', why: 'nothing-to-say', url: '', doubles: [] }
  const isNewer = ({ body }: OwnComment): boolean => isByNewerRun(body, wanted.marker)
  const doubles = later.filter(comment => !isNewer(comment)).map(({ id }) => id)
  const newer = mine.find(isNewer)
  if (newer) return { do: 'leave', why: 'newer-run', url: newer.url, doubles }
  return saysTheSame(oldest.body, wanted.body)
    ? { do: 'leave', why: 'same', url: oldest.url, doubles }
    : { do: 'update', id: oldest.id, doubles }
}
