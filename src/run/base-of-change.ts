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

/** What is known of a change where the clone does not hold its base. `onto` is the parent of the merge that is checked out. */
export interface ShallowChange {
  readonly checkedOut: string
  readonly onto?: string
}

/**
 * What a change is held against, or what is known of it where the clone is too shallow. A merge commit of GitHub's is
 * compared with its first parent, since the base may have moved on since the change began, and its failures are not the
 * change's.
 */
export function baseOfChange(root: string, { head, base }: ChangeCommits): BaseOfChange | ShallowChange | undefined {
  const checkedOut = commitOf(root, 'HEAD')
  if (checkedOut === undefined) return undefined
  const [first, second] = parentsOf(root, checkedOut)
  const onto = second === head ? first : undefined
  const merged = onto === undefined ? undefined : commitOf(root, onto)
  const policy = commitOf(root, base) ?? merged
  const compared = merged ?? (policy === undefined ? undefined : mergeBaseOf(root, policy, checkedOut))
  if (policy !== undefined && compared !== undefined) return { policy, compared, checkedOut }
  return { checkedOut, ...(onto === undefined ? {} : { onto }) }
}
