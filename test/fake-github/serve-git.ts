import { type Asked, failed, type Handler, invalid, notFound, ok } from './answer.ts'
import { gitBytes, gitText, readCommit, readTree, resolve } from './git-objects.ts'
import { sampleOf } from './sample-of.ts'

interface Place {
  readonly folder: string
  readonly fullName: string
  readonly treeLimit: number
  /** The address of the repository in the API. */
  readonly base: string
}

/** The local repository behind the one that was asked for; null when it was given none. */
export function placeOf({ params, state, api }: Asked): Place | null {
  const fullName = `${params.owner}/${params.repo}`
  const repository = state.repositories.find(one => one.fullName === fullName)
  const folder = repository?.gitFolder ?? null
  const treeLimit = repository?.treeLimit ?? 0
  return folder === null ? null : { folder, fullName, treeLimit, base: `${api}/repos/${fullName}` }
}

export const getTree: Handler = async asked => {
  const place = placeOf(asked)
  const sha = place && (await resolve(place.folder, asked.params.tree_sha ?? '', 'tree'))
  if (place === null || sha === null) return notFound()
  // Whatever stands behind `recursive`, also `0` and `false`, is yes.
  const entries = await readTree(place.folder, sha, asked.query.recursive !== undefined)
  const tree = entries.slice(0, place.treeLimit).map(({ size, type, sha: id, ...rest }) => ({
    ...rest,
    type,
    sha: id,
    ...(size !== null && { size }),
    ...(type !== 'commit' && { url: `${place.base}/git/${type}s/${id}` }),
  }))
  return ok({ sha, url: `${place.base}/git/trees/${sha}`, tree, truncated: entries.length > place.treeLimit })
}

export const getBlob: Handler = async asked => {
  const place = placeOf(asked)
  const given = asked.params.file_sha ?? ''
  if (!/^[0-9a-f]{40}$/.test(given)) return invalid('Blob', 'The sha parameter must be exactly 40 characters')
  const sha = place && (await resolve(place.folder, given, 'blob'))
  const bytes = place && sha && (await gitBytes(place.folder, 'cat-file', 'blob', sha))
  if (place === null || !sha || !bytes) return notFound()
  const url = `${place.base}/git/blobs/${sha}`
  return ok({ sha, node_id: `B_${sha}`, size: bytes.length, url, content: base64(bytes), encoding: 'base64' })
}

export const getGitCommit: Handler = async asked => {
  const place = placeOf(asked)
  const given = asked.params.commit_sha ?? ''
  const commit = place && /^[0-9a-f]{40}$/.test(given) ? await readCommit(place.folder, given) : null
  if (place === null || commit === null) return notFound()
  const { sha, tree, parents, author, committer, message } = commit
  const html = `https://github.com/${place.fullName}/commit`
  return ok({
    sha,
    node_id: `C_${sha}`,
    url: `${place.base}/git/commits/${sha}`,
    html_url: `${html}/${sha}`,
    author,
    committer,
    message,
    tree: { sha: tree, url: `${place.base}/git/trees/${tree}` },
    parents: parents.map(one => ({ sha: one, url: `${place.base}/git/commits/${one}`, html_url: `${html}/${one}` })),
    verification: { ...sampleOf('verification'), reason: 'unsigned', verified_at: null },
  })
}

export const getRef: Handler = async asked => {
  const place = placeOf(asked)
  const ref = `refs/${asked.params.ref}`
  const sha =
    place && (await gitText(place.folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', ref))?.trim()
  const type = place && sha ? (await gitText(place.folder, 'cat-file', '-t', sha))?.trim() : undefined
  if (place === null || !sha || type === undefined) return notFound()
  const url = `${place.base}/git/${ref}`
  return ok({ ref, node_id: `R_${sha}`, url, object: { type, sha, url: `${place.base}/git/${type}s/${sha}` } })
}

/** A file with its content, or the list of a folder; as bytes where the raw media type is asked for. */
export const getContents: Handler = async asked => {
  const place = placeOf(asked)
  const path = asked.params.path ?? ''
  const ref = asked.query.ref ?? asked.state.repositories.find(one => one.fullName === place?.fullName)?.defaultBranch
  const root = place && (await resolve(place.folder, ref ?? '', 'tree'))
  if (place === null || root === null) return failed(404, `No commit found for the ref ${ref}`)
  const entry = (await readTree(place.folder, root, true)).find(one => one.path === path)
  if (entry === undefined) return notFound()
  const describe = contentDescriber(place, ref ?? '')
  if (entry.type === 'tree') {
    const inner = await readTree(place.folder, entry.sha, false)
    return ok(inner.map(one => describe({ ...one, path: `${path}/${one.path}` })))
  }
  const bytes = (await gitBytes(place.folder, 'cat-file', 'blob', entry.sha)) ?? Buffer.alloc(0)
  if (asked.accept.includes('raw')) return ok(bytes)
  if (entry.type === 'commit') return ok({ ...describe(entry), submodule_git_url: 'https://github.com/' })
  if (entry.mode === '120000') return ok({ ...describe(entry), target: bytes.toString('utf8') })
  return ok({ ...describe(entry), encoding: 'base64', content: base64(bytes) })
}

function contentDescriber({ base, fullName }: Place, ref: string) {
  return ({ mode, path, sha, size, type: kind }: Awaited<ReturnType<typeof readTree>>[number]) => {
    const type = kind === 'tree' ? 'dir' : kind === 'commit' ? 'submodule' : mode === '120000' ? 'symlink' : 'file'
    const url = `${base}/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`
    const git = `${base}/git/${kind === 'tree' ? 'trees' : 'blobs'}/${sha}`
    const html = `https://github.com/${fullName}/blob/${encodeURIComponent(ref)}/${encodeURI(path)}`
    const download = type === 'file' ? `https://raw.githubusercontent.com/${fullName}/${ref}/${encodeURI(path)}` : null
    return {
      type,
      size: size ?? 0,
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      sha,
      url,
      git_url: git,
      html_url: html,
      download_url: download,
      _links: { self: url, git, html },
    }
  }
}

/** GitHub breaks base64 after 60 characters and ends it with a line break. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n')
}
