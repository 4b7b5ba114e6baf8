import type { DiffEntry } from './git-diff.ts'

export type Access = 'none' | 'read' | 'write'

export interface FakeToken {
  login: string
  type: 'Bot' | 'User'
  permissions: { contents: Access; issues: Access; pull_requests: Access }
  expired: boolean
  /** Whether `GET /user` is answered; GitHub refuses it to installation tokens. */
  restUser: boolean
  /** The slug shown as `performed_via_github_app`, for an app's token. */
  app: string | null
}

export interface FakeRepository {
  id: number
  fullName: string
  private: boolean
  defaultBranch: string
  /** A local repository that the git routes are answered from. */
  gitFolder: string | null
  /** A tree with more entries is answered in part, with `truncated`. */
  treeLimit: number
}

export interface FakePull {
  repository: string
  number: number
  title: string
  login: string
  state: 'open' | 'closed'
  merged: boolean
  locked: boolean
  /** `repository` is null when the fork was deleted, and another name than the pull request's for a fork. */
  head: { sha: string; ref: string; repository: string | null }
  base: { sha: string; ref: string }
  /** Instead of what the local repository tells. */
  files: readonly DiffEntry[] | null
}

export interface FakeComment {
  id: number
  repository: string
  issue: number
  login: string
  type: 'Bot' | 'User'
  body: string
  createdAt: string
  updatedAt: string
  association: 'NONE' | 'CONTRIBUTOR' | 'MEMBER' | 'OWNER'
  app: string | null
  minimized: string | null
}

export interface FakeState {
  repositories: FakeRepository[]
  pulls: FakePull[]
  tokens: Record<string, FakeToken>
  comments: FakeComment[]
  nextCommentId: number
  bodyLimit: { maximum: number; unit: 'characters' | 'bytes' }
  /** `reset` in seconds since 1970; null sends no such headers, as GitHub Enterprise Server does by default. */
  rateLimit: { limit: number; remaining: number; reset: number } | null
  /** False: the GraphQL address answers 404. */
  graphql: boolean
}

export interface StateOptions {
  readonly repositories?: readonly Partial<FakeRepository>[]
  readonly pulls?: readonly Partial<FakePull>[]
  readonly tokens?: Readonly<Record<string, Partial<FakeToken>>>
  readonly comments?: readonly Partial<FakeComment>[]
  readonly bodyLimit?: Partial<FakeState['bodyLimit']>
  readonly rateLimit?: FakeState['rateLimit']
  readonly graphql?: boolean
}

/**
 * Without options: the repository `octo/demo`, its open pull request 1, and the token `ghs_fake` of `github-actions[bot]`,
 * which may read contents and write to issues and pull requests.
 */
export function initialState(options: StateOptions): FakeState {
  const state: FakeState = {
    repositories: (options.repositories ?? [{}]).map(aRepository),
    pulls: [],
    tokens: mapValues(options.tokens ?? { ghs_fake: {} }, aToken),
    comments: [],
    nextCommentId: 1001,
    bodyLimit: { maximum: 65_536, unit: 'characters', ...options.bodyLimit },
    rateLimit: options.rateLimit === undefined ? plenty() : options.rateLimit,
    graphql: options.graphql ?? true,
  }
  const repository = state.repositories[0]?.fullName ?? 'octo/demo'
  state.pulls = (options.pulls ?? [{}]).map(pull => aPull({ repository, ...pull }))
  const issue = state.pulls[0]?.number ?? 1
  for (const comment of options.comments ?? []) addComment(state, { repository, issue, ...comment })
  return state
}

/** The comment gets the next id, unless it names one. */
export function addComment(state: FakeState, comment: Partial<FakeComment>): FakeComment {
  const now = isoSeconds()
  const id = comment.id ?? state.nextCommentId
  state.nextCommentId = Math.max(state.nextCommentId, id + 1)
  const added: FakeComment = {
    id,
    repository: state.pulls[0]?.repository ?? 'octo/demo',
    issue: state.pulls[0]?.number ?? 1,
    login: 'someone',
    type: 'User',
    body: 'Looks good.',
    createdAt: now,
    updatedAt: now,
    association: 'NONE',
    app: null,
    minimized: null,
    ...comment,
  }
  state.comments.push(added)
  return added
}

/** GitHub's timestamps have no fractions of a second. */
export function isoSeconds(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

function aRepository(given: Partial<FakeRepository>, index: number): FakeRepository {
  return {
    id: index + 1,
    fullName: 'octo/demo',
    private: false,
    defaultBranch: 'main',
    gitFolder: null,
    treeLimit: 100_000,
    ...given,
  }
}

function aPull(given: Partial<FakePull> & { readonly repository: string }): FakePull {
  return {
    number: 1,
    title: 'A change',
    login: 'someone',
    state: 'open',
    merged: false,
    locked: false,
    head: { sha: 'a'.repeat(40), ref: 'change', repository: given.repository },
    base: { sha: 'b'.repeat(40), ref: 'main' },
    files: null,
    ...given,
  }
}

function aToken(given: Partial<FakeToken>): FakeToken {
  const type = given.type ?? 'Bot'
  const login = given.login ?? (type === 'Bot' ? 'github-actions[bot]' : 'someone')
  return {
    login,
    type,
    permissions: { contents: 'read', issues: 'write', pull_requests: 'write' },
    expired: false,
    restUser: type === 'User',
    app: type === 'Bot' ? login.replace(/\[bot\]$/, '') : null,
    ...given,
  }
}

function plenty(): FakeState['rateLimit'] {
  return { limit: 1000, remaining: 1000, reset: Math.floor(Date.now() / 1000) + 3600 }
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
