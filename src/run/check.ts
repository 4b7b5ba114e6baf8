import { probes } from '../probes/probes.ts'
import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { type FailOn, outcomeOfRun } from '../verdict/outcome-of-run.ts'
import { compareWithBase, lostSince, type Sides, unchangedSince, unreadSince } from './compare-with-base.ts'
import { type Reading, readingOf } from './inventory-of.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import { type Commits, type CommitsRequest, openCommits } from './open-commits.ts'
import type { Policy } from './open-policy.ts'
import { policyOfCheck } from './policy-of-check.ts'
import { isProblem, type Problem } from './problem.ts'
import { proposalsOf } from './proposals-of.ts'
import { readCommit } from './read-commit.ts'
import { readTree, type SourceTree } from './read-tree.ts'
import { type Review, type ReviewRequest, review } from './review.ts'
import { withTriedFixes } from './try-fixes.ts'

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

/** What is held against what. */
export interface Opened {
  readonly commits: Commits
  readonly policy: Policy
  /** What people should know of where the policy comes from. */
  readonly policyNotes: readonly string[]
}

/** A tree that was judged. */
export interface JudgedTree {
  readonly tree: SourceTree
  readonly reading: Reading
  readonly request: ReviewRequest
  readonly reviewed: Review
  readonly sides: Sides | undefined
}

/** Holds the files below a root against its guides. Policy is the work tree's, unless a commit's is asked for. */
export async function check(request: CheckRequest): Promise<CheckReport | Problem> {
  const opened = await open(request)
  if (isProblem(opened)) return opened
  const judged = await judgeTree(request, opened)
  return isProblem(judged) ? judged : reportOf(request, opened, judged)
}

export async function open(request: CheckRequest): Promise<Opened | Problem> {
  const commits = openCommits(request)
  if (isProblem(commits)) return commits
  const chosen = await policyOfCheck(request, commits)
  if (isProblem(chosen)) return chosen
  return { commits, policy: chosen.policy, policyNotes: chosen.notes }
}

/** Reads and judges the files below the root, or others that take their place. */
export async function judgeTree(
  request: CheckRequest,
  { commits, policy }: Opened,
  given?: Pick<JudgedTree, 'tree' | 'reading'>,
): Promise<JudgedTree | Problem> {
  const { settings } = policy
  const tree = given?.tree ?? readTree(request.root, settings, request)
  const reading = given?.reading ?? (await readingOf(tree, settings))
  const sides = commits.base && { base: readCommit(commits.base, settings, tree), tree }
  const notes = [...tree.notes, ...(sides ? lostSince(sides) : [])]
  const { inventory } = reading
  const head = { policy, inventory, notes, today: request.today, isUnchanged: sides && unchangedSince(sides) }
  const reviewed = review(head)
  return isProblem(reviewed) ? reviewed : { tree, reading, request: head, reviewed, sides }
}

/** What a judged tree comes to, with the fixes that were tried. */
export async function reportOf(
  request: CheckRequest,
  { commits, policy, policyNotes }: Opened,
  { tree, reading, request: head, reviewed: judged, sides }: JudgedTree,
): Promise<CheckReport | Problem> {
  const { settings } = policy
  const reviewed = await withTriedFixes({ request: head, reading, reviewed: judged, texts: textsOf(tree) })
  const compared = sides && (await compareWithBase(sides, head, reviewed))
  if (compared && isProblem(compared)) return compared
  const proposed = commits.policy && (await proposalsOf(request, { policy, head }, commits.policy))
  const stale = reviewed.stale ? compared === undefined : (proposed?.stale ?? false)
  const { failOn, version } = request
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
    unread: head.inventory.unread,
    compared: compared && commits.base && { ...compared, commit: commits.base.commit },
    proposed: proposed && { ...proposed, proposals: [...policyNotes, ...proposed.proposals] },
  })
}

/** The texts of the files that were read, by path. */
export const textsOf = ({ files }: SourceTree): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, text }) => [path, text]))

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
