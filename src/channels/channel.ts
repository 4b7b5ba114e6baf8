import { nearest } from '../text/nearest.ts'
import { isRisk, type Risk, risks } from './risk.ts'

/** A channel as the store reads it: `track` is absent where the text names none, and the store takes its default track. */
export interface Channel {
  readonly track?: string
  readonly risk: Risk
  readonly branch?: string
}

export type ParsedChannel =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'malformed'; readonly why: string; readonly meant?: string }

const endsInRisk = new RegExp(`^(.+)[-_.](${risks.join('|')})$`)

/**
 * Reads `[track/]risk[/branch]`, a bare risk or a bare track (risk stable), the grammar of `juju deploy --channel` and of
 * Charmhub. A track that ends in `-<risk>` is a slip of the pen in every known case, so it is malformed with its likely
 * meaning. The text is at most 128 characters.
 */
export function parseChannel(text: string): ParsedChannel {
  const known = parsed.get(text)
  if (known) return known
  const read = readChannel(text)
  if (parsed.size >= mostParsed) parsed.clear()
  if (text.length <= 128) parsed.set(text, read)
  return read
}

/** A repository has few channels and asks for each of them many times. */
const parsed = new Map<string, ParsedChannel>()
const mostParsed = 1000

function readChannel(text: string): ParsedChannel {
  const parts = text.split('/')
  const malformed = (why: string, guess?: string): ParsedChannel => {
    const meant = guess !== undefined && parseChannel(guess).kind === 'channel' ? guess : undefined
    return { kind: 'malformed', why, ...(meant === undefined ? {} : { meant }) }
  }
  if (text === '' || text.length > 128) return malformed('a channel has 1 to 128 characters')
  if (/\s/.test(text)) return malformed('a channel has no white space', text.replace(/\s+/g, ''))
  if (parts.some(part => part === '')) return malformed('a part between the slashes is empty', completed(parts))
  if (parts.length > 3) return malformed('a channel has at most three parts: track, risk and branch')
  const [first = '', second, third] = parts
  const slip = endsInRisk.exec(first)
  if (slip?.[1] !== undefined && slip[2] !== undefined)
    return malformed('a track does not end in a risk', `${slip[1]}/${slip[2]}`)
  if (parts.some(part => !/^[A-Za-z0-9._-]+$/.test(part)))
    return malformed('a part holds a character that no channel has')
  const risk = second === undefined ? slipOf(first) : undefined
  if (risk !== undefined) return malformed(`\`${first}\` is not a risk`, risk)
  if (second === undefined)
    return { kind: 'channel', channel: isRisk(first) ? { risk: first } : { track: first, risk: 'stable' } }
  if (isRisk(first) && third === undefined && !isRisk(second))
    return { kind: 'channel', channel: { risk: first, branch: second } }
  if (isRisk(second))
    return {
      kind: 'channel',
      channel: { track: first, risk: second, ...(third === undefined ? {} : { branch: third }) },
    }
  return malformed(`\`${second}\` is not a risk`, nearestRisk(first, second))
}

export function formatChannel({ track, risk, branch }: Channel): string {
  return [track, risk, branch].filter(part => part !== undefined).join('/')
}

function completed(parts: readonly string[]): string | undefined {
  const [track, ...rest] = parts.filter(part => part !== '')
  return track === undefined || rest.length > 0 ? undefined : isRisk(track) ? track : `${track}/stable`
}

/** The risk that a lone word means: in other letters, with two neighbours swapped, or one letter off in a long name. */
function slipOf(word: string): Risk | undefined {
  if (isRisk(word)) return undefined
  return risks.find(risk => {
    const [wrong, right] = difference(word.toLowerCase(), risk)
    const isSwap = wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0] && right.length === 2
    const isOneLetter = wrong.length <= 1 && right.length <= 1 && risk.length > 4
    return wrong + right === '' || isSwap || isOneLetter
  })
}

/** What is left of two words without the beginning and the end that they share. */
function difference(a: string, b: string): readonly [string, string] {
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start++
  let end = 0
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

function nearestRisk(track: string, word: string): string | undefined {
  const risk = nearest(word, risks)
  return risk === undefined ? undefined : `${track}/${risk}`
}
