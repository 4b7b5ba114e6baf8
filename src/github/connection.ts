/** Where the comment goes, and who writes it. */
export interface Connection {
  /** The roots of the REST and of the GraphQL API, of one origin. */
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly token: string
  readonly owner: string
  readonly repo: string
  /** Of the pull request. */
  readonly number: number
}
