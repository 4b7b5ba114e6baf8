import { probes } from '../probes/probes.ts'
import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { type Comparison, compare } from '../verdict/compare.ts'
import { type FailOn, outcomeOfRun } from '../verdict/outcome-of-run.ts'
import { inventoryOf } from './inventory-of.ts'
import { type CommitsRequest, openCommits } from './open-commits.ts'
import { openPolicy, type Policy } from './open-policy.ts'
import { isProblem, type Problem, problem } from './problem.ts'
import { proposalsOf } from './proposals-of.ts'
import { readCommit } from './read-commit.ts'
import { readTree, type SourceTree } from './read-tree.ts'
import { type Review, review } from './review.ts'

/** `policyRef` is the commit whose policy counts, `newOnly` the one whose failures do not count. */
export interface CheckRequest extends CommitsRequest {
  readonly version: string
  readonly failOn: FailOn
  /** The ISO day on which waivers and attestations are held against the findings. */
  readonly today: string
  /** The branch that the files are for, where it is not the one that is checked out. */
  readonly branch?: string | undefined
  /** A folder below the root, relative to it, whose files are not the repository's. */
  readonly apart?: string | undefined
}

/** Holds the files below a root against its guides. Policy is the work tree's, unless a commit's is asked for. */
export async function check(request: CheckRequest): Promise<CheckReport | Problem> {
  const commits = openCommits(request)
  if (isProblem(commits)) return commits
  const placed = { ...request, ...(commits.readGuide === undefined ? {} : { readGuide: commits.readGuide }) }
  const policy = await openPolicy(placed, commits.policy)
  if (isProblem(policy)) return commits.policy ? standingAt(policy, commits.policy.commit) : policy
  const tree = readTree(request.root, policy.settings, request)
  const inventory = await inventoryOf(tree, policy.settings)
  const base = commits.base && readCommit(commits.base, policy.settings, tree)
  const { today, failOn, version } = request
  const head = { policy, inventory, notes: tree.notes, today, isUnchanged: base && unchangedSince(base, tree) }
  const reviewed = review(head)
  if (isProblem(reviewed)) return reviewed
  const compared = base && (await comparedWith({ base, policy, today }, { reviewed, tree }))
  if (compared && isProblem(compared)) return compared
  const proposed = commits.policy && (await proposalsOf(request, { policy, head }, commits.policy))
  const stale = reviewed.stale ? compared === undefined : (proposed?.stale ?? false)
  const { verdicts, hints, incomplete } = reviewed
  return buildCheckReport({
    version,
    guides: policy.guides.map(({ source: { edition }, checklist }) => ({
      ...checklist,
      ...(edition ? { edition } : {}),
    })),
    verdicts,
    probes,
    outcome: outcomeOfRun(verdicts, { failOn, ...reviewed, stale, isNew: compared?.isNew }),
    failOn,
    incomplete,
    hints: [...hints, ...branchHint(policy.settings, tree)],
    unread: inventory.unread,
    compared: compared && commits.base && { ...compared, commit: commits.base.commit },
    proposed,
  })
}

/** A file of the policy may be another one in the work tree by now. */
function standingAt({ causes, exitCode }: Problem, commit: string): Problem {
  const at = ` (as it stands at \`${commit.slice(0, 7)}\`)`
  return problem(
    exitCode,
    ...causes.map(cause => (cause.file === undefined ? cause : { ...cause, message: cause.message + at })),
  )
}

interface Before {
  readonly base: SourceTree
  readonly policy: Policy
  readonly today: string
}

/** What the files say that the base does not: it is judged by the same policy. */
async function comparedWith(
  { base, policy, today }: Before,
  { reviewed, tree }: { readonly reviewed: Review; readonly tree: SourceTree },
): Promise<Comparison | Problem> {
  const inventory = await inventoryOf(base, policy.settings)
  const before = review({ policy, inventory, notes: base.notes, today })
  if (isProblem(before)) return before
  return compare({ ...before, paths: base.paths }, { ...reviewed, paths: tree.paths })
}

/** Whether a file holds the same text as at the base; one that could not be read as text does not count as the same. */
function unchangedSince(base: SourceTree, tree: SourceTree): (path: string) => boolean {
  const before = new Map(base.files.map(({ path, text }) => [path, text]))
  const now = new Map(tree.files.map(({ path, text }) => [path, text]))
  return path => now.has(path) && now.get(path) === before.get(path)
}

/** A promise by branch says nothing where no branch is checked out, as in most workflows. */
function branchHint(
  { hasBranches, path }: { readonly hasBranches: boolean; readonly path: string },
  { branch }: { readonly branch?: string },
) {
  const message = '`branches:` says nothing here: no branch is checked out'
  return hasBranches && branch === undefined ? [{ file: path, line: 1, message }] : []
}
