import { log } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { shortened } from '../text/shortened.ts'
import { type ChecklistLook, headed, indented, margin } from './checklist-layout.ts'
import type { DecisionRow, GuideRow, RequirementRow } from './checklist-report.ts'
import { reasonOf } from './checklist-words.ts'

type Text = Safe<'log'>

/** Every statement of a guide with why it is an item or not, in the order of the guide. */
export function decisionLines(guide: GuideRow, look: ChecklistLook): readonly Text[] {
  const told = decisionsOf(guide).flatMap(({ decision, label, reasons }) => [
    ...headed({ line: decision.line, label, words: shortened(decision.text, 200) }, look),
    ...reasons.flatMap(reason => indented(reason, margin(look), look).map(look.paint.dim)),
  ])
  return [log``, ...told]
}

export interface Decided {
  readonly decision: DecisionRow
  readonly label: string
  readonly reasons: readonly string[]
}

export function decisionsOf({ decisions = [], requirements }: GuideRow): readonly Decided[] {
  const byId = new Map(requirements.map(one => [one.id, one]))
  return decisions.map(decision => {
    const items = decision.items.flatMap(id => byId.get(id) ?? [])
    return {
      decision,
      label: labelOf(items),
      reasons: items.length === 0 ? [decision.why ?? ''] : items.map(itemWords),
    }
  })
}

function labelOf(items: readonly RequirementRow[]): string {
  if (items.length === 0) return 'no item'
  if (items.length > 1) return `${items.length} items`
  return items[0]?.strength === 'reference' ? 'reference' : 'item'
}

function itemWords(item: RequirementRow): string {
  const left = item.skip === null ? '' : `; left out: ${shortened(item.skip, 200)}`
  return `${item.part === null ? '' : `${item.part}: `}${reasonOf(item)}${left}`
}
