import { commitOf, mergeBaseOf, parentsOf } from '../git/commits.ts'

/** The commits of a change, as the event names them: 40 hexadecimal digits each. */
export interface ChangeCommits {
  readonly head: string
  readonly base: string
}

export interface BaseOfChange {
  /** Where the policy stands: the base as the event names it. */
  readonly policy: string
  /** With what the files are compared: what the change is on top of. */
  readonly compared: string
  /** The commit that is checked out. */
  readonly checkedOut: string
}

/**
 * What a change is held against; undefined where the clone is too shallow to tell. A merge commit of GitHub's is compared
 * with its first parent, since the base may have moved on since the change began, and its failures are not the change's.
 */
export function baseOfChange(root: string, { head, base }: ChangeCommits): BaseOfChange | undefined {
  const checkedOut = commitOf(root, 'HEAD')
  if (checkedOut === undefined) return undefined
  const [first, second] = parentsOf(root, checkedOut)
  const merged = second === head && first !== undefined ? commitOf(root, first) : undefined
  const policy = commitOf(root, base) ?? merged
  const compared = merged ?? (policy === undefined ? undefined : mergeBaseOf(root, policy, checkedOut))
  return policy === undefined || compared === undefined ? undefined : { policy, compared, checkedOut }
}
