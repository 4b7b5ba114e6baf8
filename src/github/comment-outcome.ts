import type { Failure } from './failure.ts'

/** What became of the comment. `url` is that of the comment where there is one. */
export type CommentOutcome =
  | {
      readonly kind: 'ok'
      readonly did: 'created' | 'updated' | 'same'
      readonly url: string
      readonly foreign: boolean
    }
  | { readonly kind: 'skipped'; readonly code: SkipCode; readonly url?: string; readonly permissions?: string }
  | { readonly kind: 'failed'; readonly code: Failure['code'] }

export type SkipCode =
  | 'nothing-to-say'
  | 'newer-run'
  | 'stale'
  | 'closed'
  | 'locked'
  | 'gone'
  | 'permission'
  | 'ratelimit'
  | 'budget'

const skips: readonly string[] = ['permission', 'locked', 'gone', 'ratelimit', 'budget'] satisfies readonly SkipCode[]

/** A failure as what became of the comment: what one has to live with is skipped, what should not happen has failed. */
export function outcomeOf(failure: Failure): CommentOutcome {
  const { code, permissions } = failure
  return isSkip(code)
    ? { kind: 'skipped', code, ...(permissions === undefined ? {} : { permissions }) }
    : { kind: 'failed', code }
}

const isSkip = (code: Failure['code']): code is Extract<Failure['code'], SkipCode> => skips.includes(code)
