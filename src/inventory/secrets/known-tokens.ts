import { maySecret, tokenForms } from '../../text/secret-forms.ts'

/** A secret of a known form: what it is, and its offsets. */
export interface KnownToken {
  readonly kind: string
  readonly start: number
  readonly end: number
}

const maxTokens = 1000

/** The secrets of a known form in a text of any kind, without those that only show what one looks like. */
export function knownTokens(text: string): readonly KnownToken[] {
  if (!maySecret(text)) return []
  const tokens: KnownToken[] = []
  for (const { kind, form } of tokenForms)
    for (const { 0: found, index } of text.matchAll(form))
      if (tokens.length < maxTokens && !isExample(found)) tokens.push({ kind, start: index, end: index + found.length })
  return tokens.sort((a, b) => a.start - b.start)
}

const words =
  /example|sample|placeholder|redacted|your|dummy|fake|change-?me|replace|notreal|secret|token|personal|0123456789|1234567890|abcdefgh|x{4,}|\*{3,}|0{6,}/i

/** A payload that says next to nothing, and the one that jwt.io shows, whatever it goes on with. */
const shown = /^eyJ[\w-]+\.(?:[\w-]{1,50}\.|eyJzdWIiOiIxMjM0NTY3ODkwIi)/

/** The signs that say what a token is are no part of what is random in it. */
function isExample(token: string): boolean {
  const random = token.replace(/^(?:github_pat_|[a-z]{2,6}[_-]|https:.*services\/)/i, '')
  return words.test(random) || shown.test(token) || new Set(random).size < Math.min(10, random.length / 2)
}
