/** A repository, and who speaks to GitHub about it. */
export interface RepositoryConnection {
  /** The roots of the REST and of the GraphQL API, of one origin. */
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly token: string
  readonly owner: string
  readonly repo: string
}

/** The pull request that the comment goes to, by its number. */
export interface Connection extends RepositoryConnection {
  readonly number: number
}
