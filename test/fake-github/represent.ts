import type { Asked } from './answer.ts'
import type { FakeComment, FakePull, FakeRepository } from './fake-state.ts'
import type { DiffEntry } from './git-diff.ts'
import { sampleOf } from './sample-of.ts'

type Json = Readonly<Record<string, unknown>>

const site = 'https://github.com'

/** Numbers for people are made from their login, so that one login has one id everywhere. */
export function userJson(login: string, type: 'Bot' | 'User' = 'User', schema = 'simple-user'): Json {
  const id = [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7)
  const page = type === 'Bot' ? `${site}/apps/${login.replace(/\[bot\]$/, '')}` : `${site}/${login}`
  return { ...sampleOf(schema), login, id, type, html_url: page }
}

export function repositoryJson(repository: FakeRepository, api: string, schema = 'full-repository'): Json {
  const { fullName, id, defaultBranch } = repository
  const [owner = '', name = ''] = fullName.split('/')
  return {
    ...sampleOf(schema),
    id,
    name,
    full_name: fullName,
    private: repository.private,
    owner: userJson(owner),
    default_branch: defaultBranch,
    html_url: `${site}/${fullName}`,
    url: `${api}/repos/${fullName}`,
  }
}

export function pullJson(pull: FakePull, api: string, repositories: readonly FakeRepository[]): Json {
  const { repository, number, head, base } = pull
  const side = ({ sha, ref }: { sha: string; ref: string }, fullName: string | null) => {
    const owner = (fullName ?? 'ghost/gone').split('/')[0] ?? ''
    const known = repositories.find(one => one.fullName === fullName)
    const repo = known ?? { ...forkOf(fullName ?? ''), defaultBranch: base.ref }
    const json = fullName === null ? null : repositoryJson(repo, api, 'repository')
    return {
      label: `${owner}:${ref}`,
      ref,
      sha,
      user: userJson(owner),
      repo: json && { ...json, fork: fullName !== repository },
    }
  }
  return {
    ...sampleOf('pull-request'),
    id: 5_000_000 + number,
    number,
    title: pull.title,
    user: userJson(pull.login, pull.login.endsWith('[bot]') ? 'Bot' : 'User'),
    state: pull.state,
    merged: pull.merged,
    merged_at: pull.merged ? '2026-01-01T00:00:00Z' : null,
    closed_at: pull.state === 'closed' ? '2026-01-01T00:00:00Z' : null,
    locked: pull.locked,
    head: side(head, head.repository),
    base: side(base, repository),
    html_url: `${site}/${repository}/pull/${number}`,
    url: `${api}/repos/${repository}/pulls/${number}`,
  }
}

export function commentJson(comment: FakeComment, api: string): Json {
  const { repository, id, issue, app, minimized } = comment
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/repos/${repository}/issues/comments/${id}`,
    html_url: `${site}/${repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${api}/repos/${repository}/issues/${issue}`,
    user: userJson(comment.login, comment.type),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.association,
    performed_via_github_app: app === null ? null : appJson(app),
    minimized: minimized === null ? null : { reason: minimized },
  }
}

/** A changed file, with addresses at the commit that has it. */
export function fileJson(file: DiffEntry, { api, params }: Asked, sha: string) {
  const page = `https://github.com/${params.owner}/${params.repo}`
  const path = encodeURI(file.filename)
  return {
    ...file,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${api}/repos/${params.owner}/${params.repo}/contents/${path}?ref=${sha}`,
  }
}

function appJson(slug: string): Json {
  return { ...sampleOf('nullable-integration'), id: 15_368, slug, name: slug, owner: userJson('github') }
}

function forkOf(fullName: string): FakeRepository {
  return { id: 900_000, fullName, private: false, defaultBranch: 'main', gitFolder: null, treeLimit: 0 }
}
