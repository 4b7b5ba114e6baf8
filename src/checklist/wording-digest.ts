import { createHash } from 'node:crypto'
import { parametersAsSets } from './parameters-as-sets.ts'
import type { Requirement } from './requirement.ts'

/**
 * What an attestation is bound to: the sentence, its part and what its words fix, as `sha256:<hex>`. Case, white space,
 * final punctuation and the order of lists do not count.
 */
export function wordingDigest({ text, part, parameters }: Requirement): string {
  const wording = JSON.stringify([plain(text), plain(part ?? ''), parametersAsSets(parameters ?? {})])
  return `sha256:${createHash('sha256').update(wording).digest('hex')}`
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.:;]$/, '')
    .trim()
}
