import { isOpen } from '../inventory/is-open.ts'
import { isUnwritten } from '../inventory/is-unwritten.ts'

/** The host of an address with a scheme; undefined for a text that is none, or that is filled in later. */
export function hostOf(text: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^/?#@\s]{1,200}@)?(\[[0-9a-f:.]{2,60}\]|[^/?#:\s]{1,300})/i.exec(
    text.trim(),
  )?.[1]
  return host === undefined || isOpen(host) || isUnwritten(host) || /[<>{}$%]/.test(host)
    ? undefined
    : host.toLowerCase()
}

/** Whether an address leads to the machine itself, or stays within a cluster: a service by its bare or its full name. */
export function isInside(host: string): boolean {
  return (
    host === 'localhost' ||
    /^127\./.test(host) ||
    host === '[::1]' ||
    host === '0.0.0.0' ||
    !/[.:]/.test(host) ||
    /\.(?:svc|local|localhost|localdomain|internal)$|\.svc\./.test(host)
  )
}

/** Whether an address is called in clear text by whoever is outside. */
export function isPlainAddress(text: string): boolean {
  const host = /^http:\/\//i.test(text.trim()) ? hostOf(text) : undefined
  return host !== undefined && !isInside(host)
}
