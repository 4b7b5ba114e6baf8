import { isProblem } from '../run/problem.ts'
import { log, logJson } from '../text/escape-log.ts'
import { checkCommand } from './check-command.ts'
import { type CommandOptions, type CommandWorld, colourFor, fail, guideOf, rootOf } from './command.ts'
import type { Command } from './options.ts'
import { renderChecklist, renderInventory } from './render.ts'
import type { World } from './world.ts'

type Runner = (options: CommandOptions, world: CommandWorld) => Promise<number>

/** What each command does: one use case of `run/`, printed in the form that was asked for. */
export const commandRunners: Readonly<Record<Command, Runner>> = {
  check: async (options, world) =>
    options.fix || options.dryRun
      ? (await import('./fix-command.ts')).fixCommand(options, world)
      : checkCommand(options, world),
  checklist: async (options, world) => {
    const { checklist } = await import('../run/checklist.ts')
    const { argument, format, write, check, explain, review } = options
    const guide = argument === undefined ? {} : { guide: argument }
    const mode = write ? 'write' : check ? 'check' : explain ? 'explain' : 'show'
    const result = await checklist({ root: world.cwd, cwd: world.cwd, home: world.home, ...guide, mode })
    if (isProblem(result)) return fail(result, world)
    world.out(
      format === 'json'
        ? log`${logJson(result.report)}\n`
        : await renderChecklist(result, {
            format,
            colour: colourFor(world),
            width: widthFor(world),
            view: review ? 'review' : 'items',
          }),
    )
    return result.kind === 'compared' ? result.exitCode : 0
  },
  inventory: async (options, world) => {
    const { takeStock } = await import('../run/take-stock.ts')
    const report = await takeStock(rootOf(options, world))
    if (isProblem(report)) return fail(report, world)
    const { format } = options
    world.out(
      format === 'json'
        ? log`${logJson(report)}\n`
        : await renderInventory(report, { format, colour: colourFor(world) }),
    )
    return report.incomplete.length > 0 || report.unread.some(({ hides }) => hides.length > 0) ? 3 : 0
  },
  explain: async (options, world) => {
    const { explain } = await import('../run/explain.ts')
    const { argument, format } = options
    const id = argument === undefined ? {} : { id: argument }
    const result = await explain({ root: world.cwd, cwd: world.cwd, home: world.home, ...id, ...guideOf(options) })
    if (isProblem(result)) return fail(result, world)
    world.out(format === 'json' ? log`${logJson(result.report)}\n` : result.page)
    return 0
  },
  channels: async (options, world) => (await import('./channels-command.ts')).channelsCommand(options, world),
}

/** Lines that people read with ease, on a terminal of any width and off one. */
const widthFor = ({ columns = 100 }: World): number => Math.min(Math.max(columns, 30), 120)
