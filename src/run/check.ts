import { ask } from '../binding/ask.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { shipped } from '../knowledge/shipped.ts'
import { probes } from '../probes/probes.ts'
import { buildCheckReport } from '../report/build-check-report.ts'
import type { CheckReport } from '../report/check-report.ts'
import { decisionHints } from '../verdict/decision-hints.ts'
import { guideAgeHints } from '../verdict/guide-age.ts'
import { judge } from '../verdict/judge.ts'
import { type FailOn, isAnythingEvaluated, outcomeOfRun } from '../verdict/outcome-of-run.ts'
import { bindAll } from './bind-all.ts'
import { causesOf } from './compare-with-lock.ts'
import { loadChecklists } from './load-checklists.ts'
import { openRoot } from './open-root.ts'
import { isProblem, type Problem, problem } from './problem.ts'
import { readInventory } from './read-inventory.ts'

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
  const loaded = loadChecklists(request, settings)
  if (isProblem(loaded)) return loaded
  const edited = loaded.filter(({ lock }) => lock.kind === 'edited-by-hand').flatMap(causesOf)
  if (edited.length > 0) return problem(2, ...edited)
  const bound = bindAll(loaded, settings)
  if (isProblem(bound)) return bound
  const { inventory, notes } = await readInventory(root, settings)
  const known = { ...shipped, today, channels: loaded.flatMap(({ checklist }) => checklist.channels) }
  const questions = bound.requirements.flatMap(requirement => requirement.questions)
  const answers = ask(questions, inventory, known)
  const decisions = { waivers: settings.waivers, attestations: settings.attestations, today }
  const verdicts = judge(bound.requirements, answers, { inventory, decisions })
  const incomplete = [...notes, ...unreadReasons(inventory), ...(isAnythingEvaluated(verdicts) ? [] : [nothing])]
  const crashed = answers.some(({ crash }) => crash !== undefined)
  return buildCheckReport({
    version,
    guides: loaded.map(({ source, checklist }) => ({
      ...checklist,
      ...(source.edition ? { edition: source.edition } : {}),
    })),
    verdicts,
    probes,
    outcome: outcomeOfRun(verdicts, {
      failOn,
      crashed,
      stale: loaded.some(({ lock }) => lock.kind === 'stale'),
      incomplete,
    }),
    failOn,
    incomplete,
    hints: [
      ...bound.hints,
      ...decisionHints(verdicts, decisions).map(hint => ({ ...hint, file: settings.path })),
      ...loaded.flatMap(({ checklist }) =>
        guideAgeHints(checklist.channels, inventory).map(hint => ({ ...hint, file: checklist.path })),
      ),
      ...loaded.flatMap(({ checklist }) => checklist.warnings.map(warning => ({ ...warning, file: checklist.path }))),
    ],
    unread: inventory.unread,
  })
}

const nothing = 'no requirement was answered by a file: are these the deployment files, and is this their guide?'

function unreadReasons({ unread }: Inventory): readonly string[] {
  return unread
    .filter(({ hides }) => hides.length > 0)
    .map(({ place, reason }) => `${place.path}:${place.line} was not read: ${reason}`)
}
