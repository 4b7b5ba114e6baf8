import { posix, relative, resolve, sep } from 'node:path'
import { folderTree, type NamedFile } from '../files/folder-tree.ts'
import { commitOf, prefixOf } from '../git/commits.ts'
import { type CommitTree, commitTree } from './commit-tree.ts'
import type { GuideRequest } from './find-guides.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** The commits that a check looks at beside the work tree. */
export interface Commits {
  /** Where policy stands. */
  readonly policy?: CommitTree
  /** With what the files are compared. */
  readonly base?: CommitTree
  /** Reads a named guide where policy stands. */
  readonly readGuide?: GuideRequest['readGuide']
}

export interface CommitsRequest extends GuideRequest {
  /** A commit's name or digits. */
  readonly policyRef?: string | undefined
  readonly newOnly?: string | undefined
}

/** Opens the commits that are asked for, as trees below the root. */
export function openCommits(request: CommitsRequest): Commits | Problem {
  const { root, policyRef, newOnly } = request
  if (policyRef === undefined && newOnly === undefined) return {}
  const prefix = prefixOf(root)
  if (prefix === undefined) return problem(2, { message: `\`${root}\` is not in a work tree of git`, remedy })
  const policy = policyRef === undefined ? undefined : openNamed(root, policyRef, prefix)
  if (policy && isProblem(policy)) return policy
  const base = newOnly === undefined ? undefined : openNamed(root, newOnly, prefix)
  if (base && isProblem(base)) return base
  return {
    ...(policy === undefined ? {} : { policy, readGuide: guideReader(request, policy, prefix) }),
    ...(base === undefined ? {} : { base }),
  }
}

const remedy = 'leave out --policy-ref and --new-only, or run where the repository is cloned'

function openNamed(root: string, name: string, prefix: string): CommitTree | Problem {
  const commit = commitOf(root, name)
  const tree = commit === undefined ? undefined : commitTree({ folder: root, commit, prefix })
  if (tree) return tree
  return problem(2, {
    message: `there is no commit \`${name}\` in this clone`,
    remedy: 'name a branch, a tag or a commit that is fetched; in a workflow: `fetch-depth: 0` at actions/checkout',
  })
}

/**
 * A guide that is named for one run is read at the policy's commit, from the top of the repository. One that is not there
 * yet is read in the work tree: whoever adds it has no policy to weaken.
 */
function guideReader(
  { root, cwd, readGuide }: GuideRequest,
  { commit }: CommitTree,
  prefix: string,
): NonNullable<GuideRequest['readGuide']> {
  const top = commitTree({ folder: root, commit, prefix: '' })
  const below = readGuide ?? ((guide, maxBytes) => folderTree(cwd).read(guide, maxBytes))
  return (guide, maxBytes): NamedFile => {
    const fromRoot = relative(resolve(root), resolve(cwd, guide)).split(sep).join('/')
    const path = posix.join(prefix, fromRoot)
    if (path.startsWith('../')) return { kind: 'refused', reason: 'lies outside the repository' }
    const found = top?.read(path, maxBytes) ?? { kind: 'absent' }
    return found.kind === 'absent' ? below(guide, maxBytes) : found
  }
}
