import { joinMarkdown, markdown, markdownText } from '../../text/escape-markdown.ts'
import type { Safe } from '../../text/safe.ts'
import { shortened } from '../../text/shortened.ts'
import type { CheckReport } from '../check-report.ts'
import { capped, code, prose, quoted, table } from './cells.ts'
import { flipWords } from './flips.ts'
import type { Sheet } from './page.ts'

type Markdown = Safe<'markdown'>
type Difference = NonNullable<CheckReport['difference']>
type Change = Difference['changes'][number]
type Flip = Difference['flips'][number]

/** What the change under review does to guide and lock, what asks for less first, and what it would make of the rest of the policy. */
export function policyChange({ report, limits }: Sheet): readonly Markdown[] {
  const { difference, proposals } = report
  return [
    ...(difference ? [differenceHeading(difference), ...differenceTable(difference, limits.rows)] : []),
    ...(proposals.length > 0 ? [proposalList(proposals, limits.rows)] : []),
  ]
}

const kinds = [
  'weakened',
  'removed',
  'strengthened',
  'added',
  'parameters',
  'reworded',
  'moved',
  'split',
  'merged',
] as const

const asksLess = ({ kind }: Change): boolean => kind === 'weakened' || kind === 'removed'

function differenceHeading({ changes, flips }: Difference): Markdown {
  if (changes.length === 0) return markdown`#### The guide's text changes, no requirement does`
  const counts = kinds.flatMap(kind => {
    const count = changes.filter(change => change.kind === kind).length
    return count > 0 ? [`${count} ${kindWords[kind]}`] : []
  })
  const flip = joinMarkdown(
    flipWords({ difference: { changes, flips } }).map(words => markdown` · ${markdownText(words)}`),
    '',
  )
  return markdown`#### The hardening guide changes: ${markdownText(counts.join(', '))}${flip}`
}

const kindWords: Readonly<Record<Change['kind'], string>> = {
  weakened: 'weakened',
  removed: 'removed',
  strengthened: 'strengthened',
  added: 'added',
  parameters: 'with other values',
  reworded: 'reworded',
  moved: 'moved',
  split: 'split',
  merged: 'merged',
}

/** A row for each requirement that changes or whose verdict flips, what asks for less first. */
function differenceTable({ changes, flips }: Difference, most: number): readonly Markdown[] {
  const byId = new Map<string, Change[]>()
  for (const change of changes) byId.set(change.id, [...(byId.get(change.id) ?? []), change])
  const flipOf = new Map(flips.map(flip => [flip.id, flip]))
  const groups = [...byId.values()]
  const rows = [
    ...groups.filter(group => group.some(asksLess)),
    ...groups.filter(group => !group.some(asksLess)),
  ].flatMap(group => (group[0] ? [changeRow([group[0], ...group.slice(1)], flipOf.get(group[0].id))] : []))
  const others = flips
    .filter(({ id }) => !byId.has(id))
    .map(flip => [markdown``, code(flip.id), markdown``, markdown``, hereWords(flip)])
  const all = [...rows, ...others]
  if (all.length === 0) return []
  const shown = table(['change', 'item', 'before', 'after', 'here'], all.slice(0, most))
  return all.length > most ? [shown, markdown`and ${all.length - most} more`] : [shown]
}

function changeRow(group: readonly [Change, ...Change[]], flip: Flip | undefined): readonly Markdown[] {
  const [{ id, before, after }] = group
  const worstFirst = [...group].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const words = worstFirst.map(change => (asksLess(change) ? markdown`**weakens**: ${kindOf(change)}` : kindOf(change)))
  return [joinMarkdown(words, '<br>'), code(id), sideOf(before), sideOf(after), flip ? hereWords(flip) : markdown``]
}

function kindOf({ kind, before, after }: Change): Markdown {
  if (before && after && before.strength !== after.strength && (kind === 'weakened' || kind === 'strengthened'))
    return markdown`${markdownText(shortened(before.strength, 20))} → ${markdownText(shortened(after.strength, 20))}`
  return markdownText(kindWords[kind])
}

const sideOf = (side: Change['before']): Markdown => (side === null ? markdown`` : markdown`"${quoted(side.text)}"`)

const signs = new Map<string, Markdown>([
  ['pass', markdown`✅ `],
  ['fail', markdown`❌ `],
  ['unknown', markdown`❔ `],
  ['needs-attestation', markdown`👤 `],
  ['attested', markdown`👤 `],
  ['not-applicable', markdown`➖ `],
])

function hereWords({ from, to }: Flip): Markdown {
  if (from === 'absent') return stateWord(to)
  return to === 'absent' ? markdown`was ${stateWord(from)}` : markdown`${stateWord(from)} → ${stateWord(to)}`
}

const stateWord = (state: string): Markdown =>
  markdown`${signs.get(state) ?? markdown``}${markdownText(shortened(state, 30))}`

function proposalList(proposals: readonly string[], most: number): Markdown {
  const lines = capped(proposals.map(prose), most).map(line => markdown`- ${line}`)
  return markdown`**Proposed here**, in effect after the merge, not applied to this check:\n\n${joinMarkdown(lines, '\n')}`
}
