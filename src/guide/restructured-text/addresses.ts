import { mayBegin } from './inline-boundary.ts'
import { type Scan, takeUntil } from './scan.ts'

const longestAddress = 2000

/** An address that stands by itself is a link, without the stop of its sentence. */
export function addAddress(scan: Scan, at: number): number | undefined {
  const { text } = scan
  if (!text.startsWith('http', at) || !mayBegin(text, at, 4)) return undefined
  const whole = /^https?:\/\/[^\s<>"`|\\]+/.exec(text.slice(at, at + longestAddress))?.[0]
  if (whole === undefined) return undefined
  const length = lengthOfAddress(whole)
  return length < 9 ? undefined : addLink(scan, { start: at, end: at + length, url: whole.slice(0, length) })
}

export function addMail(scan: Scan, at: number): number | undefined {
  const { text } = scan
  const before = /[\w.+-]+$/.exec(text.slice(Math.max(scan.done, at - 64), at))?.[0]
  const host = /^@[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,64}){1,8}/.exec(text.slice(at, at + 256))?.[0]
  if (before === undefined || host === undefined || !mayBegin(text, at - before.length, 1)) return undefined
  return addLink(scan, { start: at - before.length, end: at + host.length, url: `mailto:${before}${host}` })
}

function addLink(scan: Scan, { start, end, url }: { start: number; end: number; url: string }): number {
  takeUntil(scan, start, end)
  const from = scan.words.length()
  scan.words.raw(scan.flow, start, end)
  scan.words.link(from, url)
  return end
}

function lengthOfAddress(address: string): number {
  let length = address.length
  let open = address.split('(').length - address.split(')').length
  for (; length > 0; length--) {
    const last = address[length - 1] ?? ''
    if (last === ')' && open < 0) open++
    else if (!'?!.,:;*_~\'"]'.includes(last)) break
  }
  return length
}
