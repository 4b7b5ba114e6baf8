import type { Evidence } from './check-report.ts'

/** Findings of one probe at one place: of all the applications that follow one default. `message` speaks for all. */
export interface Spot {
  readonly first: Evidence
  readonly all: readonly Evidence[]
  readonly message: string
}

/** Findings by their places, each where the first of it stood. */
export function bySpot(findings: readonly Evidence[]): readonly Spot[] {
  const spots = new Map<string, Evidence[]>()
  for (const found of findings) {
    const key = JSON.stringify([found.file, found.line, found.column, found.endLine, found.endColumn])
    const others = spots.get(key)
    if (others) others.push(found)
    else spots.set(key, [found])
  }
  return [...spots.values()].flatMap(all => (all[0] ? [{ first: all[0], all, message: messageOf(all[0], all) }] : []))
}

/** The edit that mends all of some findings. */
export function commonFix(findings: readonly Evidence[]): Evidence['fix'] {
  const fix = findings[0]?.fix ?? null
  if (fix === null) return null
  const key = JSON.stringify(fix)
  return findings.every(found => JSON.stringify(found.fix) === key) ? fix : null
}

/** So many names of those that share a place are told. */
const mostNames = 2

/** The first message with the names that the others have in its place, and the number of deployments. */
function messageOf({ message }: Evidence, all: readonly Evidence[]): string {
  if (all.length === 1) return message
  const own = namesIn(message)
  const others = all.slice(1).map(found => namesIn(found.message))
  const differs = own.findIndex((name, index) => others.some(names => names[index] !== name))
  const isAlike = others.every(names => names.length === own.length)
  const names = new Set(differs === -1 || !isAlike ? [] : others.flatMap(each => each[differs] ?? []))
  names.delete(own[differs] ?? '')
  const shown = [...names].slice(0, mostNames)
  const rest = names.size - shown.length
  const deployments = new Set(all.map(({ deployment }) => deployment)).size
  const said = isAlike ? [...shown, ...(rest > 0 ? [`${rest} more`] : [])] : [`${all.length - 1} more at this place`]
  return [
    message,
    ...(said.length > 0 ? [`; also ${listed(said)}`] : []),
    ...(deployments > 1 ? [`${said.length > 0 ? ',' : ';'} in ${deployments} deployments`] : []),
  ].join('')
}

/** What stands between backticks, with the backticks. */
const namesIn = (message: string): readonly string[] => message.match(/`[^`]*`/g) ?? []

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
