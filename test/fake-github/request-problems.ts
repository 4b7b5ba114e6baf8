import type { FoundOperation } from './api-description.ts'
import { requestViolations } from './schema-check.ts'

interface Received {
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Lists of which all pages are read; a page of 30 would cost requests. */
const lists: ReadonlySet<string> = new Set(['issues/list-comments', 'pulls/list-files'])

/** What a careful client of GitHub's API does not do. */
export function requestProblems(
  { query, headers, body }: Received,
  found: FoundOperation | null,
  isGraphql: boolean,
): readonly string[] {
  const problems: string[] = []
  if ((headers['user-agent'] ?? '') === '') problems.push('no user agent')
  if (isGraphql) return problems
  if (found === null) return [...problems, 'unknown route']
  const version = headers['x-github-api-version']
  if (version !== '2022-11-28') problems.push(`x-github-api-version is ${version ?? 'missing'}`)
  const { operation, params } = found
  if (lists.has(operation.id) && query.per_page !== '100') problems.push('a list without per_page=100')
  return [...problems, ...requestViolations(operation, { params, query, body })]
}
