import type { CheckReport } from '../report/check-report.ts'
import type { CheckRequest } from '../run/check.ts'
import { isProblem } from '../run/problem.ts'
import { log } from '../text/escape-log.ts'
import { jsonPieces } from '../text/json-pieces.ts'
import { type CommandOptions, type CommandWorld, colourFor, fail, guideOf, rootOf } from './command.ts'
import { renderCheck } from './render.ts'

export async function checkCommand(options: CommandOptions, world: CommandWorld): Promise<number> {
  const { check } = await import('../run/check.ts')
  const report = await check(checkRequestOf(options, world))
  return isProblem(report) ? fail(report, world) : printCheck(report, options, world)
}

export function checkRequestOf(options: CommandOptions, world: CommandWorld): CheckRequest {
  const { cwd, home, version, today } = world
  const { failOn, policyRef, newOnly } = options
  return { ...rootOf(options, world), ...guideOf(options), cwd, home, version, failOn, today, policyRef, newOnly }
}

/** Prints a check in the form that was asked for, and gives its exit code. */
export async function printCheck(
  report: CheckReport,
  { format, all }: CommandOptions,
  world: CommandWorld,
): Promise<number> {
  if (format === 'json') {
    for (const piece of jsonPieces(report)) world.out(piece)
    world.out(log`\n`)
  } else world.out(await renderCheck(report, { format, all, colour: colourFor(world) }))
  return report.exitCode
}
