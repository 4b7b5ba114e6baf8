const count = '(one|two|three|four|five|six|\\d{1,2})'
const kind = '(?:releases?|tracks?|versions?)'
/** "Two releases are in support", "only the two most recent tracks". */
const counted: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${count} (?:[\w-]+ )?${kind} (?:\w+ ){0,2}?(?:are|stay|remain|is) (?:\w+ )?(?:in support|supported|maintained)\b`,
    'i',
  ),
  new RegExp(String.raw`\b${count} (?:most recent|latest|newest|last) (?:[\w-]+ ){0,2}?${kind}\b`, 'i'),
  new RegExp(String.raw`\b(?:latest|newest|last|most recent) ${count} (?:[\w-]+ ){0,2}?${kind}\b`, 'i'),
]
const inSupport =
  /\b(?:in support|supports?|supported|maintain(?:s|ed)|(?:receives?|gets?) (?:\w+ )?(?:fix|patch|update)(?:es|s)?)\b/i
/** What is not the product of the guide. */
const beside =
  /\b(?:kubernetes|k8s|juju|ubuntu|tls|ssl|python|java|openssl|helm|maas|lxd|terraform|api|protocols?|browsers?|ciphers?)\b/i
const numbers = ['one', 'two', 'three', 'four', 'five', 'six']

interface ReleasesInSupport {
  releases?: string[]
  newest?: number
}

/** Which releases of the product a sentence says are in support: by their number, by their names or by both. */
export function releasesInSupport(text: string): ReleasesInSupport | undefined {
  const said = text.slice(0, 400)
  if (!inSupport.test(said) || beside.test(said) || !/\b(?:release|track|version)s?\b/i.test(said)) return undefined
  if (/\b(?:not|no longer|never|un)[ -]?(?:in support|support(?:s|ed)?|maintained)\b/i.test(said)) return undefined
  const word = counted.map(pattern => pattern.exec(said)?.[1]).find(found => found !== undefined)
  const newest = word === undefined ? 0 : numbers.indexOf(word.toLowerCase()) + 1 || Number(word)
  const releases = [...said.matchAll(/(?<![\w./-])v?(\d{1,3}\.\d{1,3})(?![\w/-]|\.\d)/g)].flatMap(
    ([, one]) => one ?? [],
  )
  const isList = releases.length > 0 && (newest > 0 || listed.test(said))
  if (newest === 0 && !isList) return undefined
  return { ...(isList ? { releases } : {}), ...(newest > 0 ? { newest } : {}) }
}

/** "Supported releases: 1.10 and 1.9", "releases 1.10 and 1.11 are supported". */
const listed =
  /\bsupported (?:(?!(?:since|in|from|as|by|until|with|on)\b)[\w-]+ ){0,2}(?:releases|tracks|versions|release:)|\b(?:releases?|tracks?|versions?)(?:,? (?:\d[\d.]*|and|or)){1,12},? (?:are|is|remain) (?:\w+ )?(?:in support|supported|maintained)\b/i
