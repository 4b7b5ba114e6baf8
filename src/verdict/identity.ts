import * as crypto from 'node:crypto'
import type { Requirement } from '../checklist/requirement.ts'

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

/**
 * What an attestation is bound to: the sentence, its part and what its words fix, as `sha256:<hex>`. Case, white space and
 * final punctuation do not count.
 */
export function digestOf({ text, part, parameters }: Requirement): string {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.:;]$/, '')
      .trim()
  return `sha256:${sha256(JSON.stringify([plain(text), plain(part ?? ''), parameters ?? {}]))}`
}

/** A check has thousands of findings, and the one-shot function of newer Nodes is several times as fast. */
const { hash }: { readonly hash?: (algorithm: 'sha256', text: string) => string } = crypto
const sha256 = hash
  ? (text: string): string => hash('sha256', text)
  : (text: string): string => crypto.createHash('sha256').update(text).digest('hex')
