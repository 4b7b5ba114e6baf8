// The fields are those of the examples in @octokit/webhooks-examples 7.6.1, the links to other parts of the API left out.

type Payload = Readonly<Record<string, unknown>>

const createdAt = '2026-09-01T15:20:33Z'

/** A user, an organisation or a bot as events show it. */
export function userPayload(login: string, type: 'User' | 'Organization' | 'Bot' = 'User'): Payload {
  return {
    ...{ login, id: numberFor(login), node_id: `U_${numberFor(login)}`, gravatar_id: '', type, site_admin: false },
    avatar_url: `https://avatars.githubusercontent.com/u/${numberFor(login)}?v=4`,
    url: `https://api.github.com/users/${login}`,
    html_url: `https://github.com/${login}`,
  }
}

/** A public repository `owner/name`; the id is that of GITHUB_REPOSITORY_ID for the one that is no fork. */
export function repositoryPayload(fullName: string, isFork: boolean): Payload {
  const [owner = '', name = ''] = fullName.split('/')
  const id = isFork ? numberFor(fullName) : 186_853_002
  return {
    ...{ id, node_id: `R_${id}`, name, full_name: fullName, private: false, fork: isFork, description: null },
    owner: userPayload(owner, isFork ? 'User' : 'Organization'),
    html_url: `https://github.com/${fullName}`,
    url: `https://api.github.com/repos/${fullName}`,
    clone_url: `https://github.com/${fullName}.git`,
    ...{ created_at: createdAt, updated_at: createdAt, pushed_at: createdAt, homepage: null, size: 12, language: null },
    ...{ has_issues: true, archived: false, disabled: false, open_issues_count: 1, license: null, topics: [] },
    ...{ default_branch: 'main', visibility: 'public', is_template: false, custom_properties: {} },
  }
}

export interface PullRequestFacts {
  readonly repository: string
  /** `owner/name`, or null for a fork that was deleted. */
  readonly headRepository: string | null
  readonly number: number
  readonly action: string
  readonly title: string
  readonly body: string | null
  readonly draft: boolean
  readonly author: string
  readonly authorType: 'User' | 'Bot'
  readonly headRef: string
  readonly headSha: string
  readonly baseRef: string
  readonly baseSha: string
  readonly mergeSha: string
  readonly commits: number
  readonly changedFiles: number
}

/** The payload of a `pull_request` event. */
export function pullRequestPayload(facts: PullRequestFacts): Payload {
  const { action, number, repository, headSha, baseSha } = facts
  return {
    action,
    number,
    pull_request: pullRequestObject(facts),
    ...(action === 'synchronize' && { before: baseSha, after: headSha }),
    repository: repositoryPayload(repository, false),
    organization: { login: repository.split('/')[0], id: 6_811_672 },
    sender: userPayload(facts.author, facts.authorType),
  }
}

function pullRequestObject(facts: PullRequestFacts): Payload {
  const { repository, number, title, body, draft, author, authorType, mergeSha, headRef, headSha } = facts
  const isClosed = facts.action === 'closed'
  const side = (ref: string, sha: string, repo: Payload | null, owner: string): Payload => ({
    ...{ label: `${owner}:${ref}`, ref, sha, user: userPayload(owner), repo },
  })
  const owner = repository.split('/')[0] ?? ''
  const headOwner = facts.headRepository === null ? author : (facts.headRepository.split('/')[0] ?? '')
  const isFork = facts.headRepository !== repository
  const headRepo = facts.headRepository === null ? null : repositoryPayload(facts.headRepository, isFork)
  return {
    ...{ id: 279_147_437 + number, node_id: `PR_${number}`, number, title, body, draft, locked: false },
    state: isClosed ? 'closed' : 'open',
    url: `https://api.github.com/repos/${repository}/pulls/${number}`,
    html_url: `https://github.com/${repository}/pull/${number}`,
    comments_url: `https://api.github.com/repos/${repository}/issues/${number}/comments`,
    user: userPayload(author, authorType),
    ...{ created_at: createdAt, updated_at: createdAt, closed_at: isClosed ? createdAt : null, merged_at: null },
    ...{ merge_commit_sha: mergeSha, assignee: null, assignees: [], requested_reviewers: [], requested_teams: [] },
    ...{ labels: [], milestone: null },
    head: side(headRef, headSha, headRepo, headOwner),
    base: side(facts.baseRef, facts.baseSha, repositoryPayload(repository, false), owner),
    author_association: isFork ? 'FIRST_TIME_CONTRIBUTOR' : 'MEMBER',
    ...{ auto_merge: null, active_lock_reason: null, merged: false, mergeable: null, rebaseable: null },
    ...{ mergeable_state: 'unknown', merged_by: null, comments: 0, review_comments: 0, maintainer_can_modify: isFork },
    ...{ commits: facts.commits, additions: facts.changedFiles, deletions: 0, changed_files: facts.changedFiles },
  }
}

/** A stable id for a name. */
function numberFor(name: string): number {
  return [...name].reduce((sofar, letter) => (sofar * 31 + letter.charCodeAt(0)) % 90_000_000, 7) + 1_000_000
}
