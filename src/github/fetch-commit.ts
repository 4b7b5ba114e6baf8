import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { ApiSession } from './api-session.ts'
import type { RepositoryConnection } from './connection.ts'
import type { Failure } from './failure.ts'

const object = z.string().check(z.regex(/^[0-9a-f]{40}$/))

const Tree = z.looseObject({
  truncated: z.boolean(),
  tree: z.array(
    z.looseObject({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: object,
      size: z.optional(z.int()),
    }),
  ),
})

/** A file of a commit on GitHub; `object` is its blob, `size` in bytes. */
export interface FetchedFile {
  readonly mode: string
  readonly object: string
  readonly path: string
  readonly size: number
}

type Place = Pick<RepositoryConnection, 'owner' | 'repo'>

/** All files of a commit (GitHub REST, Git trees). A list that GitHub cut short is a failure. */
export async function fetchFiles(
  session: ApiSession,
  { owner, repo }: Place,
  commit: string,
): Promise<readonly FetchedFile[] | Failure> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
  const parameters = { owner, repo, tree_sha: commit, recursive: '1' }
  const answer = await session.read({ route, parameters }, data => Tree.safeParse(data).success)
  if (answer.kind === 'failure') return answer
  const { tree, truncated } = Tree.parse(answer.data)
  if (truncated) return { kind: 'failure', code: 'unknown-list', mayHaveLanded: false }
  return tree
    .filter(({ type }) => type !== 'tree')
    .map(({ mode, sha, path, size }) => ({ mode, object: sha, path, size: size ?? 0 }))
}

const Blob = z.looseObject({ content: z.string(), encoding: z.literal('base64') })

/** The contents of objects, one request each (GitHub REST, Git blobs), each checked against its name. */
export async function fetchBlobs(
  session: ApiSession,
  { owner, repo }: Place,
  objects: readonly string[],
): Promise<ReadonlyMap<string, Buffer> | Failure> {
  const blobs = new Map<string, Buffer>()
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
  for (const file_sha of objects) {
    const call = { route, parameters: { owner, repo, file_sha } }
    const answer = await session.read(call, data => bytesNamed(file_sha, data) !== undefined)
    if (answer.kind === 'failure') return answer
    const bytes = bytesNamed(file_sha, answer.data)
    if (bytes) blobs.set(file_sha, bytes)
  }
  return blobs
}

/** The bytes of a blob; undefined where they are not those that git gives this name. */
function bytesNamed(object: string, data: unknown): Buffer | undefined {
  const blob = Blob.safeParse(data)
  if (!blob.success) return undefined
  const bytes = Buffer.from(blob.data.content, 'base64')
  const name = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  return name === object ? bytes : undefined
}

const Comparison = z.looseObject({ merge_base_commit: z.looseObject({ sha: object }) })

/** The best common ancestor of two commits (GitHub REST, Compare two commits). */
export async function fetchMergeBase(
  session: ApiSession,
  { owner, repo }: Place,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<string | Failure> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
  const parameters = { owner, repo, basehead: `${base}...${head}`, per_page: 1 }
  const answer = await session.read({ route, parameters }, data => Comparison.safeParse(data).success)
  return answer.kind === 'failure' ? answer : Comparison.parse(answer.data).merge_base_commit.sha
}
