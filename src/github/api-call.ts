/** One request to GitHub's REST API: the route as the documentation writes it, or `GET` and a whole address. */
export interface ApiCall {
  readonly route: string
  readonly parameters: Readonly<Record<string, string | number>>
}

/** What came back: an answer of any status, or nothing, so that the request may have had its effect or not. */
export type Sent =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** By name in small letters. */
      readonly headers: Readonly<Record<string, string>>
      /** Parsed JSON, or the text where it is none. */
      readonly data: unknown
    }
  | { readonly kind: 'lost'; readonly why: 'network' | 'timeout' }

/** Sends a request and waits for `timeout` milliseconds at most. Never throws. */
export type Send = (call: ApiCall, timeout: number) => Promise<Sent>

/** Time in milliseconds; given from outside, so that waiting can be tested. */
export interface Clock {
  now(): number
  sleep(milliseconds: number): Promise<void>
}
