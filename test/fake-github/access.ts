import { type Answer, failed } from './answer.ts'
import type { Access, FakeRepository, FakeToken } from './fake-state.ts'

type Permission = keyof FakeToken['permissions']
type Needed = Readonly<Partial<Record<Permission, Access>>>

const readDiscussion: Needed = { issues: 'read', pull_requests: 'read' }
const writeDiscussion: Needed = { issues: 'write', pull_requests: 'write' }
const readContents: Needed = { contents: 'read' }

/** One of these is enough; an operation that is not named needs none. */
const neededBy: ReadonlyMap<string, Needed> = new Map([
  ['issues/list-comments', readDiscussion],
  ['issues/get-comment', readDiscussion],
  ['issues/create-comment', writeDiscussion],
  ['issues/update-comment', writeDiscussion],
  ['issues/delete-comment', writeDiscussion],
  ['pulls/get', { pull_requests: 'read', contents: 'read' }],
  ['pulls/list-files', { pull_requests: 'read' }],
  ['git/get-tree', readContents],
  ['git/get-blob', readContents],
  ['git/get-commit', readContents],
  ['git/get-ref', readContents],
  ['repos/get-commit', readContents],
  ['repos/compare-commits-with-basehead', readContents],
  ['repos/get-content', readContents],
])

/** As GitHub sends it: `issues=write; pull_requests=write`. */
export function acceptedPermissions(operation: string): string {
  const needed = Object.entries(neededBy.get(operation) ?? { metadata: 'read' })
  return needed.map(([name, access]) => `${name}=${access}`).join('; ')
}

/** Null when the token may; everyone may read a public repository. */
export function refusal(operation: string, token: FakeToken | null, repository: FakeRepository): Answer | null {
  const needed = neededBy.get(operation)
  const writes = needed === writeDiscussion
  if (token === null) return writes ? failed(401, 'Requires authentication') : null
  if (needed === undefined || (!writes && !repository.private) || isGranted(needed, token)) return null
  return failed(403, `Resource not accessible by ${token.type === 'Bot' ? 'integration' : 'personal access token'}`)
}

function isGranted(needed: Needed, token: FakeToken): boolean {
  return Object.entries(token.permissions).some(([name, held]) => {
    const wanted = name === 'contents' || name === 'issues' || name === 'pull_requests' ? needed[name] : undefined
    return wanted !== undefined && (held === 'write' || held === wanted)
  })
}
