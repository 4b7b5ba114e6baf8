import type { Sent } from './api-call.ts'

/** Why a request did not do what it was for. */
export interface Failure {
  readonly kind: 'failure'
  readonly code: FailureCode
  /** Whether the request may have had its effect all the same. */
  readonly mayHaveLanded: boolean
  /** How long GitHub asks to wait before another try, in milliseconds. */
  readonly wait?: number
  /** The permissions that would do, as GitHub names them. */
  readonly permissions?: string
}

type FailureCode =
  | 'auth'
  | 'permission'
  | 'locked'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'too-long'
  | 'validation'
  | 'ratelimit'
  | 'redirect'
  | 'server'
  | 'network'
  | 'timeout'
  | 'bad-answer'
  | 'budget'
  | 'unknown-list'

/** Reads an answer's status as a failure; undefined where it is none. `now` is in milliseconds since 1970. */
export function failureOf(sent: Sent, now: number): Failure | undefined {
  if (sent.kind === 'lost') return { kind: 'failure', code: sent.why, mayHaveLanded: true }
  const { status, headers, data } = sent
  if (status >= 200 && status < 300) return undefined
  const message = messageOf(data)
  const failed = (code: FailureCode): Failure => ({ kind: 'failure', code, mayHaveLanded: false })
  if (status === 429 || (status === 403 && isRateLimit(headers, message)))
    return { ...failed('ratelimit'), wait: waitOf(headers, now) }
  if (status === 422 && /submitted too quickly/i.test(message)) return { ...failed('ratelimit'), wait: minute }
  if (status === 403) return forbidden(headers, message)
  if (status === 422) return failed(/too long/i.test(message) ? 'too-long' : 'validation')
  if (status >= 500) return { ...failed('server'), mayHaveLanded: true }
  return failed(byStatus[status] ?? (status < 400 ? 'redirect' : 'validation'))
}

const byStatus: Readonly<Record<number, FailureCode>> = {
  401: 'auth',
  404: 'not-found',
  410: 'gone',
  413: 'too-long',
}

function forbidden(headers: Readonly<Record<string, string>>, message: string): Failure {
  const failed = { kind: 'failure', mayHaveLanded: false } as const
  if (/locked/i.test(message)) return { ...failed, code: 'locked' }
  if (!/not accessible/i.test(message)) return { ...failed, code: 'forbidden' }
  const permissions = headers['x-accepted-github-permissions']
  const isPlain = permissions !== undefined && /^[a-z_=;, ]{1,200}$/.test(permissions)
  return { ...failed, code: 'permission', ...(isPlain ? { permissions } : {}) }
}

function isRateLimit(headers: Readonly<Record<string, string>>, message: string): boolean {
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /secondary rate limit|abuse/i.test(message)
  )
}

const minute = 60_000

/** `retry-after` in seconds or as a date, else the limit's reset, else a minute (GitHub, Best practices for the REST API). */
function waitOf(headers: Readonly<Record<string, string>>, now: number): number {
  const after = headers['retry-after']
  const reset = headers['x-ratelimit-reset']
  if (after !== undefined) {
    if (/^\d{1,9}$/.test(after)) return Number(after) * 1000
    const date = Date.parse(after)
    return /^[A-Z][a-z]{2}, /.test(after) && date >= now ? date - now : minute
  }
  return reset !== undefined && /^\d{1,11}$/.test(reset) ? Math.max(1000, Number(reset) * 1000 - now) : minute
}

/** What GitHub says, to be looked at and never to be shown. */
function messageOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return ''
  const errors = 'errors' in data ? JSON.stringify(data.errors) : ''
  return `${String(data.message)} ${errors}`.slice(0, 4000)
}
