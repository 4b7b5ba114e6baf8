import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

export interface JournalEntry {
  readonly method: string
  /** Without base path, still percent-encoded; `/graphql` for GraphQL. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** With names in small letters and `authorization` cut to its scheme. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON; undefined without a body, the text where it is no JSON. */
  readonly body: unknown
  /** The login of the token's owner; null without a token, or with one that the fake does not know. */
  readonly token: string | null
  /** Null until answered, and where no answer is sent. */
  status: number | null
  /** Milliseconds since 1970. */
  readonly at: number
}

interface Receiving {
  /** The path as the journal shows it. */
  readonly path: string
  readonly url: URL
  readonly login: string | null
}

/** Reads the whole request. */
export async function receiveRequest(request: IncomingMessage, { path, url, login }: Receiving): Promise<JournalEntry> {
  return {
    method: request.method ?? '',
    path,
    query: Object.fromEntries(url.searchParams),
    headers: shownHeaders(request),
    body: parsed(await text(request)),
    token: login,
    status: null,
    at: Date.now(),
  }
}

function shownHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const shown = String(value)
      return [name, name === 'authorization' ? (shown.split(' ')[0] ?? '') : shown]
    }),
  )
}

function parsed(body: string): unknown {
  if (body === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
