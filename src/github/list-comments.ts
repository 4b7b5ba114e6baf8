import * as z from 'zod/mini'
import type { ApiSession } from './api-session.ts'
import type { Connection } from './connection.ts'
import type { Failure } from './failure.ts'

const Author = z.nullable(z.looseObject({ login: z.string(), type: z.string() }))

/** A comment of an issue or pull request, as far as it matters (GitHub REST, Issues, Comments). */
export const Comment = z.looseObject({
  id: z.int(),
  body: z.optional(z.nullable(z.string())),
  html_url: z.string(),
  user: z.optional(Author),
})
export type Comment = z.infer<typeof Comment>

const Page = z.array(Comment)

const maxPages = 50

/** All comments of a pull request. A page that fails makes the list unknown: it is never taken for a shorter one. */
export async function listComments(
  session: ApiSession,
  { owner, repo, number, apiUrl }: Connection,
): Promise<readonly Comment[] | Failure> {
  const comments = new Map<number, Comment>()
  const seen = new Set<string>()
  let call: Parameters<ApiSession['read']>[0] | undefined = {
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { owner, repo, issue_number: number, per_page: 100 },
  }
  while (call !== undefined) {
    const answer = await session.read(call, data => Page.safeParse(data).success)
    if (answer.kind === 'failure') return seen.size > 0 && isUnknown(answer) ? unknownList : answer
    const page = Page.parse(answer.data)
    if (page.some(({ id }) => comments.has(id))) return unknownList
    for (const comment of page) comments.set(comment.id, comment)
    const next = nextPage(answer.headers.link, apiUrl)
    if (next === 'foreign' || (next !== undefined && (seen.has(next) || seen.size + 1 >= maxPages))) return unknownList
    if (next !== undefined) seen.add(next)
    call = next === undefined ? undefined : { route: `GET ${next}`, parameters: {} }
  }
  return [...comments.values()]
}

const isUnknown = ({ mayHaveLanded, code }: Failure): boolean => mayHaveLanded && code !== 'budget'

const unknownList: Failure = { kind: 'failure', code: 'unknown-list', mayHaveLanded: false }

/** The next page's address in a `Link` header (RFC 8288), which has to be on the API's own origin. */
function nextPage(link: string | undefined, apiUrl: string): string | undefined | 'foreign' {
  const next = (link ?? '')
    .split(',')
    .flatMap(part => /^\s*<([^<>]+)>\s*;\s*rel="next"\s*$/.exec(part)?.[1] ?? [])
    .at(0)
  if (next === undefined) return undefined
  return URL.canParse(next) && new URL(next).origin === new URL(apiUrl).origin ? next : 'foreign'
}
