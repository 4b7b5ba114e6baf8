import { commitOf, mergeBaseOf, parentsOf } from '../git/commits.ts'

/** The commits of a change, as the event names them: 40 hexadecimal digits each. */
export interface ChangeCommits {
  readonly head: string
  readonly base: string
  /** What the runner says is checked out, where it does. */
  readonly event?: string | undefined
}

/** What a change is held against. */
export interface BaseOfChange {
  /** Where the policy stands: the base as the event names it. */
  readonly policy: string
  /** With what the files are compared: what the change is on top of. */
  readonly compared: string
  /** The commit that is checked out. */
  readonly checkedOut: string
}

/** What is known of a change where the clone does not hold its base. `onto` is the parent of the merge that is checked out. */
export interface ShallowChange {
  readonly checkedOut: string
  readonly hasHead: boolean
  readonly onto?: string
}

export type Base =
  | ({ readonly kind: 'found' } & BaseOfChange)
  | ({ readonly kind: 'shallow' } & ShallowChange)
  /** Something else than the change is checked out: its files say nothing of it. */
  | { readonly kind: 'elsewhere'; readonly checkedOut: string }
  | { readonly kind: 'no-clone' }

/**
 * Finds the base of a change. A merge commit of GitHub's is compared with its first parent, since the base may have moved on
 * since the change began, and its failures are not the change's.
 */
export function baseOfChange(root: string, change: ChangeCommits): Base {
  const checkedOut = commitOf(root, 'HEAD')
  if (checkedOut === undefined) return { kind: 'no-clone' }
  const [first, second] = parentsOf(root, checkedOut)
  const onto = second === change.head ? first : undefined
  if (onto === undefined && isElsewhere(root, checkedOut, change)) return { kind: 'elsewhere', checkedOut }
  const merged = onto === undefined ? undefined : commitOf(root, onto)
  const policy = commitOf(root, change.base) ?? merged
  const compared = merged ?? (policy === undefined ? undefined : mergeBaseOf(root, policy, checkedOut))
  if (policy !== undefined && compared !== undefined) return { kind: 'found', policy, compared, checkedOut }
  const hasHead = commitOf(root, change.head) !== undefined
  return { kind: 'shallow', checkedOut, hasHead, ...(onto === undefined ? {} : { onto }) }
}

/** Whether what is checked out lacks the head; where the clone does not hold the head, whether it is no more than the base. */
function isElsewhere(root: string, checkedOut: string, { head, base, event }: ChangeCommits): boolean {
  if (checkedOut === head || checkedOut === event) return false
  const isIn = (commit: string, other: string): boolean => mergeBaseOf(root, commit, other) === commit
  if (commitOf(root, head) !== undefined) return !isIn(head, checkedOut)
  return commitOf(root, base) !== undefined && isIn(checkedOut, base)
}
