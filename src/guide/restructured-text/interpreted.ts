import { sourceOf } from './flow.ts'
import { isEscaped, isSpace, mayBegin, mayEnd } from './inline-boundary.ts'
import type { Names } from './names.ts'
import { roleKind } from './roles.ts'
import { type Scan, takeUntil } from './scan.ts'

/** Text between backticks. */
interface Interpreted {
  /** With the role before it. */
  readonly start: number
  /** With the role or the underscores after it. */
  readonly end: number
  readonly from: number
  readonly to: number
  readonly role: string
  readonly suffix: string
}

/** Words before an address or a name in angle brackets. */
interface Titled {
  readonly end: number
  readonly target: string
}

/** `text`, `text`_ and `text <address>`_. */
export function addInterpreted(scan: Scan, at: number): number | undefined {
  if (!mayBegin(scan.text, at, 1)) return undefined
  return addFound(scan, find(scan, { start: at, open: at, role: '' }))
}

/** :role:`text`. */
export function addRole(scan: Scan, at: number): number | undefined {
  const role = /^:([A-Za-z][\w.+:-]{0,80}?):`/.exec(scan.text.slice(at, at + 90))?.[1]
  if (role === undefined || !mayBegin(scan.text, at, 1)) return undefined
  const open = at + role.length + 2
  return isSpace(scan.text[open + 1]) ? undefined : addFound(scan, find(scan, { start: at, open, role }))
}

function find(
  { text, without }: Scan,
  { start, open, role }: { readonly start: number; readonly open: number; readonly role: string },
): Interpreted | undefined {
  if (without.has('interpreted')) return undefined
  for (let to = text.indexOf('`', open + 2); to !== -1; to = text.indexOf('`', to + 1)) {
    if (isSpace(text[to - 1]) || isEscaped(text, to)) continue
    const after = role === '' ? (/^(?::[A-Za-z][\w.+:-]{0,80}?:|__?)/.exec(text.slice(to + 1, to + 90))?.[0] ?? '') : ''
    const suffix = [after, ''].find(one => mayEnd(text, to + 1 + one.length))
    if (suffix === undefined) continue
    const named = suffix.startsWith(':') ? suffix.slice(1, -1) : role
    return { start, end: to + 1 + suffix.length, from: open + 1, to, role: named, suffix }
  }
  without.add('interpreted')
  return undefined
}

function addFound(scan: Scan, found: Interpreted | undefined): number | undefined {
  if (found === undefined) return undefined
  takeUntil(scan, found.start, found.end)
  if (found.suffix.startsWith('_')) addPhrase(scan, found)
  else if (found.role === '') addUnnamed(scan, found)
  else addByRole(scan, found)
  return found.end
}

/** Without a role, what is one word is mostly meant as code. */
function addUnnamed({ words, flow, text }: Scan, { from, to }: Interpreted): void {
  if (/\s/.test(text.slice(from, to))) words.plain(flow, from, to)
  else words.code(flow, from, to)
}

function addPhrase(scan: Scan, { from, to, suffix }: Interpreted): void {
  const { words, flow, text, names } = scan
  const start = words.length()
  if (text[from] === '<' && text[to - 1] === '>') {
    words.plain(flow, from + 1, to - 1)
    words.link(start, text.slice(from + 1, to - 1).replace(/\s/g, ''))
    return
  }
  const titled = titledIn(text, from, to)
  const end = titled?.end ?? to
  const name = text.slice(from, end)
  words.plain(flow, from, end)
  const named = (): string | undefined => (suffix === '__' ? names.nextAnonymous() : names.urlOf(name))
  const url = titled === undefined ? named() : addressOf(titled.target, names)
  if (url === undefined) return
  words.link(start, url)
  if (titled !== undefined && names.urlOf(name) === undefined) names.target(name, url)
}

/** `name_` stands for the address of another name. */
function addressOf(target: string, names: Names): string | undefined {
  return /[^\\]_$/.test(target) ? names.urlOf(target.slice(0, -1)) : target.replace(/\s/g, '').replace(/\\(.)/g, '$1')
}

function addByRole(scan: Scan, { start, end, from, to, role }: Interpreted): void {
  const { words, flow, text, names } = scan
  const kind = roleKind(role)
  const titled = kind === 'code' ? undefined : titledIn(text, from, to)
  const said = titled !== undefined && (kind === 'link' || isSpace(text[titled.end])) ? titled.end : to
  const short = text[from] === '~' ? Math.max(from, text.lastIndexOf('.', said - 1)) + 1 : from
  if (kind === 'code' || kind === 'name') words.code(flow, short, said)
  if (kind === 'words') words.plain(flow, short, said)
  if (kind !== 'link') return
  const target = titled?.target ?? text.slice(from, to)
  const title = titled === undefined ? names.titleOf(target) : undefined
  const at = words.length()
  if (title === undefined) words.plain(flow, short, said)
  else words.instead(scan.other(title), { start: sourceOf(flow, start), end: sourceOf(flow, end - 1) + 1 })
  words.link(at, target)
}

function titledIn(text: string, from: number, to: number): Titled | undefined {
  const open = text[to - 1] === '>' ? text.lastIndexOf('<', to - 1) : -1
  if (open < from || isEscaped(text, open)) return undefined
  const title = text.slice(from, open).trimEnd()
  const target = text.slice(open + 1, to - 1)
  return title === '' ? undefined : { end: from + title.length, target }
}
