import type { FakeState } from './fake-state.ts'

export interface SentAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A string is sent as it is, everything else as JSON. */
  readonly body?: unknown
}

export type FaultAction =
  | SentAnswer
  /** Acts, then sends this instead of the answer. */
  | { readonly commitThen: SentAnswer }
  /** The socket is destroyed; nothing was done. */
  | 'reset-before'
  /** Acts, then: the socket is destroyed; 502; half of the JSON under the full content-length; the right status and no JSON. */
  | 'commit-then-reset'
  | 'commit-then-status'
  | 'commit-then-truncate'
  | 'commit-then-garbage'
  | 'hang'
  /** A later page holds what the first holds; its links are right. */
  | 'duplicate-page'
  /** The next page is always the first. */
  | 'link-cycle'
  /** The next page is said to be there. */
  | { readonly link: string }
  /** An address or a path of this fake, with its base path; 301 unless said. */
  | { readonly redirect: string; readonly status?: 301 | 302 | 307 | 308 }
  | { readonly html502: true }
  /** These three go on with what else is planned, or the right answer. */
  | { readonly delayMs: number }
  | { readonly call: (state: FakeState) => void }
  /** Holds requests until so many wait, then lets all go on and is spent. */
  | { readonly barrier: number }

export interface Fault {
  /**
   * A method or `*`, a space, a path without base path in which `*` stands for any characters, slashes too:
   * `PATCH /repos/octo/demo/issues/comments/*`. With a `?` in it, it is compared with path and query: `GET *?*page=2*`.
   */
  readonly match: string
  /** Which of the requests that match, from 1; every one unless said. */
  readonly nth?: number | 'every'
  /** A function is asked at each request that matches; null is no fault. */
  readonly do: FaultAction | (() => FaultAction | null)
}

export interface FaultPlan {
  /** What is due for this request; counts it. */
  readonly take: (method: string, pathAndQuery: string) => readonly FaultAction[]
}

/** Reads the list at every request, so faults can be added while the fake runs. */
export function planFaults(faults: readonly Fault[]): FaultPlan {
  const seen = new Map<Fault, number>()
  return {
    take: (method, pathAndQuery) =>
      faults.flatMap(fault => {
        if (!matches(fault.match, method, pathAndQuery)) return []
        const count = (seen.get(fault) ?? 0) + 1
        seen.set(fault, count)
        if (typeof fault.nth === 'number' && fault.nth !== count) return []
        const action = typeof fault.do === 'function' ? fault.do() : fault.do
        return action === null ? [] : [action]
      }),
  }
}

function matches(pattern: string, method: string, pathAndQuery: string): boolean {
  const space = pattern.indexOf(' ')
  const wanted = pattern.slice(0, space)
  if (wanted !== '*' && wanted !== method) return false
  const path = pattern.slice(space + 1)
  return globMatches(path, path.includes('?') ? pathAndQuery : (pathAndQuery.split('?')[0] ?? ''))
}

function globMatches(glob: string, text: string): boolean {
  const parts = glob.split('*')
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return glob === text
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return from <= text.length - last.length
}
