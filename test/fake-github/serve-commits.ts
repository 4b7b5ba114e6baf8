import { type Handler, notFound, ok, paged } from './answer.ts'
import { diffEntries } from './git-diff.ts'
import { commitsBetween, gitText, readCommit, resolve } from './git-objects.ts'
import { fileJson } from './represent.ts'
import { sampleOf } from './sample-of.ts'
import { placeOf } from './serve-git.ts'

type Place = NonNullable<ReturnType<typeof placeOf>>

/** The tree without entries, which git knows without being told. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
/** GitHub lists no more files of a comparison. */
const mostComparedFiles = 300

export const getCommit: Handler = async asked => {
  const place = placeOf(asked)
  const sha = place && (await resolve(place.folder, asked.params.ref ?? '', 'commit'))
  const json = place && sha ? await commitJson(place, sha) : null
  if (place === null || !sha || json === null) return notFound()
  const parent = (await resolve(place.folder, `${sha}^`, 'commit')) ?? emptyTree
  const files = (await diffEntries(place.folder, parent, sha)).map(file => fileJson(file, asked, sha))
  const sum = (key: 'additions' | 'deletions') => files.reduce((total, file) => total + file[key], 0)
  const [additions, deletions] = [sum('additions'), sum('deletions')]
  return ok({ ...json, files, stats: { additions, deletions, total: additions + deletions } })
}

export const compare: Handler = async asked => {
  const place = placeOf(asked)
  const [from = '', to = ''] = (asked.params.basehead ?? '').split('...')
  const sides = place && (await Promise.all([from, to].map(name => resolve(place.folder, name, 'commit'))))
  const [base, head] = sides ?? []
  const mergeBase = place && base && head ? (await gitText(place.folder, 'merge-base', base, head))?.trim() : undefined
  if (place === null || !base || !head || !mergeBase) return notFound()
  const ahead = (await commitsBetween(place.folder, base, head)).toReversed()
  const behind = await commitsBetween(place.folder, head, base)
  const page = paged(asked, ahead)
  const shown = Array.isArray(page.body) ? page.body : []
  const files = await diffEntries(place.folder, mergeBase, head)
  const html = `https://github.com/${place.fullName}/compare/${from}...${to}`
  return {
    ...page,
    body: {
      url: `${place.base}/compare/${from}...${to}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: await commitJson(place, base),
      merge_base_commit: await commitJson(place, mergeBase),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: await Promise.all(shown.map(sha => commitJson(place, String(sha)))),
      files: files.slice(0, mostComparedFiles).map(file => fileJson(file, asked, head)),
    },
  }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged'
  if (ahead > 0) return 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

async function commitJson({ folder, base, fullName }: Place, sha: string) {
  const commit = await readCommit(folder, sha)
  if (commit === null) return null
  const url = `${base}/commits/${sha}`
  const page = `https://github.com/${fullName}/commit`
  const { author, committer, message, tree, parents } = commit
  return {
    sha,
    node_id: `C_${sha}`,
    url,
    html_url: `${page}/${sha}`,
    comments_url: `${url}/comments`,
    author: null,
    committer: null,
    commit: {
      url: `${base}/git/commits/${sha}`,
      author,
      committer,
      message,
      comment_count: 0,
      tree: { sha: tree, url: `${base}/git/trees/${tree}` },
      verification: { ...sampleOf('verification'), reason: 'unsigned', verified_at: null },
    },
    parents: parents.map(one => ({ sha: one, url: `${base}/commits/${one}`, html_url: `${page}/${one}` })),
  }
}
