import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import type { InventoryReport } from './inventory-report.ts'
import type { Paint } from './paint.ts'
import { plural } from './summary-of.ts'

type Text = Safe<'log'>

/** An inventory for a terminal: the deployments with their pins, images, and what could not be read. */
export function inventoryText(report: InventoryReport, paint: Paint): Text {
  const pins = pinsByDeployment(report)
  const loose = pins.get(null) ?? []
  return joinLog([
    ...report.deployments.flatMap(deployment => deploymentLines(deployment, pins.get(deployment.id) ?? [], paint)),
    ...section(`applications of no deployment`, loose.map(pinLine), paint),
    ...section(
      'images',
      report.images.map(image => log`${where(image)}  ${logText(image.class)}  ${logText(image.reference)}`),
      paint,
    ),
    ...section(
      'secrets, redacted',
      report.credentials.map(found => log`${where(found)}  ${logText(found.field)}  ${logText(found.redacted)}`),
      paint,
    ),
    ...section(
      'not read',
      report.unread.map(unread => log`${where(unread)}  ${logText(unread.reason)}`),
      paint,
    ),
    ...report.incomplete.map(reason => log`${paint.yellow(log`note`)}  incomplete: ${logText(reason)}`),
    logText(
      [
        plural(report.deployments.length, 'deployment'),
        plural(report.pins.length, 'pin'),
        plural(report.images.length, 'image'),
        plural(report.relations.length, 'relation'),
        plural(report.offers.length, 'offer'),
        `${report.unread.length} not read`,
      ].join('   '),
    ),
  ])
}

function pinsByDeployment({ pins }: InventoryReport): ReadonlyMap<string | null, InventoryReport['pins']> {
  const groups = new Map<string | null, InventoryReport['pins']>()
  for (const pin of pins) {
    const group = groups.get(pin.deployment)
    if (group) group.push(pin)
    else groups.set(pin.deployment, [pin])
  }
  return groups
}

function deploymentLines(
  { id, kind, scope, promise, distributed, files }: InventoryReport['deployments'][number],
  pins: InventoryReport['pins'],
  paint: Paint,
): readonly Text[] {
  const words = [kind, `scope ${scope}`, promise === null ? 'promises nothing' : `promises ${promise}`]
  return [
    log`${paint.bold(logText(id))}  ${paint.dim(logText([...words, ...(distributed ? ['distributed'] : [])].join(', ')))}`,
    ...files.filter(file => file !== id).map(file => log`  with ${logText(file)}`),
    ...pins.map(pin => log`  ${pinLine(pin)}`),
    log``,
  ]
}

function pinLine({ line, application, charm, channel, revision, why }: InventoryReport['pins'][number]): Text {
  const held = [channel ?? 'no channel', ...(revision === null ? [] : [`revision ${revision}`])].join(', ')
  const named = charm === null || charm === application ? application : `${application} (${charm})`
  const unclear = why === null ? log`` : log`  ${logText(why)}`
  return log`${logText(String(line).padStart(4))}  ${logText(named.padEnd(32))} ${logText(held)}${unclear}`
}

function section(title: string, lines: readonly Text[], paint: Paint): readonly Text[] {
  return lines.length === 0 ? [] : [paint.bold(logText(title)), ...lines.map(line => log`  ${line}`), log``]
}

const where = ({ file, line }: { readonly file: string; readonly line: number }): Text => log`${logText(file)}:${line}`
