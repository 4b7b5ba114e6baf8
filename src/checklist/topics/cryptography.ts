import * as z from 'zod/mini'
import { defineTopic, type TopicExamples } from '../topic.ts'
import { obliges } from '../words.ts'

/** "TLS 1.2", "TLSv1.2", "TLS versions older than 1.2", "TLS 1.0 and 1.1". */
const versions =
  /\b(?:TLS|SSL)(?:[ -]?v(?:ersions?)?\b| protocols?| is| are| of| than| older| below| prior to| before| lower| earlier| least| at| only| must be| should be| not| be)*[ -]?v?(1\.[0-3])((?:(?:, and |, or |, | and | or |\/|-| to )(?:TLS ?)?v?1\.[0-3])*)(?!\.?\d)/gi
const least =
  /\b(?:minim(?:um|al)|at least|or (?:higher|later|newer|above|greater|better)|and (?:higher|later|newer|above)|only|lowest|enforced?)\b|\d\+/i
const below = /\b(?:older|lower|below|prior|earlier|less|before)\b/i
const refused =
  /\b(?:disabl\w*|disallow\w*|forbid\w*|forbidden|reject\w*|not|never|avoid|n't|deprecated|insecure|turn(?:ed)? off|no)\b/i
const ciphers =
  /(?<!\btransport[ -]level )\bcryptograph|\bciphers?\b|\bcipher[ -]suites?\b|\bkey (?:length|size)s?\b|\b(?:elliptic|RSA|ECDSA) keys?\b|\bhash(?:ing)? (?:algorithm|function)s?\b/i

/** `minimumTls`: the lowest version of TLS that the guide lets be spoken, as `1.2`. */
export const cryptography = defineTopic({
  name: 'cryptography',
  parameters: z.object({ minimumTls: z.optional(z.string()) }),
  attestedBy: 'files-and-person',
  words: /cryptograph|cipher/i,
  opposite: /\b(?:older|lower|below|prior|earlier|weak|insecure|deprecated|obsolete)\b|\b1\.[01]\b|\bSSL ?v?[23]\b/i,
  recognise: ({ text, strength }) => {
    const minimumTls = minimumOf(text, strength)
    if (minimumTls !== undefined) return { minimumTls }
    return obliges(strength) && ciphers.test(text) ? {} : undefined
  },
})

function minimumOf(text: string, strength: string): string | undefined {
  if (!/1\.[0-3]/.test(text)) return undefined
  const named = [...text.matchAll(versions)].flatMap(([whole, first = '', rest = '']) =>
    [first, ...(rest.match(/1\.[0-3]/g) ?? [])].map(version => ({ version, isAbove: below.test(whole) })),
  )
  const [lowest] = named.map(({ version }) => version).sort()
  if (lowest === undefined) return undefined
  const above = named.find(({ isAbove }) => isAbove)
  if (above !== undefined) return above.version
  if (refused.test(text) && !least.test(text)) return obliges(strength) ? next(named.at(-1)?.version) : undefined
  return least.test(text) || obliges(strength) ? lowest : undefined
}

function next(version: string | undefined): string | undefined {
  return version === undefined || version === '1.3' ? undefined : `1.${Number(version.slice(2)) + 1}`
}

export const examples: TopicExamples<typeof cryptography> = {
  known: [
    [{ text: 'The minimum TLS version is 1.2.', strength: 'fact' }, { minimumTls: '1.2' }],
    ['Use TLSv1.3 or higher.', { minimumTls: '1.3' }],
    ['TLS 1.0 and 1.1 must be disabled.', { minimumTls: '1.2' }],
    ['Do not allow TLS versions older than 1.2.', { minimumTls: '1.2' }],
    ['Only TLS 1.2 and TLS 1.3 must be spoken.', { minimumTls: '1.2' }],
    ['Weak cipher suites must be off.', {}],
  ],
  twins: [
    { text: 'TLS 1.3 was published in 2018.', strength: 'fact' },
    'Give each service a TLS certificate.',
    'Install version 1.2 of the client.',
    { text: 'See the chapter on ciphers.', strength: 'reference' },
  ],
}
