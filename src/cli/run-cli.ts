import { log, logText } from '../text/escape-log.ts'
import { help } from './help.ts'
import { type Options, parseOptions } from './options.ts'
import type { World } from './world.ts'

declare const HARDLIST_VERSION: string

/** Runs one command and gives its exit code. Each command is loaded only when it is asked for. */
export async function runCli(world: World): Promise<number> {
  const options = parseOptions(world.argv)
  switch (options.kind) {
    case 'version':
      world.out(log`${logText(versionOf())}\n`)
      return 0
    case 'help':
      world.out(help(options.command))
      return 0
    case 'wrong':
      world.err(log`hardlist: ${logText(options.message)}\n          hardlist --help shows the commands\n`)
      return 2
    case 'command':
      return runCommand(options, world)
  }
}

async function runCommand(options: Extract<Options, { kind: 'command' }>, world: World): Promise<number> {
  try {
    const { commandRunners } = await import('./commands.ts')
    return await commandRunners[options.command](options, { ...world, version: versionOf() })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const stack = world.env.HARDLIST_DEBUG && error instanceof Error ? (error.stack ?? '').split('\n').map(logText) : []
    world.err(log`hardlist: a bug of Hardlist: ${logText(message)}\n`)
    world.err(log`          please report it; HARDLIST_DEBUG=1 shows where it happened\n`)
    for (const line of stack) world.err(log`${line}\n`)
    return 70
  }
}

const versionOf = (): string => (typeof HARDLIST_VERSION === 'string' ? HARDLIST_VERSION : 'development')
