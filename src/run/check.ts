import { probes } from '../probes/probes.ts'
import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { type FailOn, outcomeOfRun } from '../verdict/outcome-of-run.ts'
import { compareWithBase, lostSince, unchangedSince, unreadSince } from './compare-with-base.ts'
import { inventoryOf } from './inventory-of.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import { type CommitsRequest, openCommits } from './open-commits.ts'
import { policyOfCheck } from './policy-of-check.ts'
import { isProblem, type Problem } from './problem.ts'
import { proposalsOf } from './proposals-of.ts'
import { readCommit } from './read-commit.ts'
import { readTree } from './read-tree.ts'
import { review } from './review.ts'

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
  const chosen = await policyOfCheck(request, commits)
  if (isProblem(chosen)) return chosen
  const { policy } = chosen
  const { settings } = policy
  const tree = readTree(request.root, settings, request)
  const inventory = await inventoryOf(tree, settings)
  const sides = commits.base && { base: readCommit(commits.base, settings, tree), tree }
  const { today, failOn, version } = request
  const notes = [...tree.notes, ...(sides ? lostSince(sides) : [])]
  const head = { policy, inventory, notes, today, isUnchanged: sides && unchangedSince(sides) }
  const reviewed = review(head)
  if (isProblem(reviewed)) return reviewed
  const compared = sides && (await compareWithBase(sides, head, reviewed))
  if (compared && isProblem(compared)) return compared
  const proposed = commits.policy && (await proposalsOf(request, { policy, head }, commits.policy))
  const stale = reviewed.stale ? compared === undefined : (proposed?.stale ?? false)
  const { verdicts, hints, incomplete } = reviewed
  return buildCheckReport({
    version,
    guides: policy.guides.map(checkedGuide),
    verdicts,
    probes,
    outcome: outcomeOfRun(verdicts, { failOn, ...reviewed, stale, isNew: compared?.isNew }),
    failOn,
    incomplete,
    hints: [...hints, ...branchHint(settings, tree), ...(sides ? unreadSince(sides) : [])],
    unread: inventory.unread,
    compared: compared && commits.base && { ...compared, commit: commits.base.commit },
    proposed: proposed && { ...proposed, proposals: [...chosen.notes, ...proposed.proposals] },
  })
}

const checkedGuide = ({ source: { edition }, checklist }: LoadedChecklist) => ({
  ...checklist,
  ...(edition ? { edition } : {}),
})

/** A promise by branch says nothing where no branch is checked out, as in most workflows. */
function branchHint(
  { hasBranches, path }: { readonly hasBranches: boolean; readonly path: string },
  { branch }: { readonly branch?: string },
) {
  const message = '`branches:` says nothing here: no branch is checked out'
  return hasBranches && branch === undefined ? [{ file: path, line: 1, message }] : []
}
