import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import type { InventoryReport } from './inventory-report.ts'
import { type Row, sectionsOf } from './inventory-rows.ts'
import type { Paint } from './paint.ts'
import { plural } from './summary-of.ts'

type Text = Safe<'log'>

/** An inventory for a terminal: the deployments with their pins, images, and what could not be read. */
export function inventoryText(report: InventoryReport, paint: Paint): Text {
  const pins = pinsByDeployment(report)
  const inputs = report.pins.filter(({ role }) => role === 'input')
  const loose = pins.get(null) ?? []
  return joinLog([
    ...report.deployments.flatMap(deployment => deploymentLines(deployment, pins.get(deployment.id) ?? [], paint)),
    ...section(`applications of no deployment`, loose.map(pinLine), paint),
    ...section('channels that are handed on', inputs.map(pinLine), paint),
    ...section(
      'images',
      report.images.map(image => log`${where(image)}  ${logText(image.class)}  ${logText(image.reference)}`),
      paint,
    ),
    ...sectionsOf(report).flatMap(({ title, rows }) => section(title, rows.map(rowLine), paint)),
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
        plural(report.commands.length, 'command'),
        `${report.unread.length} not read`,
      ].join('   '),
    ),
  ])
}

function pinsByDeployment({ pins }: InventoryReport): ReadonlyMap<string | null, InventoryReport['pins']> {
  const groups = new Map<string | null, InventoryReport['pins']>()
  for (const pin of pins) {
    if (pin.role === 'input') continue
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
    ...(kind === 'terraform' ? folderLines(files) : withLines(files.filter(file => file !== id))),
    ...pins.map(pin => log`  ${pinLine(pin)}`),
    log``,
  ]
}

const withLines = (names: readonly string[]): readonly Text[] => names.map(name => log`  with ${logText(name)}`)

/** A Terraform deployment has many files; its folders are the modules that it is made of. */
function folderLines(files: readonly string[]): readonly Text[] {
  const counts = new Map<string, number>()
  for (const file of files) {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return withLines([...counts].map(([folder, count]) => `${folder} (${plural(count, 'file')})`))
}

function pinLine(pin: InventoryReport['pins'][number]): Text {
  const { file, line, kind, application, charm, why, gate } = pin
  const held = [channelWords(pin), ...(pin.revision === null ? [] : [`revision ${pin.revision}`])].join(', ')
  const named = charm === null || charm === application ? application : `${application} (${charm})`
  const place = kind === 'terraform' ? `${file}:${line}` : String(line).padStart(4)
  const unclear = why === null ? log`` : log`  ${logText(why)}`
  const switched = gate === null ? log`` : log`  if ${logText(gate.expression)}`
  return log`${logText(place)}  ${logText(named.padEnd(32))} ${logText(held)}${unclear}${switched}`
}

/** What is written, and what it comes to where that is something else. */
function channelWords({ channel, resolved }: InventoryReport['pins'][number]): string {
  if (channel === null) return 'no channel'
  return resolved === null || resolved === channel ? channel : `${channel} = ${resolved}`
}

function section(title: string, lines: readonly Text[], paint: Paint): readonly Text[] {
  return lines.length === 0 ? [] : [paint.bold(logText(title)), ...lines.map(line => log`  ${line}`), log``]
}

const rowLine = (row: Row): Text => log`${where(row)}  ${logText(row.words.filter(word => word !== '').join('  '))}`

const where = ({ file, line }: { readonly file: string; readonly line: number }): Text => log`${logText(file)}:${line}`
