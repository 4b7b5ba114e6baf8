import type { CheckReport } from '../report/check-report.ts'
import type { ChecklistLook } from '../report/checklist-layout.ts'
import type { InventoryReport } from '../report/inventory-report.ts'
import type { LockReport } from '../report/lock-report.ts'
import { createPaint } from '../report/paint.ts'
import type { ChecklistResult } from '../run/checklist.ts'
import { joinLog, log, logText } from '../text/escape-log.ts'
import { markdown } from '../text/escape-markdown.ts'
import type { Safe } from '../text/safe.ts'

export interface Form {
  readonly format: 'text' | 'markdown'
  readonly colour: boolean
}

type Printed = Safe<'log'> | Safe<'markdown'>

export async function renderCheck(
  report: CheckReport,
  { format, colour, all }: Form & { readonly all: boolean },
): Promise<Printed> {
  if (format === 'markdown') {
    const { checkMarkdown, relativePage } = await import('../report/check-markdown.ts')
    return markdown`${checkMarkdown(report, relativePage)}\n`
  }
  const { checkText } = await import('../report/check-text.ts')
  return log`${checkText(report, { paint: createPaint(colour), all })}\n`
}

export async function renderChecklist(
  result: ChecklistResult,
  { format, colour, width, view }: Form & Pick<ChecklistLook, 'width' | 'view'>,
): Promise<Printed> {
  if (result.kind === 'compared') return renderLock(result.report, { format, colour })
  if (format === 'markdown') {
    const { checklistMarkdown } = await import('../report/checklist-markdown.ts')
    return checklistMarkdown(result.report, view)
  }
  const { checklistText } = await import('../report/checklist-text.ts')
  const written = result.kind === 'written' ? result.paths.map(path => log`wrote ${logText(path)}\n`) : []
  return log`${checklistText(result.report, { paint: createPaint(colour), width, view })}\n${joinLog(written, '')}`
}

async function renderLock(report: LockReport, { format, colour }: Form): Promise<Printed> {
  if (format === 'markdown') {
    const { lockMarkdown } = await import('../report/lock-markdown.ts')
    return markdown`${lockMarkdown(report)}\n`
  }
  const { lockText } = await import('../report/lock-text.ts')
  return log`${lockText(report, createPaint(colour))}\n`
}

export async function renderInventory(report: InventoryReport, { format, colour }: Form): Promise<Printed> {
  if (format === 'markdown') {
    const { inventoryMarkdown } = await import('../report/inventory-markdown.ts')
    return markdown`${inventoryMarkdown(report)}\n`
  }
  const { inventoryText } = await import('../report/inventory-text.ts')
  return log`${inventoryText(report, createPaint(colour))}\n`
}
