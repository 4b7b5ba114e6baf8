import { resolve } from 'node:path'
import { problemText } from '../report/problem-text.ts'
import { isProblem, type Problem } from '../run/problem.ts'
import { log, logJson } from '../text/escape-log.ts'
import { jsonPieces } from '../text/json-pieces.ts'
import type { Command, Options } from './options.ts'
import { renderCheck, renderChecklist, renderInventory } from './render.ts'
import type { World } from './world.ts'

type CommandOptions = Extract<Options, { kind: 'command' }>
type CommandWorld = World & { readonly version: string }
type Runner = (options: CommandOptions, world: CommandWorld) => Promise<number>

/** What each command does: one use case of `run/`, printed in the form that was asked for. */
export const commandRunners: Readonly<Record<Command, Runner>> = {
  check: async (options, world) => {
    const { check } = await import('../run/check.ts')
    const { cwd, home, version, today } = world
    const { failOn, format, all, policyRef, newOnly } = options
    const report = await check({
      ...rootOf(options, world),
      ...guideOf(options),
      cwd,
      home,
      version,
      failOn,
      today,
      policyRef,
      newOnly,
    })
    if (isProblem(report)) return fail(report, world)
    if (format === 'json') {
      for (const piece of jsonPieces(report)) world.out(piece)
      world.out(log`\n`)
    } else world.out(await renderCheck(report, { format, all, colour: colourFor(world) }))
    return report.exitCode
  },
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
}

function fail(problem: Problem, world: World): number {
  world.err(log`${problemText(problem.causes)}\n`)
  return problem.exitCode
}

const rootOf = ({ argument = '.' }: CommandOptions, { cwd }: World): { readonly root: string } => ({
  root: resolve(cwd, argument),
})

const guideOf = ({ guide }: CommandOptions): { readonly guide?: string } => (guide === undefined ? {} : { guide })

/** Colour only on a terminal, and not where `NO_COLOR` is set (no-color.org). */
const colourFor = ({ isTerminal, env }: World): boolean => isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'

/** Lines that people read with ease, on a terminal of any width and off one. */
const widthFor = ({ columns = 100 }: World): number => Math.min(Math.max(columns, 30), 120)
