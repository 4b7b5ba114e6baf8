import * as crypto from 'node:crypto'

export interface FindingKey {
  readonly guide: string
  readonly requirement: string
  readonly probe: string
  readonly subject: string
  /** 0-based among the findings of one probe that have the same subject. */
  readonly ordinal: number
}

/** What makes a finding the same one in another run: 32 hexadecimal digits. Lines and messages have no part in it. */
export function identityOf({ guide, requirement, probe, subject, ordinal }: FindingKey): string {
  // Only the subject may hold a line end, so it stands last.
  return sha256(`${guide}\n${requirement}\n${probe}\n${ordinal}\n${subject}`).slice(0, 32)
}

/** A check has thousands of findings, and the one-shot function of newer Nodes is several times as fast. */
const { hash }: { readonly hash?: (algorithm: 'sha256', text: string) => string } = crypto
const sha256 = hash
  ? (text: string): string => hash('sha256', text)
  : (text: string): string => crypto.createHash('sha256').update(text).digest('hex')
