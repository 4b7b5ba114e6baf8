import { type Answered, ask } from '../binding/ask.ts'
import type { Inventory, UnreadFile } from '../inventory/inventory.ts'
import { restrictInventory } from '../inventory/restrict-inventory.ts'
import { decisionHints } from '../verdict/decision-hints.ts'
import { guideAgeHints } from '../verdict/guide-age.ts'
import { judge } from '../verdict/judge.ts'
import { isAnythingEvaluated } from '../verdict/outcome-of-run.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { type BoundAll, bindAll, type LineHint } from './bind-all.ts'
import { causesOf } from './compare-with-lock.ts'
import { knownOf, snapshotHints } from './known-of.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import type { Knowledge } from './load-knowledge.ts'
import type { Policy } from './open-policy.ts'
import { isProblem, type Problem, problem } from './problem.ts'

/** A policy and one tree: the policy may stand in another tree than the files. */
export interface ReviewRequest {
  readonly policy: Policy
  readonly inventory: Inventory
  /** Why the inventory is not whole. */
  readonly notes: readonly string[]
  /** The ISO day on which waivers and attestations are held against the findings. */
  readonly today: string
  /** Files that are as they were before the change under review: what of them cannot be read does not hold it up. */
  readonly isUnchanged?: ((path: string) => boolean) | undefined
}

export interface Review {
  readonly verdicts: readonly Verdict[]
  readonly hints: readonly LineHint[]
  readonly incomplete: readonly string[]
  readonly crashed: boolean
  readonly stale: boolean
}

/** The whole tool without the world: what a policy says of a tree. Two reviews can be compared by identity. */
export function review({ policy, inventory, notes, today, isUnchanged }: ReviewRequest): Review | Problem {
  const { guides, settings, knowledge } = policy
  const edited = guides.filter(({ lock }) => lock.kind === 'edited-by-hand').flatMap(causesOf)
  if (edited.length > 0) return problem(2, ...edited)
  const bound = bindAll(guides, settings)
  if (isProblem(bound)) return bound
  const parts = guides.map(guide => ({ guide, inventory: partOf(inventory, guide) }))
  const answers = parts.flatMap(part => answersOf(part, bound, { knowledge, today }))
  const hiding = [...new Map(parts.flatMap(part => unreadReasons(part.inventory)))]
  const decisions = { waivers: settings.waivers, attestations: settings.attestations, today }
  const verdicts = judge(bound.requirements, answers, { inventory, decisions })
  return {
    verdicts,
    hints: [
      ...bound.hints,
      ...decisionHints(verdicts, decisions).map(hint => ({ ...hint, file: settings.path })),
      ...parts.flatMap(guideHints),
      ...snapshotHints(knowledge, today),
      ...hiding.filter(([, { place }]) => isUnchanged?.(place.path)).map(([, unread]) => hintOf(unread)),
    ],
    incomplete: [
      ...notes,
      ...hiding.filter(([, { place }]) => !isUnchanged?.(place.path)).map(([reason]) => reason),
      ...answers.flatMap(crashReason),
      ...(isAnythingEvaluated(verdicts) ? [] : [nothing]),
    ],
    crashed: answers.some(({ crash }) => crash !== undefined),
    stale: guides.some(({ lock }) => lock.kind === 'stale'),
  }
}

/** A guide with the part of the inventory that it is about. */
interface Part {
  readonly guide: LoadedChecklist
  readonly inventory: Inventory
}

function partOf(inventory: Inventory, { source }: LoadedChecklist): Inventory {
  return source.files === undefined ? inventory : restrictInventory(inventory, source.files)
}

function answersOf(
  { guide, inventory }: Part,
  bound: BoundAll,
  { knowledge, today }: { readonly knowledge: Knowledge; readonly today: string },
): readonly Answered[] {
  const { checklist } = guide
  const questions = bound.requirements.filter(one => one.guide === checklist.key).flatMap(one => one.questions)
  return ask(questions, inventory, knownOf(knowledge, checklist, today))
}

function guideHints({ guide, inventory }: Part): readonly LineHint[] {
  const { channels, warnings, path } = guide.checklist
  return [...guideAgeHints(channels, inventory), ...warnings].map(hint => ({ ...hint, file: path }))
}

const nothing = 'no requirement was answered by a file: are these the deployment files, and is this their guide?'

function unreadReasons({ unread }: Inventory): readonly (readonly [string, UnreadFile])[] {
  return unread
    .filter(({ hides }) => hides.length > 0)
    .map(one => [`${one.place.path}:${one.place.line} was not read: ${one.reason}`, one])
}

function hintOf({ place, reason }: UnreadFile): LineHint {
  return { file: place.path, line: place.line, message: `was not read, now as before: ${reason}` }
}

function crashReason({ crash }: Answered): readonly string[] {
  return crash === undefined ? [] : [`a bug of Hardlist, please report it: ${crash}`]
}
