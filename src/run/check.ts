import { probes } from '../probes/probes.ts'
import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { type FailOn, outcomeOfRun } from '../verdict/outcome-of-run.ts'
import type { GuideRequest } from './find-guides.ts'
import { inventoryOf } from './inventory-of.ts'
import { openPolicy } from './open-policy.ts'
import { isProblem, type Problem } from './problem.ts'
import { readTree } from './read-tree.ts'
import { review } from './review.ts'

export interface CheckRequest extends GuideRequest {
  readonly version: string
  readonly failOn: FailOn
  /** The ISO day on which waivers and attestations are held against the findings. */
  readonly today: string
}

/** Holds the files below a root against its guides. Policy is the work tree's. */
export async function check(request: CheckRequest): Promise<CheckReport | Problem> {
  const { root, failOn, today, version } = request
  const policy = await openPolicy(request)
  if (isProblem(policy)) return policy
  const tree = readTree(root, policy.settings)
  const inventory = await inventoryOf(tree, policy.settings)
  const reviewed = review({ policy, inventory, notes: tree.notes, today })
  if (isProblem(reviewed)) return reviewed
  const { verdicts, hints, incomplete } = reviewed
  return buildCheckReport({
    version,
    guides: policy.guides.map(({ source: { edition }, checklist }) => ({
      ...checklist,
      ...(edition ? { edition } : {}),
    })),
    verdicts,
    probes,
    outcome: outcomeOfRun(verdicts, { failOn, ...reviewed }),
    failOn,
    incomplete,
    hints: [...hints, ...branchHint(policy.settings, tree)],
    unread: inventory.unread,
  })
}

/** A promise by branch says nothing where no branch is checked out, as in most workflows. */
function branchHint(
  { hasBranches, path }: { readonly hasBranches: boolean; readonly path: string },
  { branch }: { readonly branch?: string },
) {
  const message = '`branches:` says nothing here: no branch is checked out'
  return hasBranches && branch === undefined ? [{ file: path, line: 1, message }] : []
}
