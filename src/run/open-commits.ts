import { posix, relative, resolve, sep } from 'node:path'
import { folderTree, type NamedFile } from '../files/folder-tree.ts'
import { commitOf, prefixOf } from '../git/commits.ts'
import { type CommitSource, type CommitTree, cloneOf, commitTree } from './commit-tree.ts'
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
  /** Where the commits are read, where it is not the clone alone. */
  readonly commits?: CommitSource | undefined
}

/** Opens the commits that are asked for, as trees below the root. */
export function openCommits(request: CommitsRequest): Commits | Problem {
  const { root, policyRef, newOnly } = request
  if (policyRef === undefined && newOnly === undefined) return {}
  const prefix = prefixOf(root)
  if (prefix === undefined) return problem(2, { message: `\`${root}\` is not in a work tree of git`, remedy })
  const source = request.commits ?? cloneOf(root)
  const open = (name: string): CommitTree | Problem => openNamed(name, { root, prefix, source })
  const policy = policyRef === undefined ? undefined : open(policyRef)
  if (policy && isProblem(policy)) return policy
  // Most often both are one commit, which is listed once.
  const base = newOnly === undefined ? undefined : newOnly === policyRef ? policy : open(newOnly)
  if (base && isProblem(base)) return base
  return {
    ...(policy === undefined ? {} : { policy, readGuide: guideReader(request, policy, { root, prefix, source }) }),
    ...(base === undefined ? {} : { base }),
  }
}

const remedy = 'leave out --policy-ref and --new-only, or run where the repository is cloned'

interface Repository {
  readonly root: string
  readonly prefix: string
  readonly source: CommitSource
}

function openNamed(name: string, { root, prefix, source }: Repository): CommitTree | Problem {
  const commit = isCommit(name) ? name : commitOf(root, name)
  const tree = commit === undefined ? undefined : commitTree({ source, commit, prefix })
  if (tree) return tree
  return problem(2, {
    message: `there is no commit \`${name}\` in this clone`,
    remedy: 'name a branch, a tag or a commit that is fetched; in a workflow: `fetch-depth: 0` at actions/checkout',
  })
}

const isCommit = (name: string): boolean => /^[0-9a-f]{40}$/.test(name)

/**
 * A guide that is named for one run is read at the policy's commit, from the top of the repository. One that is not there
 * yet is read in the work tree: whoever adds it has no policy to weaken.
 */
function guideReader(
  { cwd, readGuide }: GuideRequest,
  { commit }: CommitTree,
  { root, prefix, source }: Repository,
): NonNullable<GuideRequest['readGuide']> {
  const below = readGuide ?? ((guide, maxBytes) => folderTree(cwd).read(guide, maxBytes))
  return (guide, maxBytes): NamedFile => {
    const fromRoot = relative(resolve(root), resolve(cwd, guide)).split(sep).join('/')
    const path = posix.join(prefix, fromRoot)
    if (path.startsWith('../')) return { kind: 'refused', reason: 'lies outside the repository' }
    const found = commitTree({ source, commit, prefix: '' })?.read(path, maxBytes) ?? { kind: 'absent' }
    return found.kind === 'absent' ? below(guide, maxBytes) : found
  }
}
