import { ask } from '../binding/ask.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { restrictInventory } from '../inventory/restrict-inventory.ts'
import { shipped } from '../knowledge/shipped.ts'
import type { Settings } from '../settings/settings.ts'
import { decisionHints } from '../verdict/decision-hints.ts'
import { guideAgeHints } from '../verdict/guide-age.ts'
import { judge } from '../verdict/judge.ts'
import { isAnythingEvaluated } from '../verdict/outcome-of-run.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { bindAll } from './bind-all.ts'
import { causesOf } from './compare-with-lock.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** Policy and one tree: the policy may stand in another tree than the files. */
export interface ReviewRequest {
  readonly guides: readonly LoadedChecklist[]
  readonly settings: Settings
  readonly inventory: Inventory
  /** Why the inventory is not whole. */
  readonly notes: readonly string[]
  /** The ISO day on which waivers and attestations are held against the findings. */
  readonly today: string
}

export interface Review {
  readonly verdicts: readonly Verdict[]
  readonly hints: readonly { readonly file: string; readonly line: number; readonly message: string }[]
  readonly incomplete: readonly string[]
  readonly crashed: boolean
  readonly stale: boolean
}

/** The whole tool without the world: what a policy says of a tree. Two reviews can be compared by identity. */
export function review({ guides, settings, inventory, notes, today }: ReviewRequest): Review | Problem {
  const edited = guides.filter(({ lock }) => lock.kind === 'edited-by-hand').flatMap(causesOf)
  if (edited.length > 0) return problem(2, ...edited)
  const bound = bindAll(guides, settings)
  if (isProblem(bound)) return bound
  const known = { ...shipped, today, channels: guides.flatMap(({ checklist }) => checklist.channels) }
  const answers = guides.flatMap(({ source, checklist: { key } }) => {
    const questions = bound.requirements.filter(({ guide }) => guide === key).flatMap(one => one.questions)
    return ask(questions, source.files === undefined ? inventory : restrictInventory(inventory, source.files), known)
  })
  const decisions = { waivers: settings.waivers, attestations: settings.attestations, today }
  const verdicts = judge(bound.requirements, answers, { inventory, decisions })
  return {
    verdicts,
    hints: [
      ...bound.hints,
      ...decisionHints(verdicts, decisions).map(hint => ({ ...hint, file: settings.path })),
      ...guides.flatMap(({ checklist }) =>
        [...guideAgeHints(checklist.channels, inventory), ...checklist.warnings].map(hint => ({
          ...hint,
          file: checklist.path,
        })),
      ),
    ],
    incomplete: [...notes, ...unreadReasons(inventory), ...(isAnythingEvaluated(verdicts) ? [] : [nothing])],
    crashed: answers.some(({ crash }) => crash !== undefined),
    stale: guides.some(({ lock }) => lock.kind === 'stale'),
  }
}

const nothing = 'no requirement was answered by a file: are these the deployment files, and is this their guide?'

function unreadReasons({ unread }: Inventory): readonly string[] {
  return unread
    .filter(({ hides }) => hides.length > 0)
    .map(({ place, reason }) => `${place.path}:${place.line} was not read: ${reason}`)
}
