import type { Operation } from './api-description.ts'
import type { FakeState, FakeToken } from './fake-state.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Undefined where nothing is sent, bytes where no JSON is asked for. */
  readonly body: unknown
}

export interface Asked {
  readonly operation: Operation
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly accept: string
  readonly body: unknown
  readonly token: FakeToken | null
  /** The address that was asked, on the fake's own origin. */
  readonly url: string
  /** The API's base, for the addresses in answers. */
  readonly api: string
  readonly state: FakeState
}

export type Handler = (asked: Asked) => Answer | Promise<Answer>

const docs = 'https://docs.github.com/rest'

export function ok(body: unknown, status = 200): Answer {
  return { status, headers: {}, body }
}

export function failed(status: number, message: string): Answer {
  return { status, headers: {}, body: { message, documentation_url: docs, status: String(status) } }
}

export function notFound(): Answer {
  return failed(404, 'Not Found')
}

/** GitHub's 422, with the text that it has for a field. */
export function invalid(resource: string, message: string): Answer {
  const errors = [{ resource, code: 'unprocessable', field: 'data', message }]
  return { status: 422, headers: {}, body: { message: 'Validation Failed', errors, documentation_url: docs } }
}

/** One page of a list, with links as GitHub gives them. */
export function paged(asked: Asked, all: readonly unknown[]): Answer {
  const perPage = Math.min(100, Math.max(1, whole(asked.query.per_page) ?? 30))
  const page = Math.max(1, whole(asked.query.page) ?? 1)
  const last = Math.max(1, Math.ceil(all.length / perPage))
  const to = (number: number, name: string) => linkTo(asked.url, number, name)
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ]
  return {
    status: 200,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
    body: all.slice((page - 1) * perPage, page * perPage),
  }
}

/** One entry of a `Link` header: this address with another page. */
export function linkTo(url: string, page: number, name: string): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  return `<${target}>; rel="${name}"`
}

function whole(text: string | undefined): number | null {
  const number = Number(text)
  return text === undefined || !Number.isInteger(number) ? null : number
}
