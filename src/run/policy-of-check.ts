import type { FileTree } from '../files/folder-tree.ts'
import { bindAll } from './bind-all.ts'
import { causesOf } from './compare-with-lock.ts'
import type { Commits, CommitsRequest } from './open-commits.ts'
import { openPolicy, type Policy } from './open-policy.ts'
import { isProblem, type Problem, problem } from './problem.ts'

interface PolicyOfCheck {
  readonly policy: Policy
  /** What people should know of where it comes from. */
  readonly notes: readonly string[]
}

/**
 * The policy of a check. Where that of the base cannot be used, a change that mends it is held against no settings and the
 * guide that ships, which accepts nothing: it would be red for ever otherwise.
 */
export async function policyOfCheck(request: CommitsRequest, commits: Commits): Promise<PolicyOfCheck | Problem> {
  const placed = { ...request, ...(commits.readGuide === undefined ? {} : { readGuide: commits.readGuide }) }
  const policy = usable(await openPolicy(placed, commits.policy))
  if (!isProblem(policy)) return { policy, notes: [] }
  if (commits.policy === undefined) return policy
  const broken = standingAt(policy, commits.policy.commit)
  if (commits.base === undefined || isProblem(usable(await openPolicy(request)))) return broken
  const plain = usable(await openPolicy(placed, noFiles))
  if (isProblem(plain)) return broken
  const why = broken.causes[0]?.message ?? ''
  const note = `the policy of the base cannot be used, which this change mends: ${why}. Until it is merged no settings count`
  return { policy: plain, notes: [note] }
}

const noFiles: FileTree = { read: () => ({ kind: 'absent' }) }

/** A policy that can be held against files: no lock was edited by hand, and what it declares is known. */
function usable(policy: Policy | Problem): Policy | Problem {
  if (isProblem(policy)) return policy
  const edited = policy.guides.filter(({ lock }) => lock.kind === 'edited-by-hand').flatMap(causesOf)
  if (edited.length > 0) return problem(2, ...edited)
  const bound = bindAll(policy.guides, policy.settings)
  return isProblem(bound) ? bound : policy
}

/** A file of the policy may be another one in the work tree by now. */
function standingAt({ causes, exitCode }: Problem, commit: string): Problem {
  const at = ` (as it stands at \`${commit.slice(0, 7)}\`)`
  return problem(
    exitCode,
    ...causes.map(cause => (cause.file === undefined ? cause : { ...cause, message: cause.message + at })),
  )
}
