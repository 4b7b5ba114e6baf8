import { difference } from '../change/difference.ts'
import { carryIds } from '../checklist/carry-ids.ts'
import { type LockedRequirement, toLock, toLocked } from '../checklist/lock.ts'
import { type FileTree, folderTree } from '../files/folder-tree.ts'
import type { CheckReport } from '../report/check-report.ts'
import { changeRows } from './change-rows.ts'
import type { GuideRequest } from './find-guides.ts'
import { flipsBetween } from './flips-between.ts'
import { inventoryOf } from './inventory-of.ts'
import type { LoadedChecklist } from './load-checklists.ts'
import { type Knowledge, snapshotName } from './load-knowledge.ts'
import { lockName } from './load-lock.ts'
import { openPolicy, type Policy } from './open-policy.ts'
import { isProblem, type Problem } from './problem.ts'
import { readTree } from './read-tree.ts'
import { type ReviewRequest, review } from './review.ts'
import { settingsProposals } from './settings-proposals.ts'

type Proposed = Pick<CheckReport, 'proposals' | 'difference'> & {
  /** Whether the change would leave a lock behind that does not fit its guide, which it did fit before. */
  readonly stale: boolean
}

/** Where the files are, as for the check itself. */
type TreeRequest = GuideRequest & Parameters<typeof readTree>[2]

interface Current {
  readonly policy: Policy
  /** The review of the files under it. */
  readonly head: ReviewRequest
}

/** What the work tree would make of the policy of a commit: nothing of it counts yet. */
export async function proposalsOf(request: GuideRequest, { policy, head }: Current, tree: FileTree): Promise<Proposed> {
  const own = folderTree(request.root)
  const files = ['hardlist.yml', snapshotName, lockName, ...policy.guides.map(({ source }) => source.file.path)]
  const touched = files.filter(path => textOf(own, path) !== textOf(tree, path))
  if (touched.length === 0 && !isNamedGuideTouched(request, policy)) return nothing
  const next = await openPolicy(request)
  if (isProblem(next)) return { ...nothing, proposals: unusable(next) }
  const presence = touched.flatMap(path => presenceOf(path, { before: tree, after: own }))
  const settings = [
    ...settingsProposals(policy.settings, next.settings),
    ...snapshotProposals(policy.knowledge, next.knowledge),
  ]
  const proposals = [...presence, ...settings, ...(settings.length > 0 ? await turnsUnder(next, request, head) : [])]
  const wasStale = policy.guides.some(({ lock }) => lock.kind === 'stale')
  const isStale = next.guides.some(({ lock }) => lock.kind === 'stale' || lock.kind === 'edited-by-hand')
  const changed = isGuideChanged(policy.guides, next.guides) || touched.includes(lockName)
  if (changed && isDefault(policy, tree))
    return {
      proposals: [...proposals, ...next.guides.map(guide => firstGuide(guide, head))],
      difference: null,
      stale: false,
    }
  return {
    proposals: isStale && !wasStale ? [...proposals, staleLock] : proposals,
    difference: changed ? differenceTo(next.guides, { policy, head }) : null,
    stale: isStale && !wasStale,
  }
}

/** Whether there is no policy yet: the guide that ships counts, and a comparison with it would say nothing. */
const isDefault = ({ guides }: Policy, tree: FileTree): boolean =>
  guides.every(({ source }) => source.edition !== undefined) && tree.read('hardlist.yml', maxBytes).kind === 'absent'

/** What somebody who adds a guide wants to know of it. */
function firstGuide(guide: LoadedChecklist, head: ReviewRequest): string {
  const then = review({ ...head, policy: { ...head.policy, guides: [guide] } })
  const failing = isProblem(then) ? 0 : then.verdicts.filter(({ status }) => status === 'fail').length
  const { path, requirements } = guide.checklist
  return `the guide \`${path}\` counts after the merge: ${requirements.length} requirements, ${failing} of them unmet in these files`
}

const nothing: Proposed = { proposals: [], difference: null, stale: false }

const mostTurns = 10

