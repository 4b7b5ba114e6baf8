import { parseChannel } from '../../channels/channel.ts'
import type { ChannelTable } from '../../channels/channel-table.ts'
import { compareTracks, isVersion } from '../../channels/channel-table.ts'
import { type DeployCommand, deployCommands } from '../deploy-commands.ts'
import type { Lint } from '../lint.ts'
import { quoted } from '../quoted.ts'

/** Said of a command that is not for production. */
const onTrial =
  /\b(?:tests?|tested|testing|try|trying|trials?|experiment\w*|develop(?:ment|ers?|ing)?|previews?|unreleased|pre-?releases?|upcoming|bleeding|early access|non-production|not (?:for|in) production)\b/i
const against = /\b(?:not|neither|never|avoid|instead of|rather than|without)\b|n['’]t\b/i

/** Whoever copies the command of a guide gets what the guide's own table calls unstable. */
export const commandsDeployStable: Lint = {
  name: 'commands-deploy-stable',
  find: ({ guide, channels }) => {
    if (channels.length === 0) return []
    const stable = new Map(channels.map(table => [table.product, stableOf(table)]))
    return deployCommands(guide).flatMap(command => {
      const published = stable.get(command.name) ?? []
      const { risk, track, branch } = command.channel
      const better = published.find(row => row.track === track) ?? published[0]
      if (risk === 'stable' || branch !== undefined || better === undefined) return []
      return isExcused(command) ? [] : [{ line: command.line, message: messageOf(command, better) }]
    })
  },
}

interface Stable {
  readonly track?: string | undefined
  readonly written: string
  readonly line?: number | undefined
}

/** The stable channels of a table, the newest track first. */
function stableOf({ rows }: ChannelTable): readonly Stable[] {
  const found = rows.flatMap(({ channel, place }): readonly Stable[] => {
    const parsed = parseChannel(channel)
    if (parsed.kind !== 'channel' || parsed.channel.risk !== 'stable' || parsed.channel.branch !== undefined) return []
    return [{ track: parsed.channel.track, written: channel, line: place?.line }]
  })
  const rank = ({ track }: Stable): string => (isVersion(track) ? track : '0')
  return found.sort((a, b) => compareTracks(rank(b), rank(a)))
}

function messageOf({ verb, name, written }: DeployCommand, { written: better, line }: Stable): string {
  const where = line === undefined ? '' : ` in line ${line}`
  return `the command takes ${quoted(name)} from ${quoted(written)}, and the guide's table of channels has ${quoted(better)}${where}; ${verb} from that`
}

/** The guide itself says that the command is for a trial, or warns of it. */
function isExcused({ section, said }: DeployCommand): boolean {
  return onTrial.test([...section, said].join(' ')) || against.test(said)
}
