import type { ApiCall, Send, Sent } from './api-call.ts'

export interface ApiAddress {
  /** The root of the REST API, `GITHUB_API_URL`. */
  readonly url: string
  readonly token: string
  /** Of Hardlist, for the user agent. */
  readonly version: string
}

/** Supported for at least two years after its successor, and by GitHub Enterprise Server from 3.9 on (docs.github.com, API versions). */
const apiVersion = '2022-11-28'

const maxRedirects = 3

/** Loads the client, which minds the proxies of the runner. Redirects are followed on the same origin alone. */
export async function openApi({ url, token, version }: ApiAddress): Promise<Send> {
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, { baseUrl: url, userAgent: `hardlist/${version}`, log: silent })
  const ask = async ({ route, parameters }: ApiCall, signal: AbortSignal): Promise<Sent> => {
    try {
      const { status, headers, data } = await octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': apiVersion },
        request: { signal, redirect: 'manual' },
      })
      return { kind: 'answered', status, headers: namesAndTexts(headers), data }
    } catch (error) {
      return sentOf(error, signal)
    }
  }
  return async (call, timeout) => {
    const signal = AbortSignal.timeout(timeout)
    let sent = await ask(call, signal)
    for (let hop = 0; hop < maxRedirects; hop += 1) {
      const next = redirected(call, sent, url)
      if (next === undefined) break
      sent = await ask(next, signal)
    }
    return sent
  }
}

/** The client would print addresses and words of the server. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** The client throws for statuses from 400 on, and, with a status of its own making, where nothing came back. */
function sentOf(error: unknown, signal: AbortSignal): Sent {
  if (typeof error === 'object' && error !== null && 'response' in error) {
    const { response } = error
    if (typeof response === 'object' && response !== null && 'status' in response && 'headers' in response)
      return {
        kind: 'answered',
        status: Number(response.status),
        headers: namesAndTexts(response.headers),
        data: 'data' in response ? response.data : undefined,
      }
  }
  return { kind: 'lost', why: signal.aborted ? 'timeout' : 'network' }
}

function namesAndTexts(headers: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name.toLowerCase(), String(text)]))
}

/** Only a reading request, or one that keeps its method by the standard (307, 308), is sent again. */
function redirected(call: ApiCall, sent: Sent, url: string): ApiCall | undefined {
  if (sent.kind === 'lost' || ![301, 302, 307, 308].includes(sent.status)) return undefined
  const method = call.route.split(' ')[0] ?? 'GET'
  if (method !== 'GET' && sent.status < 307) return undefined
  const target = sent.headers.location
  if (target === undefined || !URL.canParse(target, url)) return undefined
  const address = new URL(target, url)
  if (address.origin !== new URL(url).origin) return undefined
  const named = [...call.route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const body = Object.entries(call.parameters).filter(([name]) => method !== 'GET' && !named.includes(name))
  return { route: `${method} ${address.href}`, parameters: Object.fromEntries(body) }
}
