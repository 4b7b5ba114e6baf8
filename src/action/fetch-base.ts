import { fetchBlobs, fetchFiles, fetchMergeBase } from '../github/fetch-commit.ts'
import type { BaseOfChange, ChangeCommits, ShallowChange } from '../run/base-of-change.ts'
import { type CommitSource, cloneOf } from '../run/commit-tree.ts'
import { missingOfCommits } from '../run/missing-of-commits.ts'
import type { OpenedConnection } from './open-connection.ts'

/** A base, and where its files are read. */
export interface FetchedBase extends BaseOfChange {
  readonly source: CommitSource
  /** The files of the head, where the clone does not hold it and GitHub lists them. */
  readonly headFiles?: ReturnType<CommitSource['files']>
}

/** More than a change of everyday size touches; then the clone had better be whole. */
const mostBlobs = 60

/**
 * The base of a change that a shallow clone does not hold, from GitHub's API: its list of files, and the contents of those
 * that the clone has not got, which are those that the change touches. Undefined where it is not to be had.
 */
export async function fetchBase(
  root: string,
  connect: () => Promise<OpenedConnection>,
  { change, shallow }: { readonly change: ChangeCommits; readonly shallow: ShallowChange },
): Promise<FetchedBase | undefined> {
  const opened = await connect()
  if (opened.kind !== 'open') return undefined
  const { session, connection } = opened
  const compared = shallow.onto ?? (await fetchMergeBase(session, connection, change))
  if (typeof compared !== 'string') return undefined
  const lists = new Map<string, Awaited<ReturnType<typeof filesOf>>>()
  const filesOf = async (commit: string) => {
    const files = await fetchFiles(session, connection, commit)
    return 'kind' in files ? undefined : files
  }
  for (const commit of new Set([change.base, compared])) lists.set(commit, await filesOf(commit))
  const all = [...lists.values()].flatMap(files => files ?? [])
  const missing = missingOfCommits(root, all)
  if ([...lists.values()].includes(undefined) || missing.length > mostBlobs) return undefined
  const fetched = await fetchBlobs(session, connection, missing)
  if ('kind' in fetched) return undefined
  const clone = cloneOf(root)
  const source: CommitSource = {
    files: commit => lists.get(commit) ?? clone.files(commit),
    blobs: objects => new Map([...clone.blobs(objects.filter(one => !fetched.has(one))), ...fetched]),
  }
  const headFiles = shallow.hasHead ? undefined : await filesOf(change.head)
  return { policy: change.base, compared, checkedOut: shallow.checkedOut, source, headFiles }
}
