/** An event as the runner knows it: the payload, and what it makes variables of. */
export interface WorkflowEvent {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  /** GITHUB_SHA: 40 hexadecimal digits. */
  readonly sha: string
  /** GITHUB_REF, such as `refs/pull/7/merge`. */
  readonly ref: string
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF: pull requests only. */
  readonly headRef?: string
  readonly baseRef?: string
}
