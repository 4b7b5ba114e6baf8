import { probes } from '../probes/probes.ts'
import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { type FailOn, outcomeOfRun } from '../verdict/outcome-of-run.ts'
import { loadChecklists } from './load-checklists.ts'
import { openRoot } from './open-root.ts'
import { isProblem, type Problem } from './problem.ts'
import { readInventory } from './read-inventory.ts'
import { review } from './review.ts'

export interface CheckRequest {
  readonly root: string
  readonly home: string
  readonly cwd: string
  readonly version: string
  readonly failOn: FailOn
  /** The ISO day on which waivers and attestations are held against the findings. */
  readonly today: string
  readonly guide?: string
}

/** Holds the files below a root against its guides. Policy is the work tree's. */
export async function check(request: CheckRequest): Promise<CheckReport | Problem> {
  const { root, failOn, today, version } = request
  const settings = await openRoot(root)
  if (isProblem(settings)) return settings
  const guides = loadChecklists(request, settings)
  if (isProblem(guides)) return guides
  const { inventory, notes } = await readInventory(root, settings)
  const reviewed = review({ guides, settings, inventory, notes, today })
  if (isProblem(reviewed)) return reviewed
  const { verdicts, hints, incomplete } = reviewed
  return buildCheckReport({
    version,
    guides: guides.map(({ source: { edition }, checklist }) => ({ ...checklist, ...(edition ? { edition } : {}) })),
    verdicts,
    probes,
    outcome: outcomeOfRun(verdicts, { failOn, ...reviewed }),
    failOn,
    incomplete,
    hints,
    unread: inventory.unread,
  })
}
