/** One try: what came back, or why nothing did. A body of more bytes than are allowed is not kept. */
export type Sent =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly etag?: string
      readonly location?: string
      readonly retryAfter?: string
      readonly body: string | 'too-large'
    }
  | { readonly kind: 'lost'; readonly why: 'network' | 'timeout' }

interface SendRequest {
  readonly url: string
  readonly etag?: string | undefined
  /** In milliseconds, for the whole answer. */
  readonly timeout: number
  readonly maxBytes: number
}

/** Sends a request and follows no redirect. Never throws. */
export type Send = (request: SendRequest) => Promise<Sent>

/** Loads the client. A proxy is used where the surroundings name one (`HTTPS_PROXY`, `NO_PROXY`). */
export async function openStore({ version }: { readonly version: string }): Promise<Send> {
  const { EnvHttpProxyAgent, request } = await import('undici')
  const hasProxy = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some(name => process.env[name])
  const dispatcher = hasProxy ? { dispatcher: new EnvHttpProxyAgent() } : {}
  return async ({ url, etag, timeout, maxBytes }) => {
    const signal = AbortSignal.timeout(timeout)
    try {
      const { statusCode, headers, body } = await request(url, {
        ...dispatcher,
        signal,
        headers: {
          accept: 'application/json',
          'user-agent': `hardlist/${version}`,
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
      })
      const pieces: Buffer[] = []
      let bytes = 0
      for await (const piece of body) {
        bytes += piece.length
        if (bytes > maxBytes) break
        pieces.push(piece)
      }
      return {
        kind: 'answered',
        status: statusCode,
        ...given('etag', headers.etag),
        ...given('location', headers.location),
        ...given('retryAfter', headers['retry-after']),
        body: bytes > maxBytes ? 'too-large' : Buffer.concat(pieces).toString('utf8'),
      }
    } catch {
      return { kind: 'lost', why: signal.aborted ? 'timeout' : 'network' }
    }
  }
}

function given<K extends string>(name: K, value: string | string[] | undefined): { readonly [N in K]?: string } {
  const text = Array.isArray(value) ? value[0] : value
  return text === undefined ? {} : ({ [name]: text } as { readonly [N in K]?: string })
}