/** Which verdicts another policy as a whole would turn, where its guides are the same. */
async function turnsUnder(next: Policy, request: TreeRequest, head: ReviewRequest): Promise<readonly string[]> {
  if (isGuideChanged(head.policy.guides, next.guides)) return []
  const tree = readTree(request.root, next.settings, request)
  const inventory = await inventoryOf(tree, next.settings)
  const now = review(head)
  const then = review({ ...head, policy: next, inventory })
  if (isProblem(now) || isProblem(then)) return []
  const flips = flipsBetween(now.verdicts, then.verdicts)
  const told = flips.slice(0, mostTurns).map(({ id, from, to }) => `with it \`${id}\` turns from ${from} to ${to}`)
  return flips.length > told.length ? [...told, `and ${flips.length - told.length} more verdicts turn`] : told
}

/** A guide that is named for one run may lie outside the root. */
function isNamedGuideTouched({ cwd, guide }: GuideRequest, { guides: [current] }: Policy): boolean {
  return guide !== undefined && textOf(folderTree(cwd), guide) !== current?.source.file.text
}

/** What the store published is read from another snapshot after the merge. */
function snapshotProposals({ snapshot: before }: Knowledge, { snapshot: after }: Knowledge): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (before && after) return [`the snapshot of the store becomes that of ${after.taken}, was that of ${before.taken}`]
  return [
    after ? 'the channels of charms in it count after the merge' : 'no channels of charms are known after the merge',
  ]
}

const staleLock = `\`${lockName}\` does not fit the guide any more: generate it with \`hardlist checklist --write\``

const maxBytes = 16_777_216

function textOf(tree: FileTree, path: string): string | undefined {
  const file = tree.read(path, maxBytes)
  return file.kind === 'text' ? file.text : undefined
}

function presenceOf(path: string, { before, after }: { readonly before: FileTree; readonly after: FileTree }) {
  const [was, is] = [before, after].map(tree => tree.read(path, maxBytes).kind)
  if (was === 'absent') return is === 'absent' ? [] : [`\`${path}\` is added`]
  return is === 'absent' ? [`\`${path}\` is removed`] : []
}

function unusable({ causes }: Problem): string[] {
  return causes.map(({ file, line, message }) => {
    const place = file === undefined ? '' : ` (\`${line === undefined ? file : `${file}:${line}`}\`)`
    return `the policy of this change cannot be used: ${message}${place}`
  })
}

function isGuideChanged(before: readonly LoadedChecklist[], after: readonly LoadedChecklist[]): boolean {
  const digests = (guides: readonly LoadedChecklist[]) =>
    guides
      .map(({ checklist: { key, digest } }) => `${key} ${digest}`)
      .toSorted()
      .join('\n')
  return digests(before) !== digests(after)
}

/** The requirements as they would be, by the ids that they have, and the verdicts that would flip. */
function differenceTo(next: readonly LoadedChecklist[], { policy, head }: Current): CheckReport['difference'] {
  const carried = next.map(guide => withOldIds(guide, policy.guides))
  const before = policy.guides.flatMap(lockedOf)
  const changes = changeRows(difference(before, carried.flatMap(lockedOf)))
  const now = review(head)
  const then = review({ ...head, policy: { ...policy, guides: carried } })
  const flips = isProblem(now) || isProblem(then) ? [] : flipsBetween(now.verdicts, then.verdicts)
  return { changes, flips }
}

const lockedOf = ({ checklist }: LoadedChecklist): readonly LockedRequirement[] => checklist.requirements.map(toLocked)

/** A guide without a lock of its own keeps the ids that its sentences have at the base. */
function withOldIds(guide: LoadedChecklist, before: readonly LoadedChecklist[]): LoadedChecklist {
  const old = before.find(({ checklist }) => checklist.key === guide.checklist.key)
  if (old === undefined || guide.lock.kind !== 'missing') return guide
  const { checklist, retired } = carryIds(guide.checklist, toLock(old.checklist, old.source.file.path, old.retired))
  return { ...guide, checklist, retired }
}
