import { fix, type MadeFix } from '../run/fix.ts'
import { isProblem, problem } from '../run/problem.ts'
import { joinLog, log, logText } from '../text/escape-log.ts'
import type { Safe } from '../text/safe.ts'
import { holdsCommand } from '../text/unified-patch.ts'
import { checkRequestOf, printCheck } from './check-command.ts'
import { type CommandOptions, type CommandWorld, fail } from './command.ts'

/** `check --fix` and `check --dry-run`: the report, or the patch, is what is printed; what was done is said beside it. */
export async function fixCommand(options: CommandOptions, world: CommandWorld): Promise<number> {
  const result = await fix(checkRequestOf(options, world), { writes: !options.dryRun })
  if (isProblem(result)) return fail(result, world)
  const { report, made, patch } = result
  if (patch === undefined) {
    world.err(madeText(made, 'wrote', 'nothing to write: no failure has a fix that is sure'))
    return printCheck(report, options, world)
  }
  if (world.env.GITHUB_ACTIONS && holdsCommand(patch)) return fail(forNoLog, world)
  world.out(world.isTerminal ? shownPatch(patch) : patch)
  world.err(madeText(made, 'would write', 'an empty patch: no failure has a fix that is sure'))
  return report.exitCode
}

const forNoLog = problem(2, {
  message: 'the patch holds a line that the log of a workflow takes for a command',
  remedy: 'make the patch outside of a workflow',
})

/** A terminal shows what nobody sees in the files. */
const shownPatch = (patch: Safe<'patch'>): Safe<'log'> =>
  joinLog(patch.split('\n').map(line => joinLog(line.split('\t').map(logText), '\t')))

function madeText(made: readonly MadeFix[], did: 'wrote' | 'would write', none: string): Safe<'log'> {
  if (made.length === 0) return log`${logText(none)}\n`
  const shown = made.slice(0, maxShown).map(each => log`${logText(lineOf(each, did))}\n`)
  const rest = made.length - shown.length
  return joinLog([...shown, ...(rest > 0 ? [log`and ${rest} more\n`] : [])], '')
}

const maxShown = 200

const lineOf = ({ file, line, text, probes }: MadeFix, did: string): string =>
  `${did} \`${text.trim().slice(0, 120)}\` at ${file}:${line} (${probes.join(', ')})`
