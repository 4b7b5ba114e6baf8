import { setTimeout } from 'node:timers/promises'
import { isProblem } from '../run/problem.ts'
import { updateChannels } from '../run/update-channels.ts'
import { joinLog, log, logText } from '../text/escape-log.ts'
import { type CommandOptions, type CommandWorld, fail } from './command.ts'

/** `channels update`: what was written is printed, how far it is and what the store does not have is said beside it. */
export async function channelsCommand({ names, baseUrl }: CommandOptions, world: CommandWorld): Promise<number> {
  const result = await updateChannels({
    root: world.cwd,
    names,
    baseUrl,
    version: world.version,
    today: world.today,
    clock: { now: Date.now, sleep: milliseconds => setTimeout(milliseconds) },
    progress: createProgress(world),
  })
  if (isProblem(result)) return fail(result, world)
  const { path, charms, unknown, hasChanged } = result
  const shown = unknown.slice(0, maxShown).map(logText)
  const rest = unknown.length - shown.length
  if (unknown.length > 0)
    world.err(log`not in the store: ${joinLog(shown, ', ')}${rest > 0 ? log` and ${rest} more` : log``}\n`)
  world.out(log`${hasChanged ? log`wrote` : log`nothing new for`} ${logText(path)}: ${charms} charms\n`)
  return 0
}

const maxShown = 20

/** A line every five seconds, on a terminal every second. */
function createProgress({ err, isTerminal }: CommandWorld): (done: number, all: number) => void {
  let told = Date.now()
  return (done, all) => {
    if (Date.now() - told < (isTerminal ? 1000 : 5000)) return
    told = Date.now()
    err(log`${done} of ${all} charms\n`)
  }
}
